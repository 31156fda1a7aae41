import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { sha256 } from "../../../domain/sha256"
import type { Actor } from "../../../modules/invoicing/services/history"
import { InvoiceEvents, TASKS_ENQUEUED } from "../../../types/events"
import { assessOrderInvoicingWorkflow } from "../../reconcile/workflows/assess-order-invoicing"
import { assertReadyStep } from "../steps/assert-ready"
import { createInvoiceStep } from "../steps/create-invoice"
import { findRequestedInvoiceStep } from "../steps/find-requested-invoice"

export type CreateInvoiceWorkflowInput = {
  order_id: string
  /** The caller's own id: the same id twice answers the first invoice. */
  invoice_id?: string
  /** Left out: as the seller's `issue_as` says. */
  issue?: boolean
  actor: Actor
}

/**
 * Invoices all that is left of an order, now, if the seller's policy allows it.
 *
 * @example
 * const { result } = await createInvoiceWorkflow(container).run({
 *   input: { order_id: "order_123", issue: true, actor: { type: "user", id: "user_123" } },
 * })
 *
 * @throws ViolationsError with every reason why the order cannot be invoiced; `nothing_to_invoice`; `stale`;
 * `invoice_id_reused`
 * @summary Create an invoice for an order.
 */
export const createInvoiceWorkflow = createWorkflow("create-invoice", (input: CreateInvoiceWorkflowInput) => {
  const request = transform({ input }, ({ input: { order_id, invoice_id, issue } }) => ({
    id: invoice_id,
    request_sha256: invoice_id
      ? sha256(JSON.stringify({ order_id, issue: issue ?? null }))
      : null,
  }))
  const assessment = assessOrderInvoicingWorkflow.runAsStep({
    input: { order_id: input.order_id, invoice_id: input.invoice_id, read_only: false },
  })
  // After the assessment: a twin of this request that was faster shows either here, or as stale
  const existing = findRequestedInvoiceStep(request)
  const made = when("not-yet-made", { existing }, ({ existing }) => !existing).then(() => {
    assertReadyStep(assessment)
    const create = transform({ assessment, request, input }, ({ assessment, request, input }) => ({
      source: assessment.source,
      document: assessment.document!,
      sources: [assessment.opened],
      issue: input.issue ?? assessment.seller.issue_as === "issued",
      request_sha256: request.request_sha256,
      actor: input.actor,
    }))
    const invoice = createInvoiceStep(create)
    const news = transform({ invoice }, ({ invoice: { id, created } }) => (created ? [{ id }] : []))
    emitEventStep({ eventName: TASKS_ENQUEUED, data: news }).config({ name: "invoicing-nudge-tasks" })
    emitEventStep({ eventName: InvoiceEvents.CREATED, data: news }).config({ name: "invoicing-emit-created" })
    return invoice
  })
  return new WorkflowResponse(transform({ existing, made }, ({ existing, made }) => ({ id: (existing ?? made)!.id })))
})
