import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { checkout } from "../support/checkout"
import { capture, ship } from "../support/fulfil"
import { invoiceOf, invoicingOf } from "../support/invoicing"
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

    async function place(policies: object) {
      admin = await createAdmin(getContainer(), api)
      await completeSeller(api, admin, policies)
      shop = await createShop(getContainer())
      shopper = await createShopper(api, shop.publishable_key)
      return await checkout(api, shop, { headers: shopper.headers, items: [{ variant: "coffee", quantity: 3 }] })
    }

    const waitsFor = (orderId: string, code: string) =>
      eventually(code, async () => {
        const { readiness, actions, invoices } = await invoicingOf(api, admin, orderId)
        expect([actions, invoices, readiness.ready]).toEqual([[], [], false])
        return readiness.errors.some((error: { code: string }) => error.code === code)
      })

    it("issues when the payment is captured in full, already paid", async () => {
      const order = await place({ issue_on: "payment_captured" })
      await waitsFor(order.id, "not_captured")
      await capture(api, admin, order.id, 10)
      await waitsFor(order.id, "not_captured")
      await capture(api, admin, order.id, order.total - 10)
      const invoice = await invoiceOf(api, admin, order.id)
      expect(invoice).toMatchObject({ status: "paid", payment_status: "paid", due_date: null })
      expect(invoice.totals).toMatchObject({ prepaid: order.total, payable: 0 })
      expect(invoice.balance).toMatchObject({ paid: order.total, due: 0 })
      expect(invoice.payments.map(({ amount }: { amount: number }) => amount)).toEqual([10, order.total - 10])
    })

    it("issues what is shipped, with the date of supply", async () => {
      const order = await place({ issue_on: "shipment_created" })
      await waitsFor(order.id, "not_shipped")
      const { data } = await api.get(`/admin/orders/${order.id}?fields=items.id`, { headers: admin })
      const [item] = data.order.items
      await ship(api, admin, shop, order.id, [{ id: item.id, quantity: 1 }])
      const part = await invoiceOf(api, admin, order.id)
      expect(part.totals.gross).toBe(17.8)
      expect(part.delivery_date).toBe(part.issue_date)
      await ship(api, admin, shop, order.id, [{ id: item.id, quantity: 2 }])
      const rest = await eventually("the rest", async () => (await invoicingOf(api, admin, order.id)).invoices[1])
      expect([rest.totals.gross, rest.preceding.length]).toEqual([25.8, 1])
    })

    it("issues when the order is completed", async () => {
      const order = await place({ issue_on: "order_completed" })
      await waitsFor(order.id, "not_completed")
      await api.post(`/admin/orders/${order.id}/complete`, {}, { headers: admin })
      expect(await invoiceOf(api, admin, order.id)).toMatchObject({ status: "open" })
    })

    it("issues nothing by itself under the manual policy, and at once when asked", async () => {
      const order = await place({ issue_on: "manual" })
      const ready = await eventually("the action", async () => {
        const found = await invoicingOf(api, admin, order.id)
        return found.actions.length > 0 && found
      })
      expect(ready.readiness).toEqual({ ready: true, errors: [], warnings: [] })
      expect(ready.actions[0]).toMatchObject({ action: "INVOICE" })
      expect(ready.totals).toEqual({ order: order.total, invoiced: 0, credited: 0, remaining: order.total })
      const { data } = await api.post("/admin/invoices", { order_id: order.id }, { headers: admin })
      expect(data.invoice).toMatchObject({ status: "open", order_id: order.id })
      const after = await invoicingOf(api, admin, order.id)
      expect(after.actions).toMatchObject([{ action: "CREDIT", invoice_id: data.invoice.id }])
      expect(after.totals).toEqual({ order: order.total, invoiced: order.total, credited: 0, remaining: 0 })
    })

    it("moves an open invoice to paid as captures come, each counted once", async () => {
      const order = await place({ issue_on: "order_placed" })
      const issued = await invoiceOf(api, admin, order.id)
      expect(issued).toMatchObject({ status: "open", payment_status: "unpaid" })
      expect(issued.due_date > issued.issue_date).toBe(true)
      const paymentId = await capture(api, admin, order.id, 5)
      const partly = await eventually("the part", async () => {
        const invoice = await invoiceOf(api, admin, order.id)
        return invoice.balance.paid === 5 && invoice
      })
      expect(partly).toMatchObject({ status: "open", payment_status: "partially_paid" })
      await capture(api, admin, order.id, order.total - 5)
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      await bus.emit([1, 2, 3].map(() => ({ name: "payment.captured", data: { id: paymentId }, options: {} })))
      const paid = await eventually("the rest", async () => {
        const invoice = await invoiceOf(api, admin, order.id)
        return invoice.status === "paid" && invoice
      })
      expect(paid.balance).toEqual({ paid: order.total, refunded: 0, credited: 0, due: 0 })
      expect(paid.totals).toEqual(issued.totals)
      expect(paid.document.sha256).toBe(issued.document.sha256)
    })

    it("makes a draft where the policy says so, which holds the order's lines until it is issued or deleted", async () => {
      const order = await place({ issue_as: "draft" })
      const draft = await invoiceOf(api, admin, order.id)
      expect(draft).toMatchObject({ status: "draft", number: null, available_actions: ["issue", "edit", "delete"] })
      expect((await invoicingOf(api, admin, order.id)).actions).toEqual([])
      const own = await api.get("/store/customers/me/invoices", { headers: shopper.headers })
      expect(own.data.invoices).toEqual([])
      await expect(api.get(`/store/invoices/${draft.id}`, { headers: shopper.headers })).rejects.toMatchObject({
        response: { status: 404 },
      })
      const { data } = await api.post(`/admin/invoices/${draft.id}/issue`, {}, { headers: admin })
      expect(data.invoice.number).toMatch(/-00001$/)
      await expect(api.delete(`/admin/invoices/${draft.id}`, { headers: admin })).rejects.toMatchObject({
        response: { status: 400, data: { code: "not_a_draft" } },
      })
    })

    it("gives back what a deleted draft held, and burns no number", async () => {
      const order = await place({ issue_on: "manual" })
      const draft = (await api.post("/admin/invoices", { order_id: order.id, issue: false }, { headers: admin })).data.invoice
      await api.delete(`/admin/invoices/${draft.id}`, { headers: admin })
      const { data } = await api.post("/admin/invoices", { order_id: order.id, issue: true }, { headers: admin })
      expect(data.invoice.number).toMatch(/-00001$/)
      const history = await api.get(`/admin/invoices/${draft.id}/history`, { headers: admin })
      expect(history.data.history.map(({ event }: { event: string }) => event).sort()).toEqual(["created", "deleted"])
    })
  },
})
