import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { answer } from "../../support/api"
import { checkout } from "../../support/checkout"
import { capture, ship } from "../../support/fulfil"
import { cancelFulfillment, cancelOrder } from "../../support/lifecycle/cancel"
import { cancelClaim, claimItems } from "../../support/lifecycle/claim"
import { convertDraftOrder, createDraftOrder, editDraftOrder } from "../../support/lifecycle/draft-order"
import { beginEdit, editOrder } from "../../support/lifecycle/edit-order"
import { cancelExchange, exchangeItems } from "../../support/lifecycle/exchange"
import { payByGiftCard } from "../../support/lifecycle/gift-card"
import { payOpenCollection } from "../../support/lifecycle/pay-collection"
import { addCreditLine, createRefundReason, refundPayment } from "../../support/lifecycle/refund"
import { cancelReturn, receiveReturn, requestReturn, returnItems } from "../../support/lifecycle/return-items"
import { sourceOf } from "../../support/lifecycle/source"
import { transferOrder } from "../../support/lifecycle/transfer"
import { createAdmin, createShopper, type Shopper } from "../../support/people"
import { quiet } from "../../support/quiet"
import { createShop, type Shop } from "../../support/shop"

/** A coffee is 12.90, its shipping 4.90; a grinder is 119.00. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let admin: Record<string, string>
    let shop: Shop
    let shopper: Shopper

    beforeEach(async () => {
      admin = await createAdmin(getContainer(), api)
      shop = await createShop(getContainer())
      shopper = await createShopper(api, shop.publishable_key)
    })
    afterEach(() => quiet(getContainer()))

    async function place(quantity = 3, more: object = {}) {
      const items = [{ variant: "coffee" as const, quantity }]
      const { id, total } = await checkout(api, shop, { headers: shopper.headers, items, ...more })
      const { data } = await api.get(`/admin/orders/${id}?fields=items.id`, { headers: admin })
      return { id, total, coffee: data.order.items[0].id as string }
    }
    async function placeShipped(quantity = 3) {
      const order = await place(quantity)
      const payment = await capture(api, admin, order.id)
      await ship(api, admin, shop, order.id)
      return { ...order, payment }
    }
    const source = (orderId: string) => sourceOf(getContainer(), orderId)
    const summary = async (orderId: string) =>
      (await source(orderId)).lines.map(({ kind, quantity, unit_price, take_backs }) => [
        kind,
        quantity,
        unit_price,
        ...take_backs.map((takeBack) => `${takeBack.type} ${takeBack.quantity}`),
      ])
    const COFFEE = ["item", "3", "12.9"]
    const SHIPPING = ["shipping", "1", "4.9"]
    const carriage = (custom_amount: number) => ({ shipping_option_id: shop.shipping.coffee, custom_amount })

    it("M8: counts what came back in several receptions, damaged included, and charges the return's carriage from then on", async () => {
      const { id, coffee } = await placeShipped()
      const location_id = shop.stock_location_id
      const items = [{ id: coffee, quantity: 3 }]
      const returnId = await requestReturn(api, admin, id, { items, shipping: carriage(3), location_id })
      expect(await summary(id)).toEqual([COFFEE, SHIPPING])
      const one = [{ id: coffee, quantity: 1 }]
      await receiveReturn(api, admin, returnId, { items: one })
      expect(await summary(id)).toEqual([[...COFFEE, "return 1"], SHIPPING, ["shipping", "1", "3"]])
      await receiveReturn(api, admin, returnId, { items: one, damaged: one })
      expect((await source(id)).lines[0]!.take_backs).toEqual([{ type: "return", id: returnId, quantity: "3" }])
      expect((await source(id)).credit_lines).toEqual([])
    })

    it("M8: takes nothing back for a return that is cancelled, nor its carriage", async () => {
      const { id, coffee } = await placeShipped()
      const items = [{ id: coffee, quantity: 2 }]
      const returnId = await requestReturn(api, admin, id, { items, shipping: carriage(3), location_id: shop.stock_location_id })
      await cancelReturn(api, admin, returnId)
      expect(await summary(id)).toEqual([COFFEE, SHIPPING])
    })

    it("M2: follows an edit once it is confirmed: quantities, prices, new and removed lines", async () => {
      const { id, coffee } = await place()
      await beginEdit(api, admin, id, { update: [{ id: coffee, quantity: 5, unit_price: 10 }] })
      expect(await summary(id)).toEqual([COFFEE, SHIPPING])
      await api.post(`/admin/order-edits/${id}/confirm`, {}, { headers: admin })
      expect(await summary(id)).toEqual([["item", "5", "10"], SHIPPING])
      const add = [{ variant_id: shop.variants.grinder, quantity: 1 }]
      await editOrder(api, admin, id, { update: [{ id: coffee, quantity: 0 }], add, shipping: carriage(8) })
      expect(await summary(id)).toEqual([["item", "1", "119"], SHIPPING, ["shipping", "1", "8"]])
      const { lines, progress, credit_lines } = await source(id)
      expect(lines[0]!.taxes).toMatchObject([{ rate: "19" }])
      expect([progress.is_checked_out, credit_lines]).toEqual([true, []])
    })

    it("M8: an exchange takes back what was received, and charges what is sent at once; cancelled, it charges nothing", async () => {
      const { id, coffee } = await placeShipped()
      const input = {
        returned: [{ id: coffee, quantity: 1 }],
        sent: [{ variant_id: shop.variants.grinder, quantity: 1 }],
        inbound_shipping: carriage(3),
        outbound_shipping: carriage(7),
      }
      const first = await exchangeItems(api, admin, id, input)
      const grinder = ["item", "1", "119"]
      expect(await summary(id)).toEqual([COFFEE, grinder, SHIPPING, ["shipping", "1", "7"]])
      await cancelExchange(api, admin, first)
      expect(await summary(id)).toEqual([COFFEE, SHIPPING])
      const second = await exchangeItems(api, admin, id, input)
      await receiveReturn(api, admin, second.return_id, { items: input.returned })
      const charged = await summary(id)
      expect(charged.filter(([kind]) => kind === "item")).toEqual([[...COFFEE, "return 1"], grinder])
      expect(charged.filter(([kind]) => kind === "shipping").map(([, , price]) => price).sort()).toEqual(["3", "4.9", "7"])
      expect((await source(id)).progress.is_checked_out).toBe(true)
    })

    it("M8: a claim takes back the claimed quantity, once, and its replacement is a line; cancelled, neither", async () => {
      const { id, coffee } = await placeShipped()
      const one = [{ id: coffee, quantity: 1 }]
      const replacement = [{ variant_id: shop.variants.coffee, quantity: 1 }]
      const input = { type: "replace" as const, items: one, returned: one, replacement, outbound_shipping: carriage(6) }
      const first = await claimItems(api, admin, id, input)
      expect(await summary(id)).toEqual([[...COFFEE, "claim 1"], ["item", "1", "12.9"], SHIPPING, ["shipping", "1", "6"]])
      await cancelClaim(api, admin, first)
      expect(await summary(id)).toEqual([COFFEE, SHIPPING])
      const second = await claimItems(api, admin, id, { ...input, inbound_shipping: carriage(3) })
      await receiveReturn(api, admin, second.return_id!, { items: one })
      const { lines } = await source(id)
      expect(lines[0]!.take_backs).toEqual([{ type: "claim", id: second.claim_id, quantity: "1" }])
      expect(lines.flatMap((line) => (line.kind === "shipping" ? [line.unit_price] : [])).sort()).toEqual(["3", "4.9", "6"])
      const third = await claimItems(api, admin, id, { type: "refund", items: one })
      expect((await source(id)).lines[0]!.take_backs).toEqual([
        { type: "claim", id: second.claim_id, quantity: "1" },
        { type: "claim", id: third.claim_id, quantity: "1" },
      ])
    })

    it("M8: takes back no more than was ordered where a claimed piece is returned too", async () => {
      const { id, coffee } = await placeShipped(2)
      const one = [{ id: coffee, quantity: 1 }]
      const two = [{ id: coffee, quantity: 2 }]
      await claimItems(api, admin, id, { type: "refund", items: one })
      await returnItems(api, admin, id, { items: two, location_id: shop.stock_location_id })
      expect(await summary(id)).toEqual([["item", "2", "12.9", "claim 1", "return 1"], SHIPPING])
    })

    it("M7: tells captures and refunds of all collections, whatever credit lines Medusa adds to refunds", async () => {
      const { id, total, coffee } = await place()
      const payment = await capture(api, admin, id)
      await editOrder(api, admin, id, { update: [{ id: coffee, quantity: 4 }] })
      await payOpenCollection(api, admin, id)
      const reason = await createRefundReason(api, admin, "Kulanz", "goodwill")
      await refundPayment(api, admin, payment, 5)
      await refundPayment(api, admin, payment, 2.5, { refund_reason_id: reason })
      const { payments, refunds, credit_lines } = await source(id)
      expect(payments.map(({ kind, amount }) => [kind, amount])).toEqual([["capture", String(total)], ["capture", "12.9"]])
      expect(refunds.map(({ kind, amount, method }) => [kind, amount, method])).toEqual([
        ["refund", "5", "pp_system_default"],
        ["refund", "2.5", "pp_system_default"],
      ])
      expect(credit_lines).toEqual([])
    })

    it("counts a refund that Medusa made while it refused the rest", async () => {
      const { id, coffee } = await place()
      const payment = await capture(api, admin, id)
      await beginEdit(api, admin, id, { update: [{ id: coffee, quantity: 2 }] })
      const refused = await answer(api.post(`/admin/payments/${payment}/refund`, { amount: 5 }, { headers: admin }))
      expect(refused.status).toBe(400)
      expect((await source(id)).refunds.map(({ amount }) => amount)).toEqual(["5"])
    })

    it("M7: a gift card stays a payment, under one id, through edit, return, refund and cancellation", async () => {
      const before_payment = payByGiftCard(getContainer(), 10)
      const { id, coffee } = await place(3, { before_payment })
      const payment = await capture(api, admin, id)
      const credits = async () => (await source(id)).payments.filter(({ kind }) => kind === "credit")
      const placed = await credits()
      expect(placed).toMatchObject([{ id: `${id}/credit/0`, amount: "10", method: "store_credit" }])
      await editOrder(api, admin, id, { update: [{ id: coffee, quantity: 2 }] })
      await refundPayment(api, admin, payment, 20)
      expect(await credits()).toEqual(placed)
      await cancelOrder(api, admin, id)
      const { payments, refunds, credit_lines, progress } = await source(id)
      expect([payments.length, credit_lines, progress.is_canceled]).toEqual([2, [], true])
      expect(payments[0]).toEqual(placed[0])
      expect(refunds.map(({ kind, amount }) => [kind, amount])).toEqual([["refund", "20"], ["refund", "13.6"]])
    })

    it("M7: what was given back to store credit is a refund, under one id", async () => {
      const { id, coffee } = await placeShipped()
      await returnItems(api, admin, id, { items: [{ id: coffee, quantity: 1 }], location_id: shop.stock_location_id })
      await addCreditLine(api, admin, id, -3)
      const first = (await source(id)).refunds
      expect(first).toMatchObject([{ kind: "credit", amount: "3" }])
      await addCreditLine(api, admin, id, -9.9)
      const { refunds, credit_lines, payments } = await source(id)
      expect(refunds.map(({ amount }) => amount)).toEqual(["3", "9.9"])
      expect([refunds[0], credit_lines, payments.length]).toEqual([first[0], [], 1])
    })

    it("M7: an administrator's credit line waits for a person, also beside a refund", async () => {
      const { id } = await place()
      const payment = await capture(api, admin, id, 10)
      await refundPayment(api, admin, payment, 4)
      expect((await source(id)).credit_lines).toEqual([])
      await addCreditLine(api, admin, id, 2)
      const { credit_lines, payments, refunds } = await source(id)
      expect([credit_lines, payments.map(({ amount }) => amount), refunds.map(({ amount }) => amount)]).toEqual([
        [{ id: expect.stringMatching(/^ordchact_/), amount: "2", added_at: expect.any(String), reference: "refund", as: null }],
        ["10"],
        ["4"],
      ])
    })

    it("M7: a cancellation without captures leaves neither payments nor refunds", async () => {
      const { id } = await place()
      await cancelOrder(api, admin, id)
      const { payments, refunds, credit_lines, progress, lines } = await source(id)
      expect([payments, refunds, credit_lines, progress.is_canceled, lines.length]).toEqual([[], [], [], true, 2])
    })

    it("R4: dates the last shipment so far, and none while nothing is shipped", async () => {
      const { id, coffee } = await place()
      const body = { items: [{ id: coffee, quantity: 1 }], location_id: shop.stock_location_id }
      const { data } = await api.post(`/admin/orders/${id}/fulfillments?fields=fulfillments.id`, body, { headers: admin })
      expect((await source(id)).progress).toMatchObject({ is_shipped: false, shipped_at: null })
      await cancelFulfillment(api, admin, id, data.order.fulfillments[0].id)
      expect((await source(id)).lines[0]).toMatchObject({ shipped: "0" })
      await ship(api, admin, shop, id, [{ id: coffee, quantity: 1 }])
      const part = await source(id)
      expect([part.lines[0]!.shipped, part.progress.is_shipped]).toEqual(["1", false])
      await ship(api, admin, shop, id, [{ id: coffee, quantity: 2 }])
      const all = await source(id)
      expect([all.lines[0]!.shipped, all.progress.is_shipped]).toEqual(["3", true])
      expect(Date.parse(all.progress.shipped_at!)).toBeGreaterThan(Date.parse(part.progress.shipped_at!))
    })

    it("a draft order that was edited is a plain order once it is converted, paid or not", async () => {
      const id = await createDraftOrder(api, admin, shop, { customer_id: shopper.id, quantity: 3 })
      expect((await source(id)).progress.is_draft).toBe(true)
      const [line] = (await source(id)).lines
      const add = [{ variant_id: shop.variants.grinder, quantity: 1 }]
      await editDraftOrder(api, admin, id, { update: [{ id: line!.id, quantity: 2 }], add })
      await convertDraftOrder(api, admin, id)
      expect(await summary(id)).toEqual([["item", "2", "12.9"], ["item", "1", "119"], SHIPPING])
      const { progress, credit_lines, customer } = await source(id)
      expect([progress.is_draft, progress.is_checked_out, credit_lines, customer.id]).toEqual([false, true, [], shopper.id])
    })

    it("follows a transfer to another customer", async () => {
      const { id } = await place()
      const other = await createShopper(api, shop.publishable_key, "berta@example.com")
      await transferOrder(api, getContainer(), { admin, store: other.headers, order_id: id, customer_id: other.id })
      const { customer, credit_lines } = await source(id)
      expect([customer.id, credit_lines]).toEqual([other.id, []])
    })
  },
})
