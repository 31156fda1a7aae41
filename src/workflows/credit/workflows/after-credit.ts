import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { InvoiceEvents } from "../../../types/events"

export type AfterCreditWorkflowInput = { invoice_id: string; credit_note_id: string }

/**
 * Tells of a credit note that was issued, at once or from a draft. Whatever issues one runs it: its hook is that of
 * `creditInvoiceWorkflow`. It has nothing to undo.
 *
 * @property hooks.creditNoteIssued - Runs once the credit note is issued and committed: `{ invoice_id, credit_note_id }`.
 * @summary React to an issued credit note.
 */
export const afterCreditWorkflow = createWorkflow("after-credit", (input: AfterCreditWorkflowInput) => {
  emitEventStep({ eventName: InvoiceEvents.CREDITED, data: { id: input.invoice_id, credit_note_id: input.credit_note_id } })
  const creditNoteIssued = createHook("creditNoteIssued", input)
  return new WorkflowResponse(void 0, { hooks: [creditNoteIssued] as const })
})
