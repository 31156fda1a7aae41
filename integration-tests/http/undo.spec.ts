import { createStep, createWorkflow, type ReturnWorkflow } from "@medusajs/framework/workflows-sdk"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { CreateInvoiceWorkflowInput } from "../../src/workflows/invoice/workflows/create-invoice"
import type InvoicingModuleService from "../../src/modules/invoicing/service"
import {
  chooseTaxReasonWorkflow,
  classifyCreditLineWorkflow,
  createInvoiceWorkflow,
  creditInvoiceWorkflow,
  updateInvoiceDraftWorkflow,
  updateInvoicingSellerWorkflow,
} from "../../src/workflows"
import { reconcileUntilFresh } from "../../src/workflows/reconcile/reconcile-until-fresh"
import { checkout } from "../support/checkout"
import { addCreditLine } from "../support/lifecycle/refund"
import { sourceOf } from "../support/lifecycle/source"
import { createAdmin, createShopper } from "../support/people"
import { completeSeller } from "../support/seller"
import { createShop } from "../support/shop"

const ACTOR = { type: "user", id: "user_ada" }

medusaIntegrationTestRunner({
  inApp: true,
  env: { MEDUSA_WORKER_MODE: "server" },
  testSuite: ({ api, getContainer }) => {
    let admin: Record<string, string>
    let order: { id: string }
    let seller_id: string
    let look: () => Promise<unknown>
    const invoicing = () => getContainer().resolve<InvoicingModuleService>("invoicing")

    /** What a later step saw before it failed. */
    let seen: unknown
    const failStep = createStep("look-and-fail", async () => {
      seen = await look()
      throw new Error("A later step failed.")
    })
    const failing = (name: string, workflow: ReturnWorkflow<any, any, any>) =>
      createWorkflow(`undo-${name}`, (input: object) => {
        workflow.runAsStep({ input })
        failStep()
      })
    const failingCreate = failing("create", createInvoiceWorkflow)
    const failingUpdate = failing("update", updateInvoiceDraftWorkflow)
    const failingSeller = failing("seller", updateInvoicingSellerWorkflow)
    const failingCredit = failing("credit", creditInvoiceWorkflow)
    const failingChoose = failing("choose", chooseTaxReasonWorkflow)
    const failingClassify = failing("classify", classifyCreditLineWorkflow)

    const run = async (workflow: ReturnType<typeof failing>, input: object) => {
      await expect(workflow(getContainer()).run({ input })).rejects.toMatchObject({ message: "A later step failed." })
    }
    const create = async (input: Partial<CreateInvoiceWorkflowInput> = {}) =>
      (await createInvoiceWorkflow(getContainer()).run({ input: { order_id: order.id, issue: false, actor: ACTOR, ...input } })).result

    beforeEach(async () => {
      admin = await createAdmin(getContainer(), api)
      seller_id = await completeSeller(api, admin, { issue_on: "manual" })
      const shop = await createShop(getContainer())
      const { headers } = await createShopper(api, shop.publishable_key)
      order = await checkout(api, shop, { headers, items: [{ variant: "coffee", quantity: 3 }] })
    })

    const books = async () => ({
      invoices: await invoicing().listInvoicingInvoices({}, { select: ["id", "type", "status"] }),
      lines: (await invoicing().listInvoicingLines()).length,
      documents: (await invoicing().listInvoicingDocuments()).length,
    })

    it("L1: a draft that was created goes, and its order is free again", async () => {
      look = books
      await run(failingCreate, { order_id: order.id, invoice_id: "inv_mine", issue: false, actor: ACTOR })
      expect(seen).toMatchObject({ invoices: [{ id: "inv_mine", status: "draft" }], lines: 2 })
      expect(await books()).toEqual({ invoices: [], lines: 0, documents: 0 })
      const history = await invoicing().listInvoicingHistories({ entity_id: "inv_mine" })
      expect(history.map(({ event }) => event).sort()).toEqual(["created", "deleted"])
      await create()
      expect((await books()).lines).toBe(2)
    })

    it("L1: a draft that was there before is not undone with the request that found it", async () => {
      const input = { invoice_id: "inv_mine" }
      await create(input)
      look = books
      await run(failingCreate, { order_id: order.id, issue: false, actor: ACTOR, ...input })
      expect(await books()).toMatchObject({ invoices: [{ id: "inv_mine" }], lines: 2 })
    })

    it("L3: what was issued stays", async () => {
      look = books
      await run(failingCreate, { order_id: order.id, issue: true, actor: ACTOR })
      expect(seen).toMatchObject({ documents: 1 })
      expect(await books()).toEqual(seen)
      const [invoice] = await invoicing().listInvoicingInvoices()
      await run(failingCredit, { invoice_id: invoice!.id, reason: "Scratched", issue: true, actor: ACTOR })
      expect(seen).toMatchObject({ documents: 2 })
      expect(await books()).toEqual(seen)
    })

    it("L1: a draft of a credit note goes", async () => {
      const { id } = await create({ issue: true })
      look = books
      await run(failingCredit, { invoice_id: id, reason: "Scratched", issue: false, actor: ACTOR })
      expect(seen).toMatchObject({ invoices: expect.arrayContaining([expect.objectContaining({ type: "credit_note", status: "draft" })]) })
      expect(await books()).toMatchObject({ invoices: [{ id, status: "open" }], lines: 2, documents: 1 })
    })

    it("L1: a draft that was edited is as it was before", async () => {
      const { id } = await create({ details: { notes: "Thank you" } })
      look = async () => {
        const draft = await invoicing().retrieveInvoicingInvoice(id, { relations: ["lines"] })
        const { content, request, waits_for, issue_when_ready, gross, due, lines } = draft
        const held = lines.map(({ source_line_id, source_quantity, gross }) => ({ source_line_id, source_quantity, gross }))
        return JSON.parse(JSON.stringify({ content, request, waits_for, issue_when_ready, gross, due, held }))
      }
      const before = await look()
      const items = [{ id: (before as any).content.lines[0].source.line_id, quantity: 1 }]
      await run(failingUpdate, { id, items, details: { notes: "Another" }, issue_when_ready: true, actor: ACTOR })
      expect(seen).toMatchObject({ request: { items }, content: { notes: "Another" }, issue_when_ready: true, held: [{}] })
      expect(await look()).toEqual(before)
    })

    it("M7: what was said of a credit line is what was said before, and the history tells both", async () => {
      await create({ issue: true })
      await addCreditLine(api, admin, order.id, 5)
      const [credit] = (await sourceOf(getContainer(), order.id)).credit_lines
      const said = { order_id: order.id, credit_line_id: credit!.id, actor: ACTOR }
      const follow = async () => await reconcileUntilFresh(getContainer(), order.id)
      look = async () => {
        const [source] = await invoicing().listInvoicingSources({ source_id: order.id })
        const paid = await invoicing().listInvoicingPayments({ source_id: order.id }, { select: ["method", "amount"] })
        return { decisions: source!.credit_decisions, paid: paid.map(({ method }) => method) }
      }
      await run(failingClassify, { ...said, as: "payment" })
      expect(seen).toEqual({ decisions: { [credit!.id]: { as: "payment" } }, paid: [] })
      expect(await look()).toEqual({ decisions: {}, paid: [] })
      await classifyCreditLineWorkflow(getContainer()).run({ input: { ...said, as: "payment" } })
      await follow()
      const before = await look()
      expect(before).toEqual({ decisions: { [credit!.id]: { as: "payment" } }, paid: ["credit_line"] })
      await run(failingClassify, { ...said, as: "price_reduction" })
      expect(seen).toEqual({ decisions: { [credit!.id]: { as: "price_reduction", off: expect.any(Object) } }, paid: [] })
      await follow()
      expect(await look()).toEqual(before)
      const [source] = await invoicing().listInvoicingSources({ source_id: order.id })
      const history = await invoicing().listInvoicingHistories({ entity_id: source!.id, event: "credit_line_classified" }, { order: { created_at: "ASC" } })
      expect(history.map(({ actor_id, details }) => [actor_id, details!.from, details!.to])).toEqual([
        [ACTOR.id, null, "payment"],
        [ACTOR.id, "payment", null],
        [ACTOR.id, null, "payment"],
        [ACTOR.id, "payment", "price_reduction"],
        [ACTOR.id, "price_reduction", "payment"],
      ])
    })

    it("T2: a reason that was chosen for an untaxed line is what it was before", async () => {
      const { lines } = await sourceOf(getContainer(), order.id)
      const said = { order_id: order.id, line_ids: [lines[0]!.id], reason: { category: "Z", code: null, text: null } as const, actor: ACTOR }
      look = async () => (await sourceOf(getContainer(), order.id)).tax_reasons
      await run(failingChoose, said)
      expect(seen).toEqual({ [lines[0]!.id]: said.reason })
      expect(await look()).toEqual({})
    })

    it("L5: a seller that was changed is as it was before, and the history tells both", async () => {
      look = async () => await invoicing().retrieveInvoicingSeller(seller_id)
      const before = await look()
      const update = { name: "Südlicht GmbH", payment_terms_days: 30, credit_on: [], address: { city: "Bremen" } }
      await run(failingSeller, { id: seller_id, update, actor: ACTOR })
      expect(seen).toMatchObject({ name: "Südlicht GmbH", payment_terms_days: 30, credit_on: [], city: "Bremen" })
      expect(await look()).toEqual({ ...(before as object), updated_at: expect.anything() })
      const history = await invoicing().listInvoicingHistories({ entity_id: seller_id }, { order: { created_at: "ASC" } })
      expect(history.slice(-2)).toMatchObject([
        { event: "seller_changed", details: { to: { name: "Südlicht GmbH" } } },
        { event: "seller_changed", details: { from: { name: "Südlicht GmbH" } } },
      ])
    })
  },
})
