import { Modules } from "@medusajs/framework/utils"
import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { answer } from "../support/api"
import { BERLIN, checkout } from "../support/checkout"
import { invoicingOf } from "../support/invoicing"
import { createAdmin, createShopper, type Shopper } from "../support/people"
import { quiet } from "../support/quiet"
import { completeSeller } from "../support/seller"
import { createShop, type Shop } from "../support/shop"
import { eventually } from "../support/wait"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    afterEach(() => quiet(getContainer()))

    let admin: Record<string, string>
    let shop: Shop
    let shopper: Shopper

    async function setUp(policies: object | null = { issue_on: "manual" }) {
      admin = await createAdmin(getContainer(), api)
      if (policies) {
        await completeSeller(api, admin, policies)
      }
      shop = await createShop(getContainer())
      shopper = await createShopper(api, shop.publishable_key)
    }
    const place = (more: object = {}) =>
      checkout(api, shop, { headers: shopper.headers, items: [{ variant: "coffee", quantity: 2 }], ...more })
    const ask = (orderId: string) => answer(api.post("/admin/invoices", { order_id: orderId }, { headers: admin }))
    const codes = (data: { errors: { code: string }[] }) => data.errors.map(({ code }) => code)

    it("names everything that an incomplete seller lacks, and invoices by itself once it is complete", async () => {
      await setUp(null)
      const order = await place()
      const { status, data } = await ask(order.id)
      expect(status).toBe(400)
      expect(data.errors.map(({ path }: { path: string }) => path)).toEqual([
        "seller.name",
        "seller.address.address_1",
        "seller.address.city",
        "seller.address.country_code",
        "seller.tax_ids",
      ])
      expect(data).toMatchObject({ type: "not_allowed", code: "seller_incomplete" })
      await eventually("the blocked order", async () => (await invoicingOf(api, admin, order.id)).readiness.errors.length > 0)
      await completeSeller(api, admin)
      const invoices = await eventually("the invoice", async () => {
        const found = (await invoicingOf(api, admin, order.id)).invoices
        return found.length > 0 && found
      })
      expect(invoices[0].seller.name).toBe("Nordlicht Kaffeerösterei GmbH")
    })

    it("refuses an order without a usable address, with every missing field", async () => {
      await setUp()
      const order = await place({ address: { ...BERLIN, address_1: "", city: "", first_name: "", last_name: "" } })
      const { status, data } = await ask(order.id)
      expect(status).toBe(400)
      expect(data.errors.map(({ path }: { path: string }) => path)).toEqual(["buyer.address.address_1", "buyer.address.city"])
    })

    it("refuses a cancelled order", async () => {
      await setUp()
      const order = await place()
      await api.post(`/admin/orders/${order.id}/cancel`, {}, { headers: admin })
      const { status, data } = await ask(order.id)
      expect([status, codes(data)]).toEqual([400, ["order_canceled"]])
      expect((await invoicingOf(api, admin, order.id)).actions).toEqual([])
    })

    it("refuses a draft order, and one without items", async () => {
      await setUp()
      const base = { region_id: shop.region_id, email: "x@example.com", currency_code: "eur", shipping_address: BERLIN }
      const { result: draft } = await createOrderWorkflow(getContainer()).run({
        input: { ...base, is_draft_order: true, status: "draft", sales_channel_id: shop.sales_channel_id } as never,
      })
      expect(codes((await ask(draft.id)).data)).toContain("order_is_draft")
      const { result: empty } = await createOrderWorkflow(getContainer()).run({
        input: { ...base, sales_channel_id: shop.sales_channel_id } as never,
      })
      expect(codes((await ask(empty.id)).data)).toContain("nothing_to_invoice")
    })

    it("refuses a line sold without tax, naming it", async () => {
      await setUp()
      const tax = getContainer().resolve(Modules.TAX)
      const rates = await tax.listTaxRates({})
      await tax.updateTaxRates(rates.map(({ id }) => id), { rate: 0 })
      const order = await place()
      const { status, data } = await ask(order.id)
      expect([status, codes(data)]).toEqual([400, ["zero_tax_unexplained", "zero_tax_unexplained"]])
      expect(data.errors[0]).toMatchObject({ path: "lines[0].tax_rate", message: expect.stringContaining("Kaffee") })
    })

    it("leaves orders alone that were placed before invoicing began", async () => {
      await setUp({ invoice_from: "2999-01-01" })
      const order = await place()
      expect(codes((await ask(order.id)).data)).toEqual(["before_invoicing_start"])
    })

    it("answers 404 for what does not exist, and 400 with the field for a body that does not fit", async () => {
      await setUp()
      const get = (path: string) => answer(api.get(path, { headers: admin }))
      const post = (path: string, body: object) => answer(api.post(path, body, { headers: admin }))
      expect((await ask("order_unknown")).status).toBe(404)
      for (const path of [
        "/admin/invoices/inv_unknown",
        "/admin/invoices/inv_unknown/pdf",
        "/admin/orders/order_unknown/invoicing",
        "/admin/invoicing/sellers/inslr_unknown",
        "/admin/invoicing/series/inser_unknown",
      ]) {
        expect([path, (await get(path)).status]).toEqual([path, 404])
      }
      expect((await post("/admin/invoices/inv_unknown/issue", {})).status).toBe(404)
      expect((await post("/admin/invoices/inv_unknown/render", {})).status).toBe(404)
      expect((await answer(api.delete("/admin/invoices/inv_unknown", { headers: admin }))).status).toBe(404)
      const [seller] = (await get("/admin/invoicing/sellers")).data.sellers
      for (const [path, body, field] of [
        ["/admin/invoices", {}, "an order or items"],
        ["/admin/invoices", { order_id: 7 }, "order_id"],
        ["/admin/invoices", { order_id: "order_1", invoice_id: "../x" }, "invoice_id"],
        ["/admin/invoices", { order_id: "order_1", surprise: true }, "surprise"],
        [`/admin/invoicing/sellers/${seller.id}`, { time_zone: "Moon/Base" }, "time_zone"],
        [`/admin/invoicing/sellers/${seller.id}`, { issue_on: "never" }, "issue_on"],
        [`/admin/invoicing/sellers/${seller.id}`, { payment_terms_days: -1 }, "payment_terms_days"],
      ] as const) {
        const { status, data } = await post(path, body)
        expect([path, body, status]).toEqual([path, body, 400])
        expect(data.message).toContain(field)
      }
    })

    it("answers the first invoice to the same id, and refuses the id for another request", async () => {
      await setUp()
      const order = await place()
      const body = { order_id: order.id, invoice_id: "my-own-id", issue: true }
      const first = (await api.post("/admin/invoices", body, { headers: admin })).data.invoice
      const second = (await api.post("/admin/invoices", body, { headers: admin })).data.invoice
      expect(first).toMatchObject({ id: "my-own-id", number: second.number })
      const other = await answer(api.post("/admin/invoices", { ...body, issue: false }, { headers: admin }))
      expect([other.status, other.data.code]).toEqual([400, "invoice_id_reused"])
      const again = await ask(order.id)
      expect([again.status, again.data.code]).toEqual([400, "nothing_to_invoice"])
    })
  },
})
