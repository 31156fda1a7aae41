import type { IFileModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { INVOICING_MODULE } from "../../src/modules/invoicing"
import type InvoicingModuleService from "../../src/modules/invoicing/service"
import { answer } from "../support/api"
import { checkout } from "../support/checkout"
import { download, invoiceOf } from "../support/invoicing"
import { createAdmin, createShopper } from "../support/people"
import { quiet } from "../support/quiet"
import { completeSeller } from "../support/seller"
import { createShop } from "../support/shop"
import { eventually } from "../support/wait"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    afterEach(() => quiet(getContainer()))

    let admin: Record<string, string>

    async function placeOrder() {
      admin = await createAdmin(getContainer(), api)
      await completeSeller(api, admin)
      const shop = await createShop(getContainer())
      const shopper = await createShopper(api, shop.publishable_key)
      return await checkout(api, shop, { headers: shopper.headers, items: [{ variant: "coffee", quantity: 1 }] })
    }

    const files = () => getContainer().resolve<IFileModuleService>(Modules.FILE)
    const rendition = async (invoice_id: string) => {
      const invoicing = getContainer().resolve<InvoicingModuleService>(INVOICING_MODULE)
      return (await invoicing.listInvoicingRenditions({ invoice_id }))[0]!
    }
    const ready = (orderId: string) =>
      eventually("the PDF", async () => {
        const invoice = await invoiceOf(api, admin, orderId)
        return invoice.document.pdf?.status === "ready" && invoice
      })

    afterEach(() => jest.restoreAllMocks())

    it("stores the PDF privately, under a name that nobody can guess", async () => {
      const order = await placeOrder()
      const invoice = await ready(order.id)
      const { file_id, size, sha256, storage_name } = await rendition(invoice.id)
      expect(storage_name).toMatch(/^invoice-[0-9a-f]{48}\.pdf$/)
      expect(file_id).toMatch(/^private-/)
      const stored = await files().getAsBuffer(file_id!)
      expect(stored.length).toBe(size)
      expect(sha256).toBe(invoice.document.pdf.sha256)
      const open = await answer(api.get(`/static/${file_id}`))
      expect(open.status).toBe(404)
    })

    it("draws a file that is gone from storage again, byte for byte", async () => {
      const order = await placeOrder()
      const invoice = await ready(order.id)
      const before = await download(api, admin, `/admin/invoices/${invoice.id}/pdf`)
      const { file_id } = await rendition(invoice.id)
      await files().deleteFiles(file_id!)
      const after = await download(api, admin, `/admin/invoices/${invoice.id}/pdf`)
      expect(after.status).toBe(200)
      expect(after.bytes.equals(before.bytes)).toBe(true)
      expect((await rendition(invoice.id)).file_id).not.toBe(file_id)
    })

    it("says what is wrong where a file is gone and cannot be drawn the same again", async () => {
      const order = await placeOrder()
      const invoice = await ready(order.id)
      const { id, file_id } = await rendition(invoice.id)
      const invoicing = getContainer().resolve<InvoicingModuleService>(INVOICING_MODULE)
      await invoicing.updateInvoicingRenditions({ id, sha256: "0".repeat(64) })
      await files().deleteFiles(file_id!)
      const { status, bytes } = await download(api, admin, `/admin/invoices/${invoice.id}/pdf`)
      expect(status).toBe(500)
      expect(bytes.toString()).toContain(`The file of invoice ${invoice.number} is gone from storage`)
    })

    it("keeps the invoice issued while storage is down, shows the error, and recovers at 'try again'", async () => {
      const broken = jest.spyOn(files(), "createFiles").mockRejectedValue(new Error("ENOSPC: no space left on device"))
      const order = await placeOrder()
      const failed = await eventually("the failure", async () => {
        const invoice = await invoiceOf(api, admin, order.id)
        return invoice.document.pdf?.status === "failed" && invoice
      })
      expect(failed).toMatchObject({ status: "open", number: expect.stringMatching(/-00001$/) })
      expect(failed.available_actions).toContain("render")
      expect(failed.document.pdf.error).toContain("no space left")
      const pending = await download(api, admin, `/admin/invoices/${failed.id}/pdf`)
      expect([pending.status, pending.headers["retry-after"]]).toEqual([409, "5"])
      expect(JSON.parse(pending.bytes.toString())).toMatchObject({ code: "pdf_pending" })

      broken.mockRestore()
      await api.post(`/admin/invoices/${failed.id}/render`, {}, { headers: admin })
      await ready(order.id)
      expect((await download(api, admin, `/admin/invoices/${failed.id}/pdf`)).status).toBe(200)
    })
  },
})
