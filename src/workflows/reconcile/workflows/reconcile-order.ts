import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { sourceFingerprint } from "../../../domain/billable/source-fingerprint"
import { creditByItself } from "../../../domain/reconcile/credit-by-itself"
import { SYSTEM } from "../../../modules/invoicing/services/history"
import { InvoiceEvents, TASKS_ENQUEUED } from "../../../types/events"
import { creditInvoiceWorkflow } from "../../credit/workflows/credit-invoice"
import { issueReadyDraftsStep } from "../../draft/steps/issue-ready-drafts"
import { createInvoiceStep } from "../../invoice/steps/create-invoice"
import { sourceState } from "../source-state"
import { closeSourceStep } from "../steps/close-source"
import { assessOrderInvoicingWorkflow } from "./assess-order-invoicing"

export type ReconcileOrderInput = { order_id: string }

/**
 * Compares an order with what is invoiced of it and does the next thing that is to do, as the seller's policy says: one
 * document at a time, credit notes before invoices. Answers whether anything was made: then there may be more to do. Safe to
 * run at any time, any number of times, in any number of processes: what is done is done once.
 * What it issued cannot be undone.
 *
 * @example
 * await reconcileOrderWorkflow(container).run({ input: { order_id: "order_123" } })
 *
 * @throws ViolationsError `stale` where another process was faster: run it again
 * @summary Bring an order's invoices up to date.
 */
export const reconcileOrderWorkflow = createWorkflow("reconcile-order", (input: ReconcileOrderInput) => {
  const assessment = assessOrderInvoicingWorkflow.runAsStep({ input: { order_id: input.order_id, read_only: false } })
  const next = transform({ assessment }, ({ assessment: { to_credit, document, seller, is_part } }) => ({
    credit: creditByItself(to_credit, seller, is_part && document !== null),
    invoice: document !== null && seller.issue_on !== "manual",
  }))
  const credited = when("to-be-credited", { next }, ({ next }) => next.credit !== null).then(() => {
    const credit = transform({ next, assessment }, ({ next, assessment: { source, opened, seller } }) => {
      const { invoice_id, ...proposal } = next.credit!
      return {
        invoice_id,
        proposal: { ...proposal, computed_from: { version: opened.version, fingerprint: sourceFingerprint(source) } },
        reason: null,
        issue: seller.issue_as === "issued",
        actor: SYSTEM,
      }
    })
    return creditInvoiceWorkflow.runAsStep({ input: credit })
  })
  const created = when("to-be-made", { next }, ({ next }) => next.credit === null && next.invoice).then(() => {
    const create = transform({ assessment }, ({ assessment: { document, opened, seller, source, request } }) => ({
      source,
      document: document!,
      sources: [opened],
      issue: seller.issue_as === "issued",
      request_sha256: null,
      request,
      actor: SYSTEM,
    }))
    const invoice = createInvoiceStep(create)
    emitEventStep({ eventName: TASKS_ENQUEUED, data: { id: invoice.id } }).config({ name: "invoicing-nudge-tasks" })
    emitEventStep({ eventName: InvoiceEvents.CREATED, data: { id: invoice.id } }).config({ name: "invoicing-emit-created" })
    return invoice
  })
  const issued = when("drafts-may-be-ready", { assessment }, ({ assessment }) =>
    assessment.opened.held.some(({ is_draft }) => is_draft)
  ).then(() => {
    const ids = issueReadyDraftsStep(input.order_id)
    const nudge = transform({ ids }, ({ ids }) => ids.map((id) => ({ id })))
    emitEventStep({ eventName: TASKS_ENQUEUED, data: nudge }).config({ name: "invoicing-nudge-tasks-of-drafts" })
    return ids
  })
  const closing = transform({ assessment, credited, created, issued }, ({ assessment, credited, created, issued }) => {
    const { source, seller, opened, violations, to_invoice, has_more } = assessment
    const state = sourceState(violations, opened.held, created ? seller.issue_as : null, created ? has_more : to_invoice.length > 0)
    const isSettled = state === "done" && !credited && !issued?.length
    return {
      type: source.type,
      source_id: source.id,
      state,
      reasons: violations,
      fingerprint: created && has_more ? null : isSettled ? sourceFingerprint(source) : sourceFingerprint(source, seller),
    }
  })
  const closed = closeSourceStep(closing)
  when("newly-blocked", { closed }, ({ closed }) => closed.is_newly_blocked).then(() => {
    emitEventStep({
      eventName: InvoiceEvents.BLOCKED,
      data: { order_id: input.order_id, reasons: closing.reasons },
    }).config({ name: "invoicing-emit-blocked" })
  })
  return new WorkflowResponse(
    transform({ credited, created, issued }, ({ credited, created, issued }) => ({
      invoice_id: (credited ?? created)?.id ?? issued?.[0] ?? null,
    }))
  )
})
