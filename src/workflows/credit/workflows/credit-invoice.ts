import { generateEntityId } from "@medusajs/framework/utils"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { CreditChoice } from "../../../domain/reconcile/credit-choice"
import type { CreditProposal } from "../../../domain/reconcile/credit-proposal"
import { sha256 } from "../../../domain/sha256"
import type { Actor } from "../../../modules/invoicing/services/history"
import { InvoiceEvents, TASKS_ENQUEUED } from "../../../types/events"
import { createInvoiceStep } from "../../invoice/steps/create-invoice"
import { findRequestedInvoiceStep } from "../../invoice/steps/find-requested-invoice"
import { loadCreditBasisStep } from "../steps/load-credit-basis"
import { afterCreditWorkflow } from "./after-credit"
import { buildCreditNoteWorkflow } from "./build-credit-note"

export type CreditInvoiceWorkflowInput = {
  /** The invoice to credit. */
  invoice_id: string
  /** Lines by quantity or gross amount, or a gross amount, or neither for all that is left. */
  choice?: CreditChoice
  /** In place of a choice: what reconciling the order came to, and what of the order that was computed from. */
  proposal?: Omit<CreditProposal, "invoice_id"> & { computed_from: { version: number; fingerprint: string } }
  reason: string | null
  /** The caller's own id of the credit note: the same id twice answers the first. */
  credit_note_id?: string
  issue: boolean
  actor: Actor
}

const creditInvoice = createWorkflow("credit-invoice", (input: CreditInvoiceWorkflowInput) => {
  const asked = transform({ input }, ({ input: { credit_note_id, invoice_id, choice, reason, issue, proposal } }) => ({
    id: credit_note_id,
    request_sha256: credit_note_id ? sha256(JSON.stringify({ invoice_id, choice: choice ?? null, reason, issue })) : null,
    new_id: credit_note_id ?? generateEntityId(undefined, "inv"),
    computed_from: proposal?.computed_from ?? null,
  }))
  const basis = loadCreditBasisStep({ invoice_id: input.invoice_id, computed_from: asked.computed_from })
  const existing = findRequestedInvoiceStep(asked)
  const made = when("not-yet-credited", { existing }, ({ existing }) => !existing).then(() => {
    const build = transform({ basis, asked, input }, ({ basis, asked, input: { reason, choice = null, proposal = null } }) => ({
      basis,
      request: { id: asked.new_id, reason, choice, proposal, cause: "merchant" as const },
    }))
    const document = buildCreditNoteWorkflow.runAsStep({ input: build })
    const create = transform({ basis, document, asked, input }, ({ basis, document, asked, input }) => ({
      source: basis.source,
      document,
      sources: [basis.opened],
      issue: input.issue,
      request_sha256: asked.request_sha256,
      actor: input.actor,
    }))
    const note = createInvoiceStep(create)
    const news = transform({ note }, ({ note: { id, created } }) => (created ? [{ id }] : []))
    emitEventStep({ eventName: TASKS_ENQUEUED, data: news }).config({ name: "invoicing-nudge-tasks" })
    emitEventStep({ eventName: InvoiceEvents.CREATED, data: news }).config({ name: "invoicing-emit-created" })
    return note
  })
  const result = transform({ existing, made }, ({ existing, made }) => ({ id: (existing ?? made)!.id }))
  // A twin of this request that was faster has told of it already
  when("credit-note-issued", { made, input }, ({ made, input }) => input.issue && made?.created === true).then(() => {
    afterCreditWorkflow.runAsStep({ input: { invoice_id: input.invoice_id, credit_note_id: result.id } })
  })
  return new WorkflowResponse(result)
})

/**
 * Credits an invoice, whole or in part. Never more than is left of it, per line and per rate, over all its credit notes (L4).
 * A draft is deleted again if a later step fails; what is issued stays.
 *
 * @example
 * await creditInvoiceWorkflow(container).run({
 *   input: { invoice_id: "inv_123", choice: { amount: 5 }, reason: "Scratched", issue: true, actor },
 * })
 *
 * @property hooks.validate - Throw a MedusaError to keep the credit note from being made: `{ invoice, source, document }`.
 * @property hooks.creditNoteIssued - Runs once a credit note is issued and committed, also a draft that is issued later:
 * `{ invoice_id, credit_note_id }`. A handler that throws undoes nothing; what must happen belongs into
 * `afterIssueWorkflow.hooks.invoiceIssued`.
 *
 * @throws ViolationsError `not_an_invoice`, `over_credited`, `more_than_left`, `foreign_item`, `invalid_amount`,
 * `nothing_to_credit`, `stale`, `invoice_id_reused`
 * @summary Credit an invoice.
 */
export const creditInvoiceWorkflow = Object.assign(creditInvoice, {
  hooks: { ...buildCreditNoteWorkflow.hooks, ...afterCreditWorkflow.hooks },
})
