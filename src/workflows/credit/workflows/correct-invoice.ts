import { generateEntityId } from "@medusajs/framework/utils"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import type { InvoiceDetails } from "../../../domain/invoice/invoice-details"
import { stateReasons } from "../../../domain/reconcile/blocked"
import { documentHeld } from "../../../domain/reconcile/held-document"
import { reconcile } from "../../../domain/reconcile/reconcile"
import { reissueLines } from "../../../domain/reconcile/reissue-lines"
import type { Actor } from "../../../modules/invoicing/services/history"
import { InvoiceEvents, TASKS_ENQUEUED } from "../../../types/events"
import { assertReadyStep } from "../../invoice/steps/assert-ready"
import { buildInvoiceWorkflow } from "../../invoice/workflows/build-invoice"
import { loadSellerStep } from "../../seller/steps/load-seller"
import { correctInvoiceStep } from "../steps/correct-invoice"
import { loadCreditBasisStep } from "../steps/load-credit-basis"
import { afterCreditWorkflow } from "./after-credit"
import { buildCreditNoteWorkflow } from "./build-credit-note"

export type CorrectInvoiceWorkflowInput = { invoice_id: string; reason: string; actor: Actor }

/** What a person said of the buyer that the order does not tell. */
function detailsOf({ buyer: { tax_ids } }: InvoiceDocument): InvoiceDetails {
  return tax_ids.length > 0 ? { buyer: { tax_ids: tax_ids.map(({ type, value, country_code }) => ({ type, value, country_code })) } } : {}
}

/**
 * Corrects an invoice: credits all that is left of it and opens a fresh draft of the same lines, in one transaction (L4).
 * Cannot be undone: the credit note is issued.
 *
 * @throws ViolationsError `not_an_invoice`, `nothing_to_credit`, `stale`, or why the draft cannot be built or issued: then nothing
 * is credited either
 * @summary Correct an invoice.
 */
export const correctInvoiceWorkflow = createWorkflow("correct-invoice", (input: CorrectInvoiceWorkflowInput) => {
  const seller = loadSellerStep()
  const basis = loadCreditBasisStep({ invoice_id: input.invoice_id, computed_from: null })
  const credit = transform({ basis, input }, ({ basis, input }) => ({
    basis,
    request: { id: generateEntityId(undefined, "inv"), reason: input.reason, choice: null, proposal: null, cause: "replaced" as const },
  }))
  const credit_note = buildCreditNoteWorkflow.runAsStep({ input: credit })
  const fresh = transform({ basis, credit_note, seller }, ({ basis: { invoice, source, opened }, credit_note, seller }) => {
    const held = documentHeld({ lines: opened.held, documents: opened.documents }, credit_note, false)
    const { invoice: left, blocked } = reconcile(source, held, seller)
    const lines = reissueLines(invoice, left, source)
    return { blocked: lines.length > 0 ? blocked : stateReasons(source), build: { id: generateEntityId(undefined, "inv"), source, seller, held, lines, details: detailsOf(invoice) } }
  })
  const built = when("something-to-invoice-anew", { fresh }, ({ fresh }) => fresh.build.lines.length > 0).then(() =>
    buildInvoiceWorkflow.runAsStep({ input: fresh.build })
  )
  const ready = assertReadyStep(
    transform({ fresh, built }, ({ fresh, built }) => ({
      built: built?.document ?? null,
      violations: [...fresh.blocked, ...(built?.violations ?? [])],
      may_wait: true,
    }))
  )
  const corrected = correctInvoiceStep(
    transform({ basis, credit_note, ready, fresh, input }, ({ basis: { source, opened }, credit_note, ready, fresh, input }) => ({
      source,
      opened,
      credit_note,
      draft: ready.document,
      request: { items: fresh.build.lines.map(({ line_id, quantity }) => ({ id: line_id, quantity: Number(quantity) })), details: fresh.build.details },
      actor: input.actor,
    }))
  )
  emitEventStep({ eventName: TASKS_ENQUEUED, data: { id: corrected.credit_note_id } }).config({ name: "invoicing-nudge-tasks" })
  const made = transform({ corrected }, ({ corrected }) => [{ id: corrected.credit_note_id }, { id: corrected.invoice_id }])
  emitEventStep({ eventName: InvoiceEvents.CREATED, data: made }).config({ name: "invoicing-emit-created" })
  afterCreditWorkflow.runAsStep({ input: { invoice_id: input.invoice_id, credit_note_id: corrected.credit_note_id } })
  return new WorkflowResponse(corrected)
})
