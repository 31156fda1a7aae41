import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type InvoicingModuleService from "../../src/modules/invoicing/service"
import { catchUpInvoicingOrdersWorkflow } from "../../src/workflows"
import { checkout } from "../support/checkout"
import { createAdmin, createShopper } from "../support/people"
import { endChildren } from "../support/processes/child"
import { startServers, type Server } from "../support/processes/servers"
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
  },
})
