import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { InvoiceDetails } from "../../../domain/invoice/invoice-details"
import { sha256 } from "../../../domain/sha256"
import type { Actor } from "../../../modules/invoicing/services/history"
import { InvoiceEvents, TASKS_ENQUEUED } from "../../../types/events"
import { assessOrderInvoicingWorkflow } from "../../reconcile/workflows/assess-order-invoicing"
import { assertReadyStep } from "../steps/assert-ready"
import { createInvoiceStep } from "../steps/create-invoice"
import { findRequestedInvoiceStep } from "../steps/find-requested-invoice"
import { findSelectedOrderStep } from "../steps/find-selected-order"

export type CreateInvoiceWorkflowInput = {
  /** Left out: the order of `items`. */
  order_id?: string
  /** Lines of the order; `quantity` left out: all that is left of the line. Left out: all that is left of the order. */
  items?: { id: string; quantity?: number }[]
  details?: InvoiceDetails
  /** The caller's own id: the same id twice answers the first invoice. */
  invoice_id?: string
  /** Left out: as the seller's `issue_as` says. */
  issue?: boolean
  /** Makes a draft that is issued by itself once the policy's moment has come. */
  issue_when_ready?: boolean
  actor: Actor
}

/**
 * Invoices what is left of an order or a part of it, now, if the seller's policy allows it. A draft is deleted again if a later
 * step fails; what is issued stays.
 *
 * @example
 * const { result } = await createInvoiceWorkflow(container).run({
 *   input: { order_id: "order_123", issue: true, actor: { type: "user", id: "user_123" } },
 * })
 *
 * @throws ViolationsError with every reason why the order cannot be invoiced; `more_than_left`, `foreign_item`;
 * `nothing_to_invoice`; `stale`; `invoice_id_reused`
 * @summary Create an invoice for an order.
 */
export const createInvoiceWorkflow = createWorkflow("create-invoice", (input: CreateInvoiceWorkflowInput) => {
  const order_id = findSelectedOrderStep(input)
  const asked = transform({ input, order_id }, ({ input, order_id }) => {
    const request = { items: input.items ?? null, details: input.details ?? {} }
    const { issue = null, issue_when_ready = false, invoice_id } = input
    return {
      request,
      id: invoice_id,
      request_sha256: invoice_id ? sha256(JSON.stringify({ order_id, ...request, issue, issue_when_ready })) : null,
    }
  })
  const assessment = assessOrderInvoicingWorkflow.runAsStep({
    input: { order_id, invoice_id: input.invoice_id, request: asked.request, read_only: false },
  })
  // After the assessment: a twin of this request that was faster shows either here, or as stale
  const existing = findRequestedInvoiceStep(asked)
  const made = when("not-yet-made", { existing }, ({ existing }) => !existing).then(() => {
    const ready = assertReadyStep(
      transform({ assessment, input }, ({ assessment, input }) => ({ ...assessment, may_wait: input.issue_when_ready === true }))
    )
    const create = transform({ assessment, ready, asked, input }, ({ assessment, ready, asked, input }) => {
      const issues = input.issue ?? (assessment.seller.issue_as === "issued" && !input.issue_when_ready)
      return {
        source: assessment.source,
        document: ready.document,
        sources: [assessment.opened],
        issue: issues && ready.waits_for.length === 0,
        request_sha256: asked.request_sha256,
        request: assessment.request,
        waits_for: ready.waits_for,
        issue_when_ready: input.issue_when_ready ?? false,
        actor: input.actor,
      }
    })
    const invoice = createInvoiceStep(create)
    const news = transform({ invoice }, ({ invoice: { id, created } }) => (created ? [{ id }] : []))
    emitEventStep({ eventName: TASKS_ENQUEUED, data: news }).config({ name: "invoicing-nudge-tasks" })
    emitEventStep({ eventName: InvoiceEvents.CREATED, data: news }).config({ name: "invoicing-emit-created" })
    return invoice
  })
  return new WorkflowResponse(transform({ existing, made }, ({ existing, made }) => ({ id: (existing ?? made)!.id })))
})
