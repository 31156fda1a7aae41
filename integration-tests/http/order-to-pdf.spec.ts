import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { checkout } from "../support/checkout"
import { createAdmin, createShopper } from "../support/people"
import { quiet } from "../support/quiet"
import { readPdf } from "../support/read-pdf"
import { completeSeller } from "../support/seller"
import { createShop } from "../support/shop"
import { eventually } from "../support/wait"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    afterEach(() => quiet(getContainer()))

    it("turns a placed order into a numbered invoice with a PDF", async () => {
      const admin = await createAdmin(getContainer(), api)
      await completeSeller(api, admin)
      const shop = await createShop(getContainer())
      const shopper = await createShopper(api, shop.publishable_key)
      const order = await checkout(api, shop, {
        headers: shopper.headers,
        items: [
          { variant: "coffee", quantity: 3 },
          { variant: "grinder", quantity: 1 },
        ],
      })
      const invoice = await eventually("the invoice", async () => {
        const { data } = await api.get(`/admin/orders/${order.id}/invoicing`, { headers: admin })
        return data.invoices[0]
      })
      expect(invoice).toMatchObject({ status: "open", type: "invoice", order_id: order.id })
      expect(invoice.number).toMatch(/^INV-\d{4}-00001$/)
      expect(invoice.totals.gross + invoice.totals.rounding).toBeCloseTo(order.total, 2)
      const { data, headers, status } = await api.get(`/store/invoices/${invoice.id}/pdf`, {
        headers: shopper.headers,
        responseType: "arraybuffer",
      })
      expect(status).toBe(200)
      const { text } = await readPdf(data)
      expect(text).toContain(invoice.number)
      expect(Number(headers["content-length"])).toBe(data.byteLength)
    })
  },
})
