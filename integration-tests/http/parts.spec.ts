import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { capture, ship } from "../support/fulfil"
import { editOrder } from "../support/lifecycle/edit-order"
import { quiet } from "../support/quiet"
import { createWorld, lines, taxes, type World } from "../support/world"

/** The seller's date, so many days from today. */
const day = (days: number) => new Intl.DateTimeFormat("sv", { timeZone: "Europe/Berlin" }).format(Date.now() + days * 86_400_000)

/** Three coffees at 12.90 (7 %) and their shipping at 4.90 (19 %): 43.60. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let world: World

    beforeAll(async () => {
      world = await createWorld(getContainer(), api)
      await world.policies({ issue_on: "manual" })
    })
    afterEach(() => quiet(getContainer()))

    const create = (body: object) => world.post("/admin/invoices", body)
    const left = async (orderId: string) =>
      (await world.invoicing(orderId)).actions.flatMap(({ action, items }: any) =>
        action === "INVOICE" ? items.map(({ kind, quantity, gross }: any) => [kind, quantity, gross]) : []
      )
    const errors = ({ status, data }: { status: number; data: any }) => [status, ...(data.errors ?? []).map(({ code, path }: any) => `${code} ${path}`)]

    it("M5: an order is invoiced by quantities as often as it takes, each part as previewed", async () => {
      const { id, coffee, shipping } = await world.place()
      const first = (await create({ items: [{ id: coffee, quantity: 1 }] })).data.invoice
      expect([lines(first), taxes(first), first.preceding]).toEqual([["item 1 12.90"], [[7, 12.06, 0.84]], []])
      expect(await left(id)).toEqual([["item", 2, 25.8], ["shipping", 1, 4.9]])
      const body = { items: [{ id: coffee, quantity: 1 }, { id: shipping }] }
      const preview = await world.post("/admin/invoices/preview", body)
      const second = (await create(body)).data.invoice
      const what = ({ lines: all, totals, tax_breakdown, buyer, due_date, issue_date }: any) => ({
        ...{ totals, tax_breakdown, buyer, due_date, issue_date },
        lines: all.map(({ id: _id, ...line }: any) => line),
      })
      expect(what(preview.data.invoice)).toEqual(what(second))
      expect([lines(second), second.preceding.map(({ number }: any) => number)]).toEqual([["item 1 12.90", "shipping 1 4.90"], [first.number]])
      const third = (await create({ order_id: id })).data.invoice
      expect([lines(third), third.preceding.length]).toEqual([["item 1 12.90"], 2])
      expect((await world.invoicing(id)).totals).toEqual({ order: 43.6, invoiced: 43.6, credited: 0, remaining: 0 })
      expect(await left(id)).toEqual([])
      expect(errors(await create({ order_id: id }))).toEqual([400, "nothing_to_invoice order.items"])
      const [one, two, rest] = await world.comesTo(id, [
        "invoice 12.90 open, due 12.90, unpaid",
        "invoice 17.80 open, due 17.80, unpaid",
        "invoice 12.90 open, due 12.90, unpaid",
      ])
      await capture(api, world.admin, id, 20)
      await world.comesTo(id, [
        "invoice 12.90 paid, due 0.00, paid",
        "invoice 17.80 open, due 10.70, partially_paid",
        "invoice 12.90 open, due 12.90, unpaid",
      ])
      expect([one.number, two.number, rest.number].map((number) => number.slice(-1))).toEqual(["1", "2", "3"])
    })

    it("L6, R1: refuses more than is left, what is not of the order, and what is no quantity", async () => {
      const { id, coffee, shipping } = await world.place()
      const other = await world.place(1)
      await create({ items: [{ id: coffee, quantity: 1 }] })
      const over = await create({ items: [{ id: coffee, quantity: 3 }] })
      expect(errors(over)).toEqual([400, "more_than_left items[0].quantity"])
      expect(over.data.message).toMatch(/\b3\b.*\b2\b/)
      const all = [{ id: coffee }, { id: shipping, quantity: 2 }, { id: coffee, quantity: 1 }]
      expect(errors(await create({ items: all }))).toEqual([400, "more_than_left items[1].quantity", "invalid_choice items[2].id"])
      expect(errors(await create({ items: [{ id: coffee, quantity: 0 }] }))).toEqual([400, "invalid_amount items[0].quantity"])
      expect(errors(await create({ items: [{ id: coffee, quantity: -1 }] }))).toEqual([400, "invalid_amount items[0].quantity"])
      expect(errors(await create({ order_id: id, items: [{ id: other.coffee }] }))).toEqual([400, "foreign_item items[0].id"])
      expect(errors(await create({ items: [{ id: coffee }, { id: other.coffee }] }))).toEqual([400, "foreign_item items"])
      expect((await create({ items: [{ id: "ordli_unknown" }] })).status).toBe(404)
      expect(errors(await create({}))).toEqual([400, "nothing_selected items"])
      const wrong = { items: [{ id: coffee, quantity: null }, { quantity: 1 }], due_date: "2026-02-30", surprise: 1 }
      const refused = await create(wrong)
      expect([refused.data.type, ...errors(refused).sort()]).toEqual([
        "invalid_data",
        400,
        "invalid_value due_date",
        "invalid_value items[0].quantity",
        "missing items[1].id",
        "unknown_field surprise",
      ])
      expect(await left(id)).toEqual([["item", 2, 25.8], ["shipping", 1, 4.9]])
    })

    it("L1: a draft reserves what it holds, is edited, and gives back what it lets go", async () => {
      const { id, coffee } = await world.place()
      const asked = { notes: "Danke", due_date: day(30), buyer_reference: "04011000-12345-34", language: "en" }
      const draft = (await create({ items: [{ id: coffee, quantity: 2 }], issue: false, ...asked })).data.invoice
      expect(draft).toMatchObject({ ...asked, status: "draft", number: null, available_actions: ["issue", "edit", "delete"] })
      expect(draft.draft).toEqual({ order_changed: false, issue_when_ready: false, waits_for: [] })
      expect(await left(id)).toEqual([["item", 1, 12.9], ["shipping", 1, 4.9]])
      const second = await create({ items: [{ id: coffee, quantity: 2 }], issue: false })
      expect([errors(second), second.data.message]).toEqual([[400, "more_than_left items[0].quantity"], expect.stringMatching(/\b2\b.*\b1\b/)])
      const edit = (body: object) => world.post(`/admin/invoices/${draft.id}`, body)
      expect(errors(await edit({ items: [{ id: coffee, quantity: 4 }] }))).toEqual([400, "more_than_left items[0].quantity"])
      const buyer = { company: "Kontor AG", address: { city: "Potsdam" } }
      const edited = (await edit({ items: [{ id: coffee, quantity: 1 }], notes: "Neu", buyer })).data.invoice
      expect([lines(edited), edited.notes, edited.due_date, edited.buyer_reference]).toEqual([["item 1 12.90"], "Neu", day(30), asked.buyer_reference])
      expect(edited.buyer).toMatchObject({ name: "Anna Müller", company: "Kontor AG", address: { city: "Potsdam", postal_code: "10435" } })
      expect(await left(id)).toEqual([["item", 2, 25.8], ["shipping", 1, 4.9]])
      const again = (await edit({ purchase_order: "PO-7" })).data.invoice
      expect(again).toMatchObject({ purchase_order: "PO-7", notes: "Neu", language: "en", buyer: { company: "Kontor AG" }, totals: { gross: 12.9 } })
      const issued = (await world.post(`/admin/invoices/${draft.id}/issue`)).data.invoice
      expect(issued).toMatchObject({ status: "open", notes: "Neu", due_date: day(30), draft: null, buyer: { company: "Kontor AG" } })
      expect(errors(await edit({ notes: "Zu spät" }))).toEqual([400, "document_immutable id"])
      expect(errors(await world.remove(`/admin/invoices/${draft.id}`))).toEqual([400, "not_a_draft id"])
      const rest = (await create({ order_id: id, issue: false })).data.invoice
      expect([lines(rest), await left(id)]).toEqual([["item 2 25.80", "shipping 1 4.90"], []])
      expect((await world.remove(`/admin/invoices/${rest.id}`)).data).toEqual({ id: rest.id, object: "invoice", deleted: true })
      expect(await left(id)).toEqual([["item", 2, 25.8], ["shipping", 1, 4.9]])
      expect((await edit({ id: 1 })).status).toBe(400)
      expect((await world.post(`/admin/invoices/${rest.id}`, { notes: "Weg" })).status).toBe(404)
      await world.comesTo(id, ["invoice 12.90 open, due 12.90, unpaid"])
    })

    it("L6: a draft tells that its order changed, is not issued as it was, and follows", async () => {
      const { id, coffee } = await world.place()
      const draft = (await create({ order_id: id, issue: false })).data.invoice
      await editOrder(api, world.admin, id, { update: [{ id: coffee, quantity: 2 }] })
      const read = async () => (await world.get(`/admin/invoices/${draft.id}`)).invoice
      expect((await read()).draft).toMatchObject({ order_changed: true })
      const refused = await world.post(`/admin/invoices/${draft.id}/issue`)
      expect([refused.status, refused.data.code]).toEqual([400, "order_changed"])
      const { data } = await world.post(`/admin/invoices/${draft.id}`, { follow: true })
      expect([lines(data.invoice), data.invoice.draft.order_changed]).toEqual([["item 2 25.80", "shipping 1 4.90"], false])
      expect((await world.post(`/admin/invoices/${draft.id}/issue`)).data.invoice).toMatchObject({ status: "open", totals: { gross: 30.7 } })
      await world.comesTo(id, ["invoice 30.70 open, due 30.70, unpaid"])
    })

    it("L1, R1: a draft that waits is issued by itself, once it is captured or shipped", async () => {
      await world.policies({ issue_on: "payment_captured" })
      const captured = await world.place()
      expect(errors(await create({ order_id: captured.id, issue: false }))).toEqual([400, "not_captured order.payments"])
      const { data } = await create({ order_id: captured.id, issue_when_ready: true, notes: "Danke" })
      expect(data.invoice.draft).toMatchObject({ order_changed: false, issue_when_ready: true, waits_for: [{ code: "not_captured" }] })
      expect(errors(await world.post(`/admin/invoices/${data.invoice.id}/issue`))).toEqual([400, "not_captured order.payments"])
      await capture(api, world.admin, captured.id)
      const [paid] = await world.comesTo(captured.id, ["invoice 43.60 paid, due 0.00, paid"])
      expect(paid).toMatchObject({ id: data.invoice.id, notes: "Danke", totals: { prepaid: 43.6 } })
      await world.policies({ issue_on: "shipment_created" })
      const { id, coffee } = await world.place()
      const waiting = (await create({ items: [{ id: coffee, quantity: 2 }], issue_when_ready: true })).data.invoice
      expect(waiting.draft.waits_for).toMatchObject([{ code: "not_shipped" }])
      await ship(api, world.admin, world.shop, id, [{ id: coffee, quantity: 2 }])
      const [itself] = await world.comesTo(id, ["invoice 25.80 open, due 25.80, unpaid", "invoice 4.90 open, due 4.90, unpaid"])
      expect([itself.id, itself.delivery_date]).toEqual([waiting.id, itself.issue_date])
      await ship(api, world.admin, world.shop, id, [{ id: coffee, quantity: 1 }])
      await world.comesTo(id, [
        "invoice 25.80 open, due 25.80, unpaid",
        "invoice 4.90 open, due 4.90, unpaid",
        "invoice 12.90 open, due 12.90, unpaid",
      ])
    })

    it("N5: is dated and due as asked for, never before the last, in the future, or due before its date", async () => {
      const { id, coffee } = await world.place()
      const items = [{ id: coffee, quantity: 1 }]
      const { data } = await create({ items, issue_date: day(-1), due_date: day(9) })
      expect(data.invoice).toMatchObject({ status: "open", issue_date: day(-1), due_date: day(9) })
      expect(errors(await create({ items, issue_date: day(-2) }))).toEqual([400, "issue_date_before_last issue_date"])
      expect(errors(await create({ items, issue_date: day(1) }))).toEqual([400, "issue_date_in_future issue_date"])
      expect(errors(await create({ items, due_date: day(-1) }))).toEqual([400, "due_before_issue due_date"])
      const draft = (await create({ items, issue: false, issue_date: day(-1) })).data.invoice
      expect(draft.issue_date).toBe(day(-1))
      expect((await world.post(`/admin/invoices/${draft.id}/issue`)).data.invoice).toMatchObject({ issue_date: day(-1), due_date: day(13) })
      await world.comesTo(id, ["invoice 12.90 open, due 12.90, unpaid", "invoice 12.90 open, due 12.90, unpaid"])
    })
  },
})
