import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { answer } from "../support/api"
import { createAdmin } from "../support/people"
import { quiet } from "../support/quiet"
import { completeSeller } from "../support/seller"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let headers: Record<string, string>
    let id: string

    beforeEach(async () => {
      headers = await createAdmin(getContainer(), api)
      id = await completeSeller(api, headers)
    })
    afterEach(() => quiet(getContainer()))

    const change = (body: object) => answer(api.post(`/admin/invoicing/sellers/${id}`, body, { headers }))
    const read = async () => (await api.get(`/admin/invoicing/sellers/${id}`, { headers })).data.seller
    const series = async () => (await api.get("/admin/invoicing/series?type=invoice", { headers })).data.series[0]

    it("starts with the policies that the plugin's options give", async () => {
      expect(await read()).toMatchObject({
        credit_on: ["payment_refunded", "return_received", "order_canceled"],
        refund_before_invoice: "credit_note",
        rounding: "per_rate",
        rounding_mode: "half_up",
        cash_rounding: false,
        fiscal_year_start: "01-01",
      })
    })

    it("keeps what is chosen", async () => {
      const chosen = {
        credit_on: ["order_canceled"],
        refund_before_invoice: "smaller_invoice",
        rounding: "per_line",
        cash_rounding: true,
        fiscal_year_start: "04-01",
      }
      expect((await change(chosen)).data.seller).toMatchObject(chosen)
      expect((await change({ credit_on: [] })).data.seller.credit_on).toEqual([])
      expect(await read()).toMatchObject({ ...chosen, credit_on: [] })
    })

    it("M4, M1: refuses what the seller's country does not allow, and changes nothing", async () => {
      const refused = await change({ address: { country_code: "jp" }, rounding: "per_line", name: "Kita" })
      expect([refused.status, refused.data.errors]).toMatchObject([400, [{ code: "rounding_not_allowed", path: "rounding" }]])
      expect((await change({ rounding_mode: "half_even" })).data.errors).toMatchObject([{ path: "rounding_mode" }])
      expect(await read()).toMatchObject({ name: "Nordlicht Kaffeerösterei GmbH", rounding: "per_rate", rounding_mode: "half_up" })
    })

    it("R1: names every wrong field of a request at once", async () => {
      const { status, data } = await change({ fiscal_year_start: "02-29", credit_on: ["x"], colour: 1 })
      expect([status, data.type, data.message]).toEqual([400, "invalid_data", expect.stringContaining("fiscal_year_start")])
      expect(data.errors.map(({ code, path }: any) => `${code} ${path}`).sort()).toEqual([
        "invalid_value credit_on[0]",
        "invalid_value fiscal_year_start",
        "unknown_field colour",
      ])
    })

    it("N2: shows the next number by the fiscal year, and refuses a number that the country takes none of", async () => {
      await change({ fiscal_year_start: "12-31" })
      const { id: seriesId } = await series()
      const put = (body: object) => answer(api.post(`/admin/invoicing/series/${seriesId}`, body, { headers }))
      await put({ pattern: "F{FYYYY}/{SEQ:3}" })
      expect((await series()).next_number).toMatch(/^F\d{4}\/001$/)
      expect((await put({ pattern: "{FYYYY}{MM}-{SEQ}" })).data.errors).toMatchObject([{ code: "pattern_repeats" }, { code: "pattern_repeats" }])
      expect((await put({ pattern: `${"A".repeat(35)}{SEQ}` })).data.errors).toMatchObject([{ code: "number_too_long", path: "pattern" }])
    })
  },
})
