import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { sourceFingerprint } from "../../../domain/billable/source-fingerprint"
import { SYSTEM } from "../../../modules/invoicing/services/history"
import { createInvoiceStep } from "../../invoice/steps/create-invoice"
import { InvoiceEvents, TASKS_ENQUEUED } from "../../../types/events"
import { sourceState } from "../source-state"
import { closeSourceStep } from "../steps/close-source"
import { assessOrderInvoicingWorkflow } from "./assess-order-invoicing"

export type ReconcileOrderInput = { order_id: string }

/**
 * Compares an order with what is invoiced of it and does what is still to do, as the seller's policy says. Safe to run at
 * any time, any number of times, in any number of processes: what is done is done once.
 *
 * @example
 * await reconcileOrderWorkflow(container).run({ input: { order_id: "order_123" } })
 *
 * @throws ViolationsError `stale` where another process was faster: run it again
 * @summary Bring an order's invoices up to date.
 */
export const reconcileOrderWorkflow = createWorkflow("reconcile-order", (input: ReconcileOrderInput) => {
  const assessment = assessOrderInvoicingWorkflow.runAsStep({ input: { order_id: input.order_id, read_only: false } })
  const created = when(
    "to-be-made",
    { assessment },
    ({ assessment: { document, seller } }) => document !== null && seller.issue_on !== "manual"
  ).then(() => {
    const create = transform({ assessment }, ({ assessment: { document, opened, seller, source } }) => ({
      source,
      document: document!,
      sources: [opened],
      issue: seller.issue_as === "issued",
      request_sha256: null,
      actor: SYSTEM,
    }))
    const invoice = createInvoiceStep(create)
    emitEventStep({ eventName: TASKS_ENQUEUED, data: { id: invoice.id } }).config({ name: "invoicing-nudge-tasks" })
    emitEventStep({ eventName: InvoiceEvents.CREATED, data: { id: invoice.id } }).config({ name: "invoicing-emit-created" })
    return invoice
  })
  const closing = transform({ assessment, created }, ({ assessment: { source, seller, opened, violations }, created }) => {
    const state = sourceState(violations, opened.held, created ? (seller.issue_as as "issued" | "draft") : null)
    return {
      type: source.type,
      source_id: source.id,
      state,
      reasons: violations,
      fingerprint: state === "done" ? sourceFingerprint(source) : sourceFingerprint(source, seller),
    }
  })
  const closed = closeSourceStep(closing)
  const paid = transform({ assessment }, ({ assessment }) => assessment.opened.paid_ids.map((id) => ({ id })))
  emitEventStep({ eventName: InvoiceEvents.PAID, data: paid }).config({ name: "invoicing-emit-paid" })
  when("newly-blocked", { closed }, ({ closed }) => closed.is_newly_blocked).then(() => {
    emitEventStep({
      eventName: InvoiceEvents.BLOCKED,
      data: { order_id: input.order_id, reasons: closing.reasons },
    }).config({ name: "invoicing-emit-blocked" })
  })
  return new WorkflowResponse(transform({ created }, ({ created }) => ({ invoice_id: created?.id ?? null })))
})
