import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type InvoicingModuleService from "../../src/modules/invoicing/service"
import { catchUpInvoicingOrdersWorkflow } from "../../src/workflows"
import { checkout } from "../support/checkout"
import { createAdmin, createShopper } from "../support/people"
import { endChildren } from "../support/processes/child"
import { startServers, type Answer, type Server } from "../support/processes/servers"
import { editOrder } from "../support/lifecycle/edit-order"
import { completeSeller } from "../support/seller"
import { createShop } from "../support/shop"

medusaIntegrationTestRunner({
  inApp: true,
  // No job of this process steps in: the tests say when to catch up.
  env: { MEDUSA_WORKER_MODE: "server" },
  testSuite: ({ api, getContainer, dbConfig }) => {
    let servers: Server[]
    let admin: Record<string, string>
    let order: { id: string; total: number }

    beforeAll(async () => {
      // Orders are placed in this process, and it is deaf: that event is lost.
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      bus.unsubscribe("order.placed", async () => undefined, { subscriberId: "invoicing-order-changed" })
      servers = await startServers(dbConfig.clientUrl, 2)
    }, 300_000)
    afterAll(endChildren)

    beforeEach(async () => {
      admin = await createAdmin(getContainer(), api)
      await completeSeller(api, admin, { issue_on: "order_placed" })
      const shop = await createShop(getContainer())
      const shopper = await createShopper(api, shop.publishable_key)
      order = await checkout(api, shop, { headers: shopper.headers, items: [{ variant: "coffee", quantity: 3 }] })
      expect(await invoices()).toEqual([])
    })

    const invoicing = () => getContainer().resolve<InvoicingModuleService>("invoicing")
    const invoices = () => invoicing().listInvoicingInvoices({ order_id: order.id })
    const deliver = (times: number) => ({ event: "order.placed", data: { id: order.id }, times })
    const catchUp = async (scope: "recent" | "all") => {
      const since = new Date(Date.now() - 60 * 60 * 1000).toISOString()
      return (await catchUpInvoicingOrdersWorkflow(getContainer()).run({ input: { scope, since } })).result
    }

    /** The order has one invoice, issued once under the first number, and nothing else was ever made. */
    async function expectOneInvoice() {
      const found = await invoices()
      expect(found.map(({ status, number }) => [status, number])).toEqual([["open", expect.stringMatching(/-00001$/)]])
      const { id } = found[0]!
      expect(await invoicing().listInvoicingDocuments()).toMatchObject([{ invoice_id: id, sequence: 1 }])
      expect(await invoicing().listInvoicingLines({ source_id: order.id })).toHaveLength(2)
      const history = await invoicing().listInvoicingHistories({ entity_id: { $like: "inv_%" } })
      expect(history.map(({ entity_id, event }) => [entity_id, event]).sort()).toEqual([
        [id, "created"],
        [id, "issued"],
      ])
      const [source] = await invoicing().listInvoicingSources({ source_id: order.id })
      expect(source).toMatchObject({ state: "done", version: 1, reasons: [] })
      return id
    }

    it("makes one invoice of 50 simultaneous deliveries over two server processes", async () => {
      const ran = await Promise.all(servers.map((server) => server.deliver(deliver(25))))
      expect(ran).toEqual([25, 25])
      await expectOneInvoice()
      for (const server of servers) {
        expect(server.said()).not.toContain("An error occurred while processing")
      }
    })

    it("makes one invoice of 20 simultaneous requests over two server processes", async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => servers[index % 2]!.post("/admin/invoices", { order_id: order.id }, admin))
      )
      const made = answers.filter(({ status }) => status === 200)
      const refused = answers.filter(({ status }) => status !== 200).map(({ status, body }) => `${status} ${body.code}`)
      expect(made).toHaveLength(1)
      expect(refused).toHaveLength(19)
      expect(refused.filter((answer) => answer !== "400 nothing_to_invoice" && answer !== "409 stale")).toEqual([])
      expect(await expectOneInvoice()).toBe(made[0]!.body.invoice.id)
    })

    it("answers the same invoice to 20 simultaneous requests with the same id", async () => {
      const body = { order_id: order.id, invoice_id: "inv_mine" }
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => servers[index % 2]!.post("/admin/invoices", body, admin))
      )
      expect(answers.map(({ status, body }) => [status, body.invoice?.id ?? body.code])).toEqual(
        Array(20).fill([200, "inv_mine"])
      )
      expect(await expectOneInvoice()).toBe("inv_mine")
    })

    it.each(["recent", "all"] as const)("catches up with an order whose event never came (%s)", async (scope) => {
      expect(await catchUp(scope)).toEqual({ seen: 1, reconciled: 1, failed: 0 })
      await expectOneInvoice()
      expect(await catchUp(scope)).toEqual({ seen: 1, reconciled: 0, failed: 0 })
      await expectOneInvoice()
    })

    it("makes one invoice of an event that comes late, and twice, after others caught up at once", async () => {
      await Promise.all([catchUp("recent"), catchUp("all"), ...servers.map((server) => server.deliver(deliver(1)))])
      await expectOneInvoice()
      await Promise.all(servers.map((server) => server.deliver(deliver(2))))
      await catchUp("all")
      await expectOneInvoice()
    })

    describe("by hand", () => {
      let coffee: string

      beforeEach(async () => {
        await completeSeller(api, admin, { issue_on: "manual" })
        const { data } = await api.get(`/admin/orders/${order.id}?fields=items.id`, { headers: admin })
        coffee = data.order.items[0].id
      })

      const create = async (body: object) => (await api.post("/admin/invoices", body, { headers: admin })).data.invoice
      const named = ({ status, body }: Answer) => (status === 200 ? "made" : `${status} ${body.code}`)
      const many = (path: string, body: object, times = 20) =>
        Promise.all(Array.from({ length: times }, (_, index) => servers[index % 2]!.post(path, body, admin)))
      /** Asks again as long as another was faster. */
      async function insist(server: Server, path: string, body: object): Promise<Answer> {
        for (let attempt = 1; ; attempt++) {
          const answer = await server.post(path, body, admin)
          if (answer.status !== 409 || attempt === 100) {
            return answer
          }
        }
      }
      /** What the books hold is what the document says. */
      async function expectHeldAsIssued(id: string) {
        const [document] = await invoicing().listInvoicingDocuments({ invoice_id: id })
        const held = await invoicing().listInvoicingLines({ invoice_id: id }, { order: { position: "ASC" } })
        const said = JSON.parse(document!.body).lines
        expect(held.map((line) => [line.id, String(line.quantity)])).toEqual(said.map((line: any) => [line.id, line.quantity]))
        return said
      }

      it("L6: invoices the same items once where 20 ask for them at once", async () => {
        const answers = (await many("/admin/invoices", { items: [{ id: coffee, quantity: 2 }] })).map(named)
        expect(answers.filter((answer) => answer === "made")).toHaveLength(1)
        expect(answers.filter((answer) => !["made", "409 stale", "400 more_than_left"].includes(answer))).toEqual([])
        expect((await invoices()).map(({ gross }) => Number(gross))).toEqual([25.8])
      })

      it("L4: credits each piece of a line once where 20 ask for one at once", async () => {
        const { id, lines } = await create({ order_id: order.id })
        const body = { lines: [{ id: lines[0].id, quantity: 1 }], reason: "Kulanz" }
        const asked = Array.from({ length: 20 }, (_, index) => insist(servers[index % 2]!, `/admin/invoices/${id}/credit`, body))
        const answers = (await Promise.all(asked)).map(named)
        expect(answers.sort()).toEqual([...Array(17).fill("400 more_than_left"), ...Array(3).fill("made")])
        const notes = await invoicing().listInvoicingInvoices({ credits_id: id })
        expect(notes.map(({ gross }) => Number(gross))).toEqual([12.9, 12.9, 12.9])
        expect(new Set(notes.map(({ number }) => number)).size).toBe(3)
        expect(await invoicing().retrieveInvoicingInvoice(id)).toMatchObject({ status: "open", credited: 38.7 })
      })

      it("L2, L6: a draft that is edited and issued at once is issued as one of the two, whole", async () => {
        const { id } = await create({ items: [{ id: coffee, quantity: 2 }], issue: false })
        const edits = Array.from({ length: 5 }, () => servers[0]!.post(`/admin/invoices/${id}`, { items: [{ id: coffee, quantity: 1 }] }, admin))
        const issues = Array.from({ length: 5 }, () => servers[1]!.post(`/admin/invoices/${id}/issue`, {}, admin))
        const [edited, issued] = [(await Promise.all(edits)).map(named), (await Promise.all(issues)).map(named)]
        expect(edited.filter((answer) => !["made", "409 stale", "400 document_immutable"].includes(answer))).toEqual([])
        expect(issued.filter((answer) => !["made", "409 stale", "400 not_a_draft"].includes(answer))).toEqual([])
        expect(issued.filter((answer) => answer === "made").length).toBeLessThanOrEqual(1)
        await insist(servers[1]!, `/admin/invoices/${id}/issue`, {})
        const said = await expectHeldAsIssued(id)
        expect(["1", "2"]).toContain(said[0].quantity)
        expect(await invoicing().listInvoicingDocuments()).toHaveLength(1)
      })

      it("L6: an order that is edited while its draft is issued is invoiced as it is, or credited what is no more", async () => {
        const { id } = await create({ order_id: order.id, issue: false })
        const issue = () => servers[1]!.post(`/admin/invoices/${id}/issue`, {}, admin)
        const edit = editOrder(api, admin, order.id, { update: [{ id: coffee, quantity: 2 }] })
        const answers: string[] = []
        const ended = edit.then(() => true)
        for (let isOver = false; !isOver && !answers.includes("made"); ) {
          answers.push(named(await issue()))
          isOver = await Promise.race([ended, Promise.resolve(false)])
        }
        await edit
        expect(answers.filter((answer) => !["made", "409 stale", "400 order_changed"].includes(answer))).toEqual([])
        await completeSeller(api, admin, { issue_on: "order_placed" })
        const draft = await invoicing().retrieveInvoicingInvoice(id)
        if (draft.status === "draft") {
          expect(named(await issue())).toBe("400 order_changed")
          expect((await insist(servers[0]!, `/admin/invoices/${id}`, { follow: true })).status).toBe(200)
          expect(named(await insist(servers[1]!, `/admin/invoices/${id}/issue`, {}))).toBe("made")
        }
        await catchUp("all")
        const { data } = await api.get(`/admin/orders/${order.id}/invoicing`, { headers: admin })
        expect(data.totals).toMatchObject({ order: 30.7, remaining: 0 })
        await expectHeldAsIssued(id)
      })
    })
  },
})
