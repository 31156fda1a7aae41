import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { InvoiceDetails } from "../../../domain/invoice/invoice-details"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import type { Actor } from "../../../modules/invoicing/services/history"
import { InvoiceEvents } from "../../../types/events"
import { assertReadyStep } from "../../invoice/steps/assert-ready"
import { assessOrderInvoicingWorkflow } from "../../reconcile/workflows/assess-order-invoicing"
import { loadDraftStep } from "../steps/load-draft"
import { updateDraftStep } from "../steps/update-draft"

export type UpdateInvoiceDraftWorkflowInput = {
  id: string
  /** Other lines; left out: as asked for before. */
  items?: { id: string; quantity?: number }[]
  details?: InvoiceDetails
  /** Takes what the order has by now: all that is left where the lines asked for are not there any more. */
  follow?: boolean
  issue_when_ready?: boolean
  actor: Actor
}

/**
 * Edits a draft: builds it again as its order is now, with what is asked for. Undone by putting back what it held.
 *
 * @throws ViolationsError `document_immutable`, `not_an_invoice`, `more_than_left`, `stale`, or why it cannot be built
 * @summary Edit a draft.
 */
export const updateInvoiceDraftWorkflow = createWorkflow("update-invoice-draft", (input: UpdateInvoiceDraftWorkflowInput) => {
  const draft = loadDraftStep(input.id)
  const request = transform({ draft, input }, ({ draft, input }) => ({
    items: input.items ?? (input.follow ? null : draft.request.items),
    details: { ...draft.request.details, ...input.details },
  }))
  const assessment = assessOrderInvoicingWorkflow.runAsStep({
    input: { order_id: draft.order_id, invoice_id: draft.id, request, read_only: false },
  })
  const ready = assertReadyStep(transform({ assessment }, ({ assessment }) => ({ ...assessment, may_wait: true })))
  const update = transform({ draft, request, assessment, ready, input }, ({ draft, request, assessment, ready, input }) => ({
    id: draft.id,
    source: assessment.source,
    document: ready.document,
    sources: [assessment.opened],
    request,
    waits_for: ready.waits_for,
    issue_when_ready: input.issue_when_ready ?? draft.issue_when_ready,
    actor: input.actor,
    before: {
      document: draft.content as unknown as InvoiceDocument,
      request: draft.request,
      waits_for: draft.waits_for as unknown as typeof ready.waits_for,
      issue_when_ready: draft.issue_when_ready,
    },
  }))
  const id = updateDraftStep(update)
  emitEventStep({ eventName: InvoiceEvents.DRAFT_UPDATED, data: { id, order_id: draft.order_id } })
  return new WorkflowResponse({ id })
})
