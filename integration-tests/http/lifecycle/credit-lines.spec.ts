import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type InvoicingModuleService from "../../../src/modules/invoicing/service"
import { capture, ship } from "../../support/fulfil"
import { editOrder } from "../../support/lifecycle/edit-order"
import { addCreditLine } from "../../support/lifecycle/refund"
import { returnItems } from "../../support/lifecycle/return-items"
import { quiet } from "../../support/quiet"
import { createWorld, lines, taxes, told, type World } from "../../support/world"

const NOT_PAID = "invoice 43.60 open, due 43.60, unpaid"
const REDUCED = ["invoice 43.60 open, due 38.60, unpaid", "credit note 5.00 paid, due 0.00, paid"]
const PAID_IN_PART = ["invoice 43.60 open, due 38.60, partially_paid"]

/** Three coffees at 12.90 (7 %) and their shipping at 4.90 (19 %): 43.60, of it 36.17 + 2.53 and 4.12 + 0.78. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let world: World
    const invoicing = () => getContainer().resolve<InvoicingModuleService>("invoicing")

    beforeAll(async () => {
      world = await createWorld(getContainer(), api)
    })
    afterEach(() => quiet(getContainer()))

    const say = (orderId: string, creditId: string, as: unknown) =>
      world.post(`/admin/orders/${orderId}/invoicing/credit-lines/${creditId}`, { as } as object)

    /** An order that is invoiced, and then has a credit line of 5.00 that nobody said anything of. */
    async function forgiven() {
      await world.policies()
      const order = await world.place()
      await world.comesTo(order.id, [NOT_PAID])
      await addCreditLine(api, world.admin, order.id, 5)
      const { credit_lines } = await world.invoicing(order.id)
      return { ...order, credit: credit_lines[0].id as string }
    }
    const historyOf = async (orderId: string) => {
      const [source] = await invoicing().listInvoicingSources({ source_id: orderId })
      const rows = await invoicing().listInvoicingHistories({ entity_id: source!.id, event: "credit_line_classified" }, { order: { created_at: "ASC" } })
      return { version: source!.version, said: rows.map(({ actor_type, details }) => [actor_type, details!.from, details!.to]) }
    }

    it("M7: a credit line by hand waits, by its id and amount, and is credited over the rates once it is a price reduction", async () => {
      const { id, credit } = await forgiven()
      const before = await world.invoicing(id)
      expect(before.credit_lines).toEqual([{ id: credit, amount: 5, added_at: expect.any(String), reference: "refund", as: null }])
      expect(before.readiness).toEqual({
        ready: false,
        warnings: [],
        errors: [
          { code: "credit_line_unclassified", path: `order.credit_lines[${credit}]`, message: expect.stringContaining("5.00 EUR") },
        ],
      })
      const { status, data } = await say(id, credit, "price_reduction")
      expect([status, data.readiness.errors, data.credit_lines]).toMatchObject([200, [{ code: "nothing_to_invoice" }], [{ as: "price_reduction" }]])
      expect(data.invoices.map(told)).toEqual(REDUCED)
      const [, note] = await world.comesTo(id, REDUCED)
      // 5 × 38.70 / 43.60 = 4.438 and 0.562; 2.53 × 4.44 / 38.70 = 0.290; 0.78 × 0.56 / 4.90 = 0.089
      expect(taxes(note)).toEqual([[7, 4.15, 0.29], [19, 0.47, 0.09]])
      expect((await world.invoicing(id)).totals).toEqual({ order: 38.6, invoiced: 43.6, credited: 5, remaining: 0 })
      await capture(api, world.admin, id, 38.6)
      await world.comesTo(id, ["invoice 43.60 paid, due 0.00, paid", "credit note 5.00 paid, due 0.00, paid"])
    })

    it("M7: one that is a payment pays, and may be said to be a price reduction after all, and back", async () => {
      const { id, credit } = await forgiven()
      expect((await say(id, credit, "payment")).data.invoices.map(told)).toEqual(PAID_IN_PART)
      const [paid] = await world.comesTo(id, PAID_IN_PART)
      expect(paid.payments).toMatchObject([{ method: "credit_line", amount: 5 }])
      await say(id, credit, "price_reduction")
      const [reduced] = await world.comesTo(id, REDUCED)
      expect([reduced.payments, reduced.balance]).toEqual([[], { paid: 0, refunded: 0, credited: 5, due: 38.6 }])
      await say(id, credit, "payment")
      await world.comesTo(id, [
        "invoice 43.60 credited, due 0.00, paid",
        "credit note 5.00 paid, due 0.00, paid",
        "credit note 38.60 paid, due 0.00, paid",
        ...PAID_IN_PART,
      ])
      expect((await historyOf(id)).said).toEqual([
        ["user", null, "payment"],
        ["user", "payment", "price_reduction"],
        ["user", "price_reduction", "payment"],
      ])
      const { history } = await world.get(`/admin/invoices/${reduced.id}/history`)
      const moved = history.filter(({ event }: any) => event.startsWith("payment_")).map(({ event, details }: any) => [event, details.amount])
      expect(moved).toEqual(expect.arrayContaining([["payment_received", "5.00"], ["payment_moved", "-5.00"]]))
    })

    it("M7: what an edit added and an administrator forgave lowers the first invoice", async () => {
      await world.policies({ issue_on: "manual" })
      const { id } = await world.place()
      await capture(api, world.admin, id)
      await editOrder(api, world.admin, id, { add: [{ variant_id: world.shop.variants.grinder, quantity: 1 }] })
      await addCreditLine(api, world.admin, id, 19)
      const [credit] = (await world.invoicing(id)).credit_lines
      expect((await world.post("/admin/invoices/preview", { order_id: id })).data.code).toBe("credit_line_unclassified")
      await say(id, credit.id, "price_reduction")
      const { status, data } = await world.post("/admin/invoices", { order_id: id, issue: true })
      expect([status, data.invoice.totals]).toMatchObject([200, { gross: 143.6, rounding: 0, prepaid: 43.6, payable: 100 }])
      // each 19 / 162.60 cheaper: 38.70, 119.00 and 4.90 become 34.178, 105.094 and 4.327
      expect(lines(data.invoice)).toEqual(["item 3 34.18", "item 1 105.09", "shipping 1 4.33"])
    })

    it("M8: what comes back after a price reduction is worth so much less", async () => {
      const { id, credit, coffee } = await forgiven()
      await say(id, credit, "price_reduction")
      await ship(api, world.admin, world.shop, id)
      await returnItems(api, world.admin, id, { items: [{ id: coffee, quantity: 3 }], location_id: world.shop.stock_location_id })
      // 38.70 − 4.44
      await world.comesTo(id, [
        "invoice 43.60 open, due 4.34, unpaid",
        "credit note 5.00 paid, due 0.00, paid",
        "credit note 34.26 paid, due 0.00, paid",
      ])
    })

    it("L6: what is said twice, or at once, is done once, and whoever read the order before is told", async () => {
      const { id, credit } = await forgiven()
      const { version } = await historyOf(id)
      const answers = await Promise.all([1, 2, 3].map(() => say(id, credit, "price_reduction")))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      await world.comesTo(id, REDUCED)
      const after = await historyOf(id)
      expect([after.version > version, after.said]).toEqual([true, [["user", null, "price_reduction"]]])
      await say(id, credit, "price_reduction")
      await world.catchUp()
      await world.comesTo(id, REDUCED)
      expect(await historyOf(id)).toEqual(after)
    })

    it("L6: of two that say otherwise at once one is right, and the books say the same", async () => {
      const { id, credit } = await forgiven()
      await Promise.all([say(id, credit, "payment"), say(id, credit, "price_reduction")])
      const { credit_lines } = await world.invoicing(id)
      const { totals, invoices } = await settled(id)
      const [said] = credit_lines
      const paid = invoices.reduce((sum: number, { balance }: any) => sum + balance.paid, 0)
      expect([totals.order, totals.invoiced - totals.credited, paid]).toEqual(said.as === "payment" ? [43.6, 43.6, 5] : [38.6, 38.6, 0])
    })

    async function settled(id: string) {
      await world.catchUp()
      await quiet(getContainer())
      return await world.invoicing(id)
    }

    it("M7: what is said wrongly, or of nothing, is refused", async () => {
      const { id, credit } = await forgiven()
      const refused = async (...[orderId, creditId, as]: [string, string, unknown]) => {
        const { status, data } = await say(orderId, creditId, as)
        return [status, data.code, data.errors?.[0]?.path]
      }
      expect(await refused(id, credit, "discount")).toEqual([400, "invalid_value", "as"])
      expect((await refused("order_none", credit, "payment"))[0]).toBe(404)
      expect((await refused(id, "ordchact_none", "payment"))[0]).toBe(404)
      expect((await world.invoicing(id)).credit_lines).toMatchObject([{ as: null }])
    })
  },
})
