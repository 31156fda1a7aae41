import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type InvoicingModuleService from "../../src/modules/invoicing/service"
import { issueInvoicesWorkflow } from "../../src/workflows"
import { editOrder } from "../support/lifecycle/edit-order"
import { quiet } from "../support/quiet"
import { createWorld, type World } from "../support/world"

const ACTOR = { type: "user", id: "user_ada" }

/** Three coffees at 12.90 (7 %) and their shipping at 4.90 (19 %): 43.60. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let world: World
    let batches: jest.SpyInstance

    beforeAll(async () => {
      world = await createWorld(getContainer(), api)
      await world.policies({ issue_on: "manual" })
      batches = jest.spyOn(getContainer().resolve<InvoicingModuleService>("invoicing"), "issueInvoices")
    })
    beforeEach(() => void batches.mockClear())
    afterEach(() => quiet(getContainer()))

    async function draft(body: object = {}) {
      const order = await world.place()
      const { data } = await world.post("/admin/invoices", { order_id: order.id, issue: false, ...body })
      return { order, id: data.invoice.id as string }
    }
    const issue = async (ids: string[]) => (await issueInvoicesWorkflow(getContainer()).run({ input: { ids, actor: ACTOR } })).result
    const number = async (id: string) => (await world.get(`/admin/invoices/${id}`)).invoice.number
    const refusals = (refused: { id: string; code: string | null }[]) => refused.map(({ id, code }) => [id, code])

    it("N3, N1: issues drafts as one batch, in order; those refused before stand beside, with their reasons", async () => {
      const [first, changed, second] = [await draft(), await draft(), await draft()]
      await editOrder(api, world.admin, changed.order.id, { update: [{ id: changed.order.coffee, quantity: 2 }] })
      const note = await world.post(`/admin/invoices/${(await invoiced()).id}/credit`, { amount: 10, reason: "Kulanz", issue: false })
      batches.mockClear()
      const { ids, refused } = await issue([second.id, changed.id, "inv_unknown", note.data.invoice.id, first.id])
      expect(ids).toEqual([second.id, note.data.invoice.id, first.id])
      expect(refused).toMatchObject([
        { id: changed.id, code: "order_changed", errors: [{ code: "order_changed", path: "order" }] },
        { id: "inv_unknown", message: expect.stringContaining("inv_unknown"), errors: [] },
      ])
      expect(batches).toHaveBeenCalledTimes(1)
      const [one, two] = [await number(second.id), await number(first.id)].map((given) => Number(given.slice(-5)))
      expect(two).toBe(one! + 1)
      expect(await number(changed.id)).toBeNull()
      expect(refusals((await issue([first.id, second.id])).refused)).toEqual([[first.id, "not_a_draft"], [second.id, "not_a_draft"]])
    }, 90_000)

    it("L2, N1: one that the books refuse stops none of its batch, and leaves no gap", async () => {
      const [first, bad, second] = [await draft(), await draft({ due_date: "2020-01-01" }), await draft()]
      const { ids, refused } = await issue([first.id, bad.id, second.id])
      expect([ids, refusals(refused)]).toEqual([[first.id, second.id], [[bad.id, "due_before_issue"]]])
      const [one, two] = [await number(first.id), await number(second.id)].map((given) => Number(given.slice(-5)))
      expect(two).toBe(one! + 1)
    })

    it("L6: two drafts of one order are issued together, and the later one names the earlier", async () => {
      const order = await world.place()
      const part = async (body: object) => (await world.post("/admin/invoices", { issue: false, ...body })).data.invoice.id
      const parts = [await part({ items: [{ id: order.coffee, quantity: 1 }] }), await part({ order_id: order.id })]
      expect((await issue(parts)).ids).toEqual(parts)
      expect(batches).toHaveBeenCalledTimes(1)
      const { invoice } = await world.get(`/admin/invoices/${parts[1]}`)
      expect(invoice.preceding.map(({ id }: { id: string }) => id)).toEqual([parts[0]])
    })

    it("L6: of a single draft the reasons are thrown", async () => {
      const { order, id } = await draft()
      await editOrder(api, world.admin, order.id, { update: [{ id: order.coffee, quantity: 2 }] })
      await expect(issue([id])).rejects.toMatchObject({ code: "order_changed" })
      await expect(issue(["inv_unknown"])).rejects.toMatchObject({ type: "not_found" })
    })

    async function invoiced() {
      const { id: order_id } = await world.place()
      return (await world.post("/admin/invoices", { order_id, issue: true })).data.invoice as { id: string }
    }
  },
})
