import { createHash } from "node:crypto"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { answer } from "../support/api"
import { checkout } from "../support/checkout"
import { download, invoiceOf } from "../support/invoicing"
import { createAdmin, createShopper } from "../support/people"
import { quiet } from "../support/quiet"
import { readPdf } from "../support/read-pdf"
import { completeSeller } from "../support/seller"
import { createShop } from "../support/shop"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    afterEach(() => quiet(getContainer()))

    async function setUp() {
      const admin = await createAdmin(getContainer(), api)
      await completeSeller(api, admin)
      const shop = await createShop(getContainer())
      const owner = await createShopper(api, shop.publishable_key, "anna@example.com")
      const other = await createShopper(api, shop.publishable_key, "boris@example.com")
      const order = await checkout(api, shop, {
        headers: owner.headers,
        items: [
          { variant: "coffee", quantity: 3 },
          { variant: "grinder", quantity: 1 },
        ],
        address: {
          first_name: "Żółć",
          last_name: "Ćelik",
          address_1: "Жук 1 / Ελλάδα 2",
          postal_code: "10435",
          city: "Berlin",
          country_code: "de",
        },
      })
      const invoice = await invoiceOf(api, admin, order.id)
      return { admin, shop, owner, other, order, invoice }
    }

    it("lists, reads and downloads the signed-in customer's own invoices", async () => {
      const { owner, order, invoice } = await setUp()
      const get = async (path: string) => (await api.get(path, { headers: owner.headers })).data
      const listed = await get("/store/customers/me/invoices")
      expect(listed).toMatchObject({ count: 1, limit: 20, offset: 0 })
      expect(listed.invoices[0]).toMatchObject({ id: invoice.id, number: invoice.number })
      expect((await get(`/store/orders/${order.id}/invoices`)).invoices).toEqual(listed.invoices)
      const { invoice: read } = await get(`/store/invoices/${invoice.id}`)
      expect(read).toEqual(listed.invoices[0])
      expect(read.available_actions).toBeUndefined()
      expect(read.document.pdf.url).toBe(`/store/invoices/${invoice.id}/pdf`)
    })

    it("streams the stored bytes with length, ETag and file name", async () => {
      const { admin, owner, invoice } = await setUp()
      const pdf = await download(api, owner.headers, `/store/invoices/${invoice.id}/pdf`)
      expect(pdf.status).toBe(200)
      expect(pdf.headers["content-type"]).toBe("application/pdf")
      expect(Number(pdf.headers["content-length"])).toBe(pdf.bytes.length)
      expect(pdf.headers.etag).toBe(`"${createHash("sha256").update(pdf.bytes).digest("hex")}"`)
      expect(pdf.headers["content-disposition"]).toBe(`attachment; filename="Rechnung-${invoice.number}.pdf"`)
      const same = await download(api, admin, `/admin/invoices/${invoice.id}/pdf`)
      expect(same.bytes.equals(pdf.bytes)).toBe(true)
      const known = await download(api, { ...owner.headers, "if-none-match": pdf.headers.etag }, `/store/invoices/${invoice.id}/pdf`)
      expect([known.status, known.bytes.length]).toEqual([304, 0])

      const { text } = await readPdf(pdf.bytes)
      for (const words of ["Żółć", "Ćelik", "Жук", "Ελλάδα", "€", invoice.number, "Nordlicht Kaffeerösterei GmbH", "DE136695976"]) {
        expect(text).toContain(words)
      }
    })

    it("cannot download another customer's invoice, nor learn that it exists", async () => {
      const { shop, other, order, invoice } = await setUp()
      for (const path of [
        `/store/invoices/${invoice.id}`,
        `/store/invoices/${invoice.id}/pdf`,
        `/store/orders/${order.id}/invoices`,
        "/store/invoices/inv_unknown",
      ]) {
        const { status, data } = await answer(api.get(path, { headers: other.headers }))
        expect([path, status]).toEqual([path, 404])
        expect(JSON.stringify(data)).not.toContain(invoice.number)
        const anonymous = await answer(api.get(path, { headers: { "x-publishable-api-key": shop.publishable_key } }))
        expect([path, anonymous.status]).toEqual([path, 401])
      }
      const { data } = await api.get("/store/customers/me/invoices", { headers: other.headers })
      expect(data.invoices).toEqual([])
    })
  },
})
