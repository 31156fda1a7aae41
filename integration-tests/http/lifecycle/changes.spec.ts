import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { answer } from "../../support/api"
import { BERLIN } from "../../support/checkout"
import { ship } from "../../support/fulfil"
import { cancelFulfillment } from "../../support/lifecycle/cancel"
import { cancelClaim, claimItems } from "../../support/lifecycle/claim"
import { convertDraftOrder, createDraftOrder, editDraftOrder } from "../../support/lifecycle/draft-order"
import { editOrder } from "../../support/lifecycle/edit-order"
import { cancelExchange, exchangeItems } from "../../support/lifecycle/exchange"
import { cancelReturn, receiveReturn, requestReturn } from "../../support/lifecycle/return-items"
import { transferOrder } from "../../support/lifecycle/transfer"
import { createShopper } from "../../support/people"
import { quiet } from "../../support/quiet"
import { createPromotion } from "../../support/shop"
import { createWorld, lines, taxes, type Placed, type World } from "../../support/world"

/** Three coffees at 12.90 (7 %) and their shipping at 4.90 (19 %): 43.60. A grinder is 119.00 (19 %). Nothing is paid. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let world: World

    beforeAll(async () => {
      world = await createWorld(getContainer(), api)
    })
    afterEach(() => quiet(getContainer()))

    async function invoiced(more: { grinders?: number; shipped?: boolean } = {}): Promise<Placed> {
      await world.policies()
      const { grinders, shipped } = more
      const order = await world.place(3, { grinders })
      if (shipped) {
        await ship(api, world.admin, world.shop, order.id)
      }
      const gross = grinders ? "172.50" : "43.60"
      await world.comesTo(order.id, [`invoice ${gross} open, due ${gross}, unpaid`])
      return order
    }
    const carriage = (custom_amount: number) => ({ shipping_option_id: world.shop.shipping.coffee, custom_amount })
    const one = ({ coffee }: Placed) => [{ id: coffee, quantity: 1 }]
    const edit = (id: string, change: Parameters<typeof editOrder>[3]) => editOrder(api, world.admin, id, change)

    it("R2: a draft order is invoiced as it was edited, once it is converted", async () => {
      await world.policies()
      const id = await createDraftOrder(api, world.admin, world.shop, { customer_id: world.shopper.id, quantity: 3 })
      await world.comesTo(id, [])
      expect((await world.invoicing(id)).readiness.errors).toMatchObject([{ code: "order_is_draft" }])
      const { draft_order } = await world.get(`/admin/draft-orders/${id}?fields=items.id`)
      const add = [{ variant_id: world.shop.variants.grinder, quantity: 1 }]
      await editDraftOrder(api, world.admin, id, { update: [{ id: draft_order.items[0].id, quantity: 2 }], add })
      await convertDraftOrder(api, world.admin, id)
      // The shipping of a draft order is priced without its tax: 4.90 × 1.19 = 5.831
      const [invoice] = await world.comesTo(id, ["invoice 150.63 open, due 150.63, unpaid"])
      expect(lines(invoice)).toEqual(["item 2 25.80", "item 1 119.00", "shipping 1 5.83"])
      // 25.80 × 7 / 107 = 1.688; 119.00 × 19 / 119 and 4.90 × 0.19 = 0.931
      expect(taxes(invoice)).toEqual([[7, 24.11, 1.69], [19, 104.9, 19.93]])
    })

    it("M5, M6: an edit that adds is invoiced as a part, one that takes away is credited", async () => {
      const { id, coffee } = await invoiced()
      await edit(id, { add: [{ variant_id: world.shop.variants.grinder, quantity: 1 }], update: [{ id: coffee, quantity: 5 }] })
      const [first, second] = await world.comesTo(id, [
        "invoice 43.60 open, due 43.60, unpaid",
        "invoice 144.80 open, due 144.80, unpaid",
      ])
      expect(lines(second).sort()).toEqual(["item 1 119.00", "item 2 25.80"])
      expect(second.preceding).toEqual([{ id: first.id, number: first.number, issue_date: first.issue_date }])
      const grinder = second.lines.find(({ gross }: any) => gross === 119).source.line_id
      await edit(id, { update: [{ id: coffee, quantity: 4 }, { id: grinder, quantity: 0 }] })
      const [, less, note] = await world.comesTo(id, [
        "invoice 43.60 open, due 43.60, unpaid",
        "invoice 144.80 open, due 12.90, unpaid",
        "credit note 131.90 paid, due 0.00, paid",
      ])
      expect(lines(note).sort()).toEqual(["item 1 119.00 removed", "item 1 12.90 removed"])
      // 1.69 × 12.90 / 25.80 = 0.845; the grinder's own 19.00
      expect(taxes(note)).toEqual(expect.arrayContaining([[7, 12.05, 0.85], [19, 100, 19]]))
      expect([note.caused_by, less.balance.credited, note.credits.number]).toEqual([[{ type: "edit", id: null }], 131.9, less.number])
      expect((await world.invoicing(id)).totals).toEqual({ order: 56.5, invoiced: 188.4, credited: 131.9, remaining: 0 })
    })

    it("M6: a higher price is credited and invoiced anew, a lower one credits the difference and no quantity", async () => {
      const { id, coffee } = await invoiced()
      await edit(id, { update: [{ id: coffee, quantity: 3, unit_price: 15 }] })
      const [, note, anew] = await world.comesTo(id, [
        "invoice 43.60 open, due 4.90, unpaid",
        "credit note 38.70 paid, due 0.00, paid",
        "invoice 45.00 open, due 45.00, unpaid",
      ])
      expect([lines(note), lines(anew)]).toEqual([["item 3 38.70 replaced"], ["item 3 45.00"]])
      await edit(id, { update: [{ id: coffee, quantity: 3, unit_price: 14 }] })
      const found = await world.comesTo(id, [
        "invoice 43.60 open, due 4.90, unpaid",
        "credit note 38.70 paid, due 0.00, paid",
        "invoice 45.00 open, due 42.00, unpaid",
        "credit note 3.00 paid, due 0.00, paid",
      ])
      expect(found[3].lines).toMatchObject([{ quantity: 1, unit_price_gross: 3, gross: 3, cause: "removed" }])
      // 45.00 × 7 / 107 = 2.944; 2.94 × 3 / 45 = 0.196
      expect([taxes(anew), taxes(found[3])]).toEqual([[[7, 42.06, 2.94]], [[7, 2.8, 0.2]]])
      const { totals, actions } = await world.invoicing(id)
      expect(totals).toEqual({ order: 46.9, invoiced: 88.6, credited: 41.7, remaining: 0 })
      expect(actions.map(({ action, invoice_id }: any) => [action, invoice_id])).toEqual([
        ["CREDIT", found[0].id],
        ["CREDIT", found[2].id],
      ])
    })

    it("M8: a return is credited as it comes in, damaged or not, and its carriage invoiced once", async () => {
      const order = await invoiced({ shipped: true })
      const location_id = world.shop.stock_location_id
      const canceled = await requestReturn(api, world.admin, order.id, { items: one(order), shipping: carriage(3), location_id })
      await cancelReturn(api, world.admin, canceled)
      await world.catchUp()
      await world.comesTo(order.id, ["invoice 43.60 open, due 43.60, unpaid"])
      const items = [{ id: order.coffee, quantity: 3 }]
      const id = await requestReturn(api, world.admin, order.id, { items, shipping: carriage(3), location_id })
      await world.comesTo(order.id, ["invoice 43.60 open, due 43.60, unpaid"])
      await receiveReturn(api, world.admin, id, { items: one(order) })
      const [, note, back] = await world.comesTo(order.id, [
        "invoice 43.60 open, due 30.70, unpaid",
        "credit note 12.90 paid, due 0.00, paid",
        "invoice 3.00 open, due 3.00, unpaid",
      ])
      expect([lines(note), note.caused_by, lines(back)]).toEqual([["item 1 12.90 returned"], [{ type: "return", id }], ["shipping 1 3.00"]])
      await receiveReturn(api, world.admin, id, { items: one(order), damaged: one(order) })
      const found = await world.comesTo(order.id, [
        "invoice 43.60 open, due 4.90, unpaid",
        "credit note 12.90 paid, due 0.00, paid",
        "invoice 3.00 open, due 3.00, unpaid",
        "credit note 25.80 paid, due 0.00, paid",
      ])
      expect(lines(found[3])).toEqual(["item 2 25.80 returned"])
      expect([taxes(note), taxes(found[3])]).toEqual([[[7, 12.06, 0.84]], [[7, 24.11, 1.69]]])
      expect((await world.invoicing(order.id)).totals).toEqual({ order: 7.9, invoiced: 46.6, credited: 38.7, remaining: 0 })
    })

    it("M8: what comes back damaged alone is credited all the same", async () => {
      const order = await invoiced({ shipped: true })
      const id = await requestReturn(api, world.admin, order.id, { items: one(order), location_id: world.shop.stock_location_id })
      await receiveReturn(api, world.admin, id, { damaged: one(order) })
      const [, note] = await world.comesTo(order.id, ["invoice 43.60 open, due 30.70, unpaid", "credit note 12.90 paid, due 0.00, paid"])
      expect([lines(note), note.caused_by]).toEqual([["item 1 12.90 returned"], [{ type: "return", id }]])
    })

    it("M8: an exchange that is cancelled before its goods came back is credited", async () => {
      const order = await invoiced({ shipped: true })
      const sent = [{ variant_id: world.shop.variants.grinder, quantity: 1 }]
      const exchange = await exchangeItems(api, world.admin, order.id, { returned: one(order), sent, outbound_shipping: carriage(3) })
      await world.comesTo(order.id, ["invoice 43.60 open, due 43.60, unpaid", "invoice 122.00 open, due 122.00, unpaid"])
      await cancelExchange(api, world.admin, exchange)
      await world.catchUp()
      const [, second, note] = await world.comesTo(order.id, [
        "invoice 43.60 open, due 43.60, unpaid",
        "invoice 122.00 credited, due 0.00, paid",
        "credit note 122.00 paid, due 0.00, paid",
      ])
      expect([note.credits.id, lines(note)]).toEqual([second.id, ["item 1 119.00 removed", "shipping 1 3.00 removed"]])
    })

    it("M8: the carriage of a claim's return is invoiced once it is received", async () => {
      const order = await invoiced({ shipped: true })
      const items = one(order)
      const claim = await claimItems(api, world.admin, order.id, { type: "refund", items, returned: items, inbound_shipping: carriage(3) })
      const claimed = ["invoice 43.60 open, due 30.70, unpaid", "credit note 12.90 paid, due 0.00, paid"]
      await world.comesTo(order.id, claimed)
      await receiveReturn(api, world.admin, claim.return_id!, { items })
      const [, , back] = await world.comesTo(order.id, [...claimed, "invoice 3.00 open, due 3.00, unpaid"])
      expect(lines(back)).toEqual(["shipping 1 3.00"])
    })

    it("M8: an exchange invoices what is sent at once, and credits what came back", async () => {
      const order = await invoiced({ shipped: true })
      const sent = [{ variant_id: world.shop.variants.grinder, quantity: 1 }]
      const { return_id } = await exchangeItems(api, world.admin, order.id, { returned: one(order), sent, inbound_shipping: carriage(3) })
      await world.comesTo(order.id, ["invoice 43.60 open, due 43.60, unpaid", "invoice 119.00 open, due 119.00, unpaid"])
      await receiveReturn(api, world.admin, return_id, { items: one(order) })
      const [, , note, back] = await world.comesTo(order.id, [
        "invoice 43.60 open, due 30.70, unpaid",
        "invoice 119.00 open, due 119.00, unpaid",
        "credit note 12.90 paid, due 0.00, paid",
        "invoice 3.00 open, due 3.00, unpaid",
      ])
      expect([lines(note), note.caused_by, lines(back)]).toEqual([["item 1 12.90 returned"], [{ type: "return", id: return_id }], ["shipping 1 3.00"]])
    })

    it("M8: a claim credits what is claimed and invoices its replacement, and a cancelled one the other way round", async () => {
      const order = await invoiced({ shipped: true })
      const refund = await claimItems(api, world.admin, order.id, { type: "refund", items: one(order) })
      const claimed = ["invoice 43.60 open, due 30.70, unpaid", "credit note 12.90 paid, due 0.00, paid"]
      const [, first] = await world.comesTo(order.id, claimed)
      expect([lines(first), first.caused_by]).toEqual([["item 1 12.90 returned"], [{ type: "claim", id: refund.claim_id }]])
      const claim = await claimItems(api, world.admin, order.id, {
        type: "replace",
        items: one(order),
        returned: one(order),
        replacement: [{ variant_id: world.shop.variants.coffee, quantity: 1 }],
      })
      const replaced = ["invoice 43.60 open, due 17.80, unpaid", claimed[1]!, "credit note 12.90 paid, due 0.00, paid"]
      const [, , second, replacement] = await world.comesTo(order.id, [...replaced, "invoice 12.90 open, due 12.90, unpaid"])
      expect([lines(second), second.caused_by]).toEqual([["item 1 12.90 returned"], [{ type: "claim", id: claim.claim_id }]])
      await cancelClaim(api, world.admin, claim)
      await world.catchUp()
      const found = await world.comesTo(order.id, [
        ...replaced,
        "invoice 12.90 credited, due 0.00, paid",
        "credit note 12.90 paid, due 0.00, paid",
        "invoice 12.90 open, due 12.90, unpaid",
      ])
      expect([lines(found[4]), found[4].credits.id]).toEqual([["item 1 12.90 removed"], replacement.id])
      expect(found[5].lines[0].source.line_id).toBe(order.coffee)
      expect((await world.invoicing(order.id)).totals).toEqual({ order: 30.7, invoiced: 69.4, credited: 38.7, remaining: 0 })
    })

    it("M5, R4: what is shipped is invoiced, shipping with the first part, and the last part takes what rounding left", async () => {
      await world.policies({ issue_on: "shipment_created" })
      // 12.90 and 119.00 less 1.3 %: 12.7323 and 117.453; with 14.80 of shipping 144.9853
      await createPromotion(getContainer(), world.shop, { code: "OFF13", type: "percentage", target: "items", value: 1.3 })
      const order = await world.place(1, { grinders: 1, promo_codes: ["OFF13"] })
      const fulfilment = { items: one(order), location_id: world.shop.stock_location_id }
      const { data } = await world.post(`/admin/orders/${order.id}/fulfillments?fields=fulfillments.id`, fulfilment)
      await world.comesTo(order.id, [])
      await cancelFulfillment(api, world.admin, order.id, data.order.fulfillments[0].id)
      await world.comesTo(order.id, [])
      expect((await world.invoicing(order.id)).readiness.errors).toMatchObject([{ code: "not_shipped" }])
      await ship(api, world.admin, world.shop, order.id, one(order))
      const [first] = await world.comesTo(order.id, ["invoice 27.53 open, due 27.53, unpaid"])
      expect(lines(first).sort()).toEqual(["item 1 12.73", "shipping 1 4.90", "shipping 1 9.90"])
      expect(first.delivery_date).toBe(first.issue_date)
      await ship(api, world.admin, world.shop, order.id, [{ id: order.grinder, quantity: 1 }], world.shop.shipping.grinder)
      const [, second] = await world.comesTo(order.id, ["invoice 27.53 open, due 27.53, unpaid", "invoice 117.46 open, due 117.46, unpaid"])
      expect(second.totals).toMatchObject({ net: 98.7, tax: 18.75, gross: 117.45, rounding: 0.01, payable: 117.46 })
      expect([lines(second), second.preceding.map(({ id }: any) => id)]).toEqual([["item 1 117.45"], [first.id]])
      expect((await world.invoicing(order.id)).totals).toEqual({ order: 144.99, invoiced: 144.99, credited: 0, remaining: 0 })
    })

    it("follows a transfer: what was issued stays where it was, what follows belongs to the new customer", async () => {
      const { id, coffee } = await invoiced()
      const berta = await createShopper(api, world.shop.publishable_key, "berta@example.com")
      await transferOrder(api, getContainer(), { admin: world.admin, store: berta.headers, order_id: id, customer_id: berta.id })
      await world.catchUp()
      await edit(id, { update: [{ id: coffee, quantity: 4 }] })
      const [first, second] = await world.comesTo(id, ["invoice 43.60 open, due 43.60, unpaid", "invoice 12.90 open, due 12.90, unpaid"])
      const { data } = await world.post(`/admin/invoices/${first.id}/credit`, { amount: 1, reason: "Kulanz" })
      const { invoice: note } = (await api.get(`/store/invoices/${data.invoice.id}`, { headers: berta.headers })).data
      const { name, address } = first.buyer
      expect(note.buyer).toMatchObject({ customer_id: berta.id, name, address, email: null, phone: null })
      expect(JSON.stringify(note)).not.toContain(first.buyer.email)
      expect([note.caused_by, note.lines[0].cause]).toEqual([undefined, undefined])
      const seen = async (path: string, headers: Record<string, string>) => (await api.get(path, { headers })).data.invoices.map((one: any) => one.id).sort()
      expect(await seen("/store/customers/me/invoices", world.shopper.headers)).toEqual([first.id])
      expect(await seen("/store/customers/me/invoices", berta.headers)).toEqual([second.id, data.invoice.id].sort())
      expect(await seen(`/store/orders/${id}/invoices`, berta.headers)).toEqual([second.id, data.invoice.id].sort())
      expect((await answer(api.get(`/store/invoices/${first.id}`, { headers: berta.headers }))).status).toBe(404)
      expect((await answer(api.get(`/store/invoices/${second.id}`, { headers: world.shopper.headers }))).status).toBe(404)
    })

    it("invoices a guest, whose invoice nobody finds in an account", async () => {
      await world.policies()
      const headers = { "x-publishable-api-key": world.shop.publishable_key }
      const order = await world.place(3, { headers, email: "gast@example.com" })
      const [invoice] = await world.comesTo(order.id, ["invoice 43.60 open, due 43.60, unpaid"])
      const { order: placed } = await world.get(`/admin/orders/${order.id}?fields=customer_id`)
      expect(invoice).toMatchObject({ buyer: { customer_id: placed.customer_id, name: "Anna Müller", email: "gast@example.com" } })
      expect((await answer(api.get(`/store/invoices/${invoice.id}`, { headers }))).status).toBe(401)
      expect((await answer(api.get(`/store/invoices/${invoice.id}`, { headers: world.shopper.headers }))).status).toBe(404)
    })

    it("L1: an address edited before the invoice is on it; afterwards only what follows has it", async () => {
      await world.policies({ issue_on: "shipment_created" })
      const order = await world.place(2)
      const move = (address_1: string) => world.post(`/admin/orders/${order.id}`, { billing_address: { ...BERLIN, address_1 } })
      await move("Erste Straße 1")
      await ship(api, world.admin, world.shop, order.id, one(order))
      await world.comesTo(order.id, ["invoice 17.80 open, due 17.80, unpaid"])
      await move("Zweite Straße 2")
      await ship(api, world.admin, world.shop, order.id, one(order))
      const found = await world.comesTo(order.id, ["invoice 17.80 open, due 17.80, unpaid", "invoice 12.90 open, due 12.90, unpaid"])
      expect(found.map(({ buyer }: any) => buyer.address.address_1)).toEqual(["Erste Straße 1", "Zweite Straße 2"])
      const { data } = await world.post(`/admin/invoices/${found[0].id}/correct`, { reason: "Anschrift" })
      expect([data.credit_note, data.invoice].map(({ buyer }: any) => buyer.address.address_1)).toEqual(["Erste Straße 1", "Zweite Straße 2"])
    })
  },
})
