import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type InvoicingModuleService from "../../src/modules/invoicing/service"
import { reconcileUntilFresh } from "../../src/workflows/reconcile/reconcile-until-fresh"
import { answer } from "../support/api"
import { BERLIN, checkout } from "../support/checkout"
import { ship } from "../support/fulfil"
import { invoicingOf } from "../support/invoicing"
import { createAdmin, createShopper } from "../support/people"
import { quiet } from "../support/quiet"
import { completeSeller } from "../support/seller"
import { createShop, GERMANY, type Market, type Shop } from "../support/shop"

const ZURICH = { ...BERLIN, address_1: "Bahnhofstrasse 1", postal_code: "8001", city: "Zürich", country_code: "ch" }
const LYON = { ...BERLIN, address_1: "12 rue de la République", postal_code: "69001", city: "Lyon", country_code: "fr" }
const untaxed = (country_code: string): Market => ({ ...GERMANY, country_code, rate: 0, reduced_rate: undefined, tax_inclusive: false })

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    afterEach(() => quiet(getContainer()))

    let admin: Record<string, string>
    let shop: Shop

    async function order(market: Market, more: object = {}, policies: object = { issue_on: "manual" }, prepare = async () => {}) {
      admin = await createAdmin(getContainer(), api)
      await completeSeller(api, admin, policies)
      shop = await createShop(getContainer(), market)
      await prepare()
      const { headers } = await createShopper(api, shop.publishable_key)
      return await checkout(api, shop, { headers, items: [{ variant: "coffee", quantity: 2 }], ...more })
    }
    async function sellGrindersAsGiftCards() {
      const { product_id } = await getContainer().resolve(Modules.PRODUCT).retrieveProductVariant(shop.variants.grinder)
      await getContainer().resolve(Modules.PRODUCT).updateProducts(product_id!, { is_giftcard: true })
      const tax = getContainer().resolve(Modules.TAX)
      const [region] = await tax.listTaxRegions({ country_code: "de" })
      const rules = [{ reference: "product", reference_id: product_id! }]
      await tax.createTaxRates({ tax_region_id: region!.id, name: "Gutschein", code: "voucher", rate: 0, rules })
    }
    const post = (path: string, body: object) => answer(api.post(path, body, { headers: admin }))
    const codes = ({ data }: { data: { errors: { code: string }[] } }) => data.errors.map(({ code }) => code)
    const rows = (invoice: any) => invoice.tax_breakdown.map((row: any) => [row.category, row.rate, row.tax_country, row.exemption_code])

    it("T2: explains goods that leave the Union from the stock that they lie in", async () => {
      const { id } = await order(untaxed("ch"), { address: ZURICH })
      const { status, data } = await post("/admin/invoices", { order_id: id })
      expect([status, rows(data.invoice)]).toEqual([200, [["G", 0, "de", "VATEX-EU-G"]]])
      expect(data.invoice.tax_breakdown[0].exemption_reason).toMatch(/Ausfuhr|export/i)
    })

    it("T2, BR-IC-11: supplies a business in another member state once it is shipped, by the ID that a person gives", async () => {
      const { id } = await order(untaxed("fr"), { address: LYON })
      const buyer = { tax_ids: [{ type: "eu_vat", value: "FR40303265045", country_code: "fr" }] }
      expect(codes(await post("/admin/invoices", { order_id: id }))).toEqual(["zero_tax_unexplained", "zero_tax_unexplained"])
      expect(codes(await post("/admin/invoices", { order_id: id, buyer }))).toEqual(["BR-IC-11"])
      await ship(api, admin, shop, id)
      const { status, data } = await post("/admin/invoices", { order_id: id, buyer })
      expect([status, rows(data.invoice)]).toEqual([200, [["K", 0, "de", "VATEX-EU-IC"]]])
      expect(data.invoice.buyer.tax_ids).toMatchObject([{ value: "FR40303265045", status: "unverified" }])
    })

    it("T4: refuses tax of a country where the seller is not registered, or warns, as the seller chose", async () => {
      const { id } = await order({ ...GERMANY, country_code: "fr" }, { address: LYON })
      expect(codes(await post("/admin/invoices", { order_id: id }))).toEqual(["seller_not_registered", "seller_not_registered"])
      await completeSeller(api, admin, { issue_on: "manual", unregistered_tax: "warn" })
      const { readiness } = await invoicingOf(api, admin, id)
      expect([readiness.errors, readiness.warnings.map(({ code }: any) => code)]).toEqual([[], ["seller_not_registered", "seller_not_registered"]])
      await completeSeller(api, admin, { issue_on: "manual", distance_sales: "origin" })
      const { data } = await post("/admin/invoices", { order_id: id })
      expect(rows(data.invoice)).toEqual([["S", 7, "de", null], ["S", 19, "de", null]])
    })

    it("BR-O-11, M9: invoices a gift card by itself, after the goods", async () => {
      const sold = { items: [{ variant: "coffee", quantity: 1 }, { variant: "grinder", quantity: 1 }] }
      const { id } = await order(GERMANY, sold, { issue_on: "order_placed" }, sellGrindersAsGiftCards)
      await reconcileUntilFresh(getContainer(), id)
      const { invoices } = await invoicingOf(api, admin, id)
      expect(invoices.map((invoice: any) => rows(invoice).map(([category]: string[]) => category).join())).toEqual(["S,S", "O"])
    })

    describe("T2: a reason that a person chooses", () => {
      let id: string
      let lines: { line_id: string; description: string; reason: object | null }[]
      const choose = (body: object) => post(`/admin/orders/${id}/invoicing/tax-reasons`, body)
      const exempt = { category: "E", code: "VATEX-EU-132", text: "Steuerfrei nach § 4 Nr. 21 UStG" }

      beforeEach(async () => {
        ;({ id } = await order(untaxed("de"), {}, { issue_on: "order_placed" }))
        await quiet(getContainer())
        lines = (await invoicingOf(api, admin, id)).tax_reasons
      })

      it("is asked for by line, printed, and kept with who said it", async () => {
        expect(lines.map(({ description, reason }) => [description, reason])).toEqual([
          ["Kaffee „Nordlicht“", null],
          ["Standardversand", null],
        ])
        const { status, data } = await choose({ line_ids: [lines[0]!.line_id], reason: exempt })
        expect([status, data.readiness.errors.map(({ code }: any) => code)]).toEqual([200, ["nothing_to_invoice"]])
        expect(data.invoices.map(rows)).toEqual([[["E", 0, "de", "VATEX-EU-132"]]])
        expect(data.invoices[0].tax_breakdown[0].exemption_reason).toBe(exempt.text)
        const service = getContainer().resolve<InvoicingModuleService>("invoicing")
        const [entry] = await service.listInvoicingHistories({ event: "tax_reason_chosen" })
        expect(entry).toMatchObject({ actor_type: "user", details: { from: { [lines[0]!.line_id]: null }, to: { [lines[0]!.line_id]: exempt } } })
      })

      it("can be taken back while nothing is issued", async () => {
        await completeSeller(api, admin, { issue_on: "manual" })
        await choose({ line_ids: [lines[0]!.line_id], reason: exempt })
        const { data } = await choose({ line_ids: [lines[0]!.line_id], reason: null })
        expect(data.readiness.errors.map(({ code }: any) => code)).toEqual(["zero_tax_unexplained", "zero_tax_unexplained"])
      })

      it.each([
        [{ line_ids: ["ordli_foreign"], reason: exempt }, "foreign_item", "line_ids[0]"],
        [{ reason: { category: "E" } }, "invalid_tax_reason", "reason.text"],
        [{ reason: { category: "Z", text: "Zero" } }, "invalid_tax_reason", "reason.text"],
        [{ reason: { category: "E", text: "x", code: "EXEMPT" } }, "invalid_tax_reason", "reason.code"],
        [{ reason: { category: "S", text: "x" } }, "invalid_value", "reason.category"],
      ])("is refused as %j", async (body, code, path) => {
        const { status, data } = await choose({ line_ids: [lines[0]!.line_id], ...body })
        expect([status, data.errors]).toEqual([400, [expect.objectContaining({ code, path })]])
      })
    })
  },
})
