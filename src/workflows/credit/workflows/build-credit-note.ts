import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { buildCreditNoteStep, type CreditBasis, type CreditRequest } from "../steps/build-credit-note"

export type BuildCreditNoteWorkflowInput = { basis: CreditBasis; request: CreditRequest }

/**
 * Builds a credit note, without number and issue date. Whatever makes one runs it: its hook is that of
 * `creditInvoiceWorkflow`.
 *
 * @property hooks.validate - Throw a MedusaError to keep the credit note from being made: `{ invoice, source, document }`.
 *
 * @throws ViolationsError as `buildCreditNoteStep`
 * @summary Build a credit note.
 */
export const buildCreditNoteWorkflow = createWorkflow("build-credit-note", (input: BuildCreditNoteWorkflowInput) => {
  const document = buildCreditNoteStep(input)
  const validate = createHook("validate", { invoice: input.basis.invoice, source: input.basis.source, document })
  return new WorkflowResponse(document, { hooks: [validate] as const })
})
