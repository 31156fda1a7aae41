import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { capture, ship } from "../../support/fulfil"
import { cancelOrder } from "../../support/lifecycle/cancel"
import { payByGiftCard } from "../../support/lifecycle/gift-card"
import { addCreditLine, refundPayment } from "../../support/lifecycle/refund"
import { returnItems } from "../../support/lifecycle/return-items"
import { quiet } from "../../support/quiet"
import { createWorld, lines, taxes, type World } from "../../support/world"

/** Three coffees at 12.90 (7 %) and their shipping at 4.90 (19 %): 43.60, of it 36.17 + 2.53 and 4.12 + 0.78. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let world: World

    beforeAll(async () => {
      world = await createWorld(getContainer(), api)
    })
    afterEach(() => quiet(getContainer()))

    const record = (id: string, kind: string, amount: number) =>
      world.post(`/admin/invoices/${id}/payments`, { kind, amount, method: "bank_transfer" })

    it("M2, M8: an order that is placed is invoiced, and paid as captures come", async () => {
      await world.policies()
      const { id } = await world.place()
      const [placed] = await world.comesTo(id, ["invoice 43.60 open, due 43.60, unpaid"])
      expect(taxes(placed)).toEqual([[7, 36.17, 2.53], [19, 4.12, 0.78]])
      expect(placed.totals).toMatchObject({ net: 40.29, tax: 3.31, gross: 43.6, rounding: 0, prepaid: 0, payable: 43.6 })
      expect([placed.credits, placed.credited_by, placed.caused_by, placed.preceding]).toEqual([null, [], [], []])
      await capture(api, world.admin, id, 10)
      await world.comesTo(id, ["invoice 43.60 open, due 33.60, partially_paid"])
      await capture(api, world.admin, id, 33.6)
      const [paid] = await world.comesTo(id, ["invoice 43.60 paid, due 0.00, paid"])
      expect(paid.balance).toEqual({ paid: 43.6, refunded: 0, credited: 0, due: 0 })
      expect(paid.totals).toEqual(placed.totals)
      await world.post(`/admin/orders/${id}/complete`)
      await world.comesTo(id, ["invoice 43.60 paid, due 0.00, paid"])
    })

    it("M6: a refund without items is credited over the rates in proportion, and the last one takes what is left", async () => {
      await world.policies()
      const { id } = await world.place()
      const payment = await capture(api, world.admin, id)
      await world.comesTo(id, ["invoice 43.60 paid, due 0.00, paid"])
      const refund = await refundPayment(api, world.admin, payment, 10)
      const [invoice, note] = await world.comesTo(id, [
        "invoice 43.60 paid, due 0.00, partially_refunded",
        "credit note 10.00 paid, due 0.00, refunded",
      ])
      // 10 × 38.70 / 43.60 = 8.876 and 1.124; 2.53 × 8.88 / 38.70 = 0.581; 0.78 × 1.12 / 4.90 = 0.178
      expect(taxes(note)).toEqual([[7, 8.3, 0.58], [19, 0.94, 0.18]])
      expect(lines(note)).toEqual(["item 1 8.88 refunded", "shipping 1 1.12 refunded"])
      expect(note).toMatchObject({ type: "credit_note", caused_by: [{ type: "refund", id: refund }], preceding: [] })
      expect(note.credits).toEqual({ id: invoice.id, number: invoice.number, issue_date: invoice.issue_date })
      expect(invoice.credited_by).toEqual([{ id: note.id, number: note.number }])
      expect(invoice.balance).toEqual({ paid: 43.6, refunded: 10, credited: 10, due: 0 })
      await refundPayment(api, world.admin, payment, 33.6)
      const [, , rest] = await world.comesTo(id, [
        "invoice 43.60 credited, due 0.00, refunded",
        "credit note 10.00 paid, due 0.00, refunded",
        "credit note 33.60 paid, due 0.00, refunded",
      ])
      expect(taxes(rest)).toEqual([[7, 27.87, 1.95], [19, 3.18, 0.6]])
      expect((await world.invoicing(id)).actions).toEqual([])
    })

    it.each(["manual", "shipment_created"])("M8: a refund that comes before the invoice is credited once there is one (%s)", async (issue_on) => {
      await world.policies({ issue_on })
      const { id } = await world.place()
      const payment = await capture(api, world.admin, id)
      await refundPayment(api, world.admin, payment, 10)
      await world.comesTo(id, [])
      if (issue_on === "manual") {
        expect((await world.post("/admin/invoices", { order_id: id })).status).toBe(200)
      } else {
        await ship(api, world.admin, world.shop, id)
      }
      await world.comesTo(id, [
        "invoice 43.60 paid, due 0.00, partially_refunded",
        "credit note 10.00 paid, due 0.00, refunded",
      ])
    })

    it("M8: a return and its refund are credited once, whichever comes first", async () => {
      await world.policies()
      const location_id = world.shop.stock_location_id
      const first = await world.place()
      const paid = await capture(api, world.admin, first.id)
      await ship(api, world.admin, world.shop, first.id)
      const back = await returnItems(api, world.admin, first.id, { items: [{ id: first.coffee, quantity: 1 }], location_id })
      const [, owed] = await world.comesTo(first.id, [
        "invoice 43.60 paid, due -12.90, paid",
        "credit note 12.90 open, due 12.90, unpaid",
      ])
      expect([lines(owed), owed.caused_by]).toEqual([["item 1 12.90 returned"], [{ type: "return", id: back }]])
      // 2.53 × 12.90 / 38.70 = 0.843
      expect(taxes(owed)).toEqual([[7, 12.06, 0.84]])
      await refundPayment(api, world.admin, paid, 12.9)
      await world.comesTo(first.id, [
        "invoice 43.60 paid, due 0.00, partially_refunded",
        "credit note 12.90 paid, due 0.00, refunded",
      ])
      const second = await world.place()
      const payment = await capture(api, world.admin, second.id)
      await ship(api, world.admin, world.shop, second.id)
      await refundPayment(api, world.admin, payment, 12.9)
      const once = ["invoice 43.60 paid, due 0.00, partially_refunded", "credit note 12.90 paid, due 0.00, refunded"]
      await world.comesTo(second.id, once)
      await returnItems(api, world.admin, second.id, { items: [{ id: second.coffee, quantity: 1 }], location_id })
      await world.catchUp()
      const [, note] = await world.comesTo(second.id, once)
      expect(lines(note)).toEqual(["item 1 11.45 refunded", "shipping 1 1.45 refunded"])
      expect((await world.invoicing(second.id)).totals).toEqual({ order: 30.7, invoiced: 43.6, credited: 12.9, remaining: 0 })
    })

    it("M2: a cancelled order is credited whole, with its money back or without, and before an invoice there is none", async () => {
      await world.policies()
      const unpaid = await world.place()
      await world.comesTo(unpaid.id, ["invoice 43.60 open, due 43.60, unpaid"])
      await cancelOrder(api, world.admin, unpaid.id)
      const [, note] = await world.comesTo(unpaid.id, ["invoice 43.60 credited, due 0.00, paid", "credit note 43.60 paid, due 0.00, paid"])
      expect([lines(note), note.caused_by]).toEqual([["item 3 38.70 canceled", "shipping 1 4.90 canceled"], [{ type: "cancellation", id: null }]])
      expect((await world.invoicing(unpaid.id)).totals).toEqual({ order: 0, invoiced: 43.6, credited: 43.6, remaining: 0 })
      const paid = await world.place()
      await capture(api, world.admin, paid.id)
      await world.comesTo(paid.id, ["invoice 43.60 paid, due 0.00, paid"])
      await cancelOrder(api, world.admin, paid.id)
      await world.comesTo(paid.id, ["invoice 43.60 credited, due 0.00, refunded", "credit note 43.60 paid, due 0.00, refunded"])
      await world.policies({ issue_on: "manual" })
      const before = await world.place()
      await cancelOrder(api, world.admin, before.id)
      await world.comesTo(before.id, [])
      expect((await world.invoicing(before.id)).readiness.errors).toMatchObject([{ code: "order_canceled" }])
    })

    it("M7: a gift card at the checkout pays, and is no discount", async () => {
      await world.policies()
      const { id, total } = await world.place(3, { before_payment: payByGiftCard(getContainer(), 10) })
      const [invoice] = await world.comesTo(id, ["invoice 43.60 open, due 33.60, partially_paid"])
      expect([total, invoice.totals]).toMatchObject([33.6, { gross: 43.6, prepaid: 10, payable: 33.6 }])
      expect(invoice.payments).toMatchObject([{ method: "store_credit", amount: 10 }])
      await capture(api, world.admin, id)
      await world.comesTo(id, ["invoice 43.60 paid, due 0.00, paid"])
    })

    it("M7: a credit line of an administrator stops every document until it is decided", async () => {
      await world.policies()
      const invoiced = await world.place()
      await ship(api, world.admin, world.shop, invoiced.id)
      await world.comesTo(invoiced.id, ["invoice 43.60 open, due 43.60, unpaid"])
      await addCreditLine(api, world.admin, invoiced.id, 2)
      await returnItems(api, world.admin, invoiced.id, {
        items: [{ id: invoiced.coffee, quantity: 1 }],
        location_id: world.shop.stock_location_id,
      })
      await world.catchUp()
      await world.comesTo(invoiced.id, ["invoice 43.60 open, due 43.60, unpaid"])
      expect((await world.invoicing(invoiced.id)).readiness.errors).toMatchObject([{ code: "credit_line_unclassified" }])
      await world.policies({ issue_on: "manual" })
      const open = await world.place()
      await addCreditLine(api, world.admin, open.id, 2)
      const { status, data } = await world.post("/admin/invoices", { order_id: open.id })
      expect([status, data]).toMatchObject([400, { code: "credit_line_unclassified", errors: [{ path: expect.stringMatching(/^order\.credit_lines\[ordchact_\w+\]$/) }] }])
    })

    it("L3: a payment that the bank takes back opens the invoice again, and what is given up is paid all the same", async () => {
      await world.policies()
      const { id } = await world.place()
      const [{ id: invoice }] = await world.comesTo(id, ["invoice 43.60 open, due 43.60, unpaid"])
      await capture(api, world.admin, id)
      await world.comesTo(id, ["invoice 43.60 paid, due 0.00, paid"])
      expect((await record(invoice, "chargeback", 43.6)).status).toBe(200)
      await world.comesTo(id, ["invoice 43.60 open, due 43.60, unpaid"])
      const given = await world.post(`/admin/invoices/${invoice}/mark-uncollectible`, { reason: "Insolvent" })
      expect(given.data.invoice).toMatchObject({ status: "uncollectible", available_actions: expect.arrayContaining(["record_payment"]) })
      expect((await record(invoice, "payment", 43.61)).data).toMatchObject({ code: "invalid_amount", errors: [{ path: "amount" }] })
      expect((await record(invoice, "payment", 20)).data.invoice).toMatchObject({ status: "uncollectible", balance: { due: 23.6 } })
      expect((await record(invoice, "payment", 23.6)).data.invoice).toMatchObject({ status: "paid", balance: { paid: 43.6, due: 0 } })
      const { history } = await world.get(`/admin/invoices/${invoice}/history`)
      expect(history.map(({ event }: any) => event)).toEqual(expect.arrayContaining(["created", "issued", "uncollectible"]))
    })

    it("is overdue by the date where the seller is", async () => {
      await world.policies({ time_zone: "Pacific/Pago_Pago", payment_terms_days: 0 })
      const { id } = await world.place()
      const [invoice] = await world.comesTo(id, ["invoice 43.60 open, due 43.60, unpaid"])
      const overdue = async () => (await world.get("/admin/invoices?overdue=true")).invoices.map((one: any) => one.id)
      expect([invoice.due_date, invoice.is_overdue, await overdue()]).toEqual([invoice.issue_date, false, []])
      // 25 hours further east, the due date has passed at any time of any day
      await world.policies({ time_zone: "Pacific/Kiritimati" })
      const [late] = await world.comesTo(id, ["invoice 43.60 open, due 43.60, unpaid"])
      expect([late.is_overdue, await overdue()]).toEqual([true, [invoice.id]])
      await capture(api, world.admin, id)
      const [paid] = await world.comesTo(id, ["invoice 43.60 paid, due 0.00, paid"])
      expect([paid.is_overdue, await overdue()]).toEqual([false, []])
    })
  },
})
