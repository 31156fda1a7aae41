import "../../docs/extending/examples/hooks"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { runInvoicingTasksWorkflow } from "../../src/workflows"
import { answer } from "../support/api"
import { checkout } from "../support/checkout"
import { invoicingOf } from "../support/invoicing"
import { createAdmin, createShopper } from "../support/people"
import { completeSeller } from "../support/seller"
import { createShop } from "../support/shop"
import { eventually } from "../support/wait"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let headers: Record<string, string>
    let order: { id: string }
    const post = async (path: string, body: object = {}) => await answer(api.post(path, body, { headers }))
    const orders = () => getContainer().resolve(Modules.ORDER)
    const tell = async (metadata: Record<string, unknown>) => void (await orders().updateOrders(order.id, { metadata }))
    const asCompany = { buyer: { company: "Kontor GmbH" } }
    const contentOf = async (id: string) => (await getContainer().resolve<any>("invoicing").retrieveInvoicingInvoice(id)).content
    /** Puts content into a draft as a version without the hook would have. */
    const write = async (id: string, content: object) =>
      void (await getContainer().resolve("__pg_connection__").raw("update invoicing_invoice set content = ?::jsonb where id = ?", [JSON.stringify(content), id]))
    const create = (body: object = {}) => post("/admin/invoices", { order_id: order.id, issue: true, ...body })

    beforeEach(async () => {
      headers = await createAdmin(getContainer(), api)
      await completeSeller(api, headers, { issue_on: "manual" })
      const shop = await createShop(getContainer())
      const shopper = await createShopper(api, shop.publishable_key)
      order = await checkout(api, shop, { headers: shopper.headers, items: [{ variant: "coffee", quantity: 3 }] })
    })

    it("setInvoiceContext: what it answers stands on preview and invoice, unless a person entered another", async () => {
      await tell({ purchase_order: "PO-7" })
      const { data: preview } = await post("/admin/invoices/preview", { order_id: order.id })
      expect(preview.invoice.purchase_order).toBe("PO-7")
      const { data: other } = await post("/admin/invoices/preview", { order_id: order.id, purchase_order: "PO-8" })
      expect(other.invoice.purchase_order).toBe("PO-8")
      expect((await create()).data.invoice).toMatchObject({ status: "open", purchase_order: "PO-7" })
    })

    it("validate: a throw keeps the invoice from being made, and says why, until the reason is gone", async () => {
      const refused = { status: 400, data: { message: "Ask the company for its purchase order, then invoice." } }
      expect(await create(asCompany)).toMatchObject(refused)
      expect(await post("/admin/invoices/preview", { order_id: order.id, ...asCompany })).toMatchObject(refused)
      expect((await invoicingOf(api, headers, order.id)).invoices).toEqual([])
      await tell({ purchase_order: "PO-7" })
      expect((await create(asCompany)).data.invoice).toMatchObject({ purchase_order: "PO-7", buyer: { company: "Kontor GmbH" } })
    })

    it("validate: is asked of a draft again when it is edited, followed and issued, and of what the draft says", async () => {
      const message = "Ask the company for its purchase order, then invoice."
      const refused = { status: 400, data: { message } }
      await tell({ purchase_order: "PO-7" })
      const { id } = (await create({ issue: false })).data.invoice
      const draft = (path = "", body: object = {}) => post(`/admin/invoices/${id}${path}`, body)
      expect(await draft("", { ...asCompany, purchase_order: null })).toMatchObject(refused)
      expect((await draft("", asCompany)).data.invoice).toMatchObject({ purchase_order: "PO-7", draft: { waits_for: [] } })
      const withoutNumber = { ...(await contentOf(id)), purchase_order: null }
      await write(id, withoutNumber)
      const { data } = await answer(api.get(`/admin/invoices/${id}`, { headers }))
      expect(data.invoice.draft).toMatchObject({ order_changed: false, waits_for: [{ path: "order", message }] })
      expect(await draft("/issue")).toMatchObject(refused)
      await tell({ purchase_order: null })
      expect(await draft("", { follow: true })).toMatchObject(refused)
      await tell({ purchase_order: "PO-8" })
      expect((await draft("", { follow: true })).data.invoice).toMatchObject({ purchase_order: "PO-8" })
      expect((await draft("/issue")).data.invoice).toMatchObject({ status: "open", purchase_order: "PO-8" })
    })

    it("invoiceIssued: runs after the commit, and again where it failed", async () => {
      const service = orders()
      const failing = jest.spyOn(service, "updateOrders").mockRejectedValueOnce(new Error("The database had a moment."))
      const { data } = await create()
      const { number } = data.invoice
      await eventually("the first attempt", async () => failing.mock.calls.length > 0)
      failing.mockRestore()
      expect(number).toMatch(/-00001$/)
      const told = async () => {
        await getContainer().resolve<any>("invoicing").restartTask({ kind: "after_issue", invoice_id: data.invoice.id })
        await runInvoicingTasksWorkflow(getContainer()).run()
        return (await orders().retrieveOrder(order.id, { select: ["id", "metadata"] })).metadata?.invoice_number
      }
      expect(await eventually("the number on the order", told)).toBe(number)
    })

    it("validate and creditNoteIssued of a credit note: refused without a reason, told once it is issued", async () => {
      const { data } = await create()
      const credit = (reason: string) => post(`/admin/invoices/${data.invoice.id}/credit`, { amount: 1, reason, issue: true })
      const emit = jest.spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
      expect(await credit("Scratch")).toMatchObject({ status: 400, data: { message: "Say in a sentence why this is credited." } })
      expect((await invoicingOf(api, headers, order.id)).invoices).toHaveLength(1)
      expect(await credit("The grinder came scratched.")).toMatchObject({ status: 200 })
      const { invoices } = await invoicingOf(api, headers, order.id)
      const note = invoices.find(({ type }: { type: string }) => type === "credit_note")
      const told = emit.mock.calls.flatMap(([events]) => events).filter(({ name }) => name === "accounting.credited")
      expect(told.map((event: any) => event.data)).toEqual([{ invoice_id: data.invoice.id, credit_note_id: note.id }])
      emit.mockRestore()
    })
  },
})
