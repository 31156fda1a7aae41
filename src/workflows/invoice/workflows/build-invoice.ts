import { generateEntityId } from "@medusajs/framework/utils"
import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { uncoveredLetters } from "../../../documents"
import type { BillableSource } from "../../../domain/billable/source"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { buildInvoice, type BuildResult } from "../../../domain/invoice/invoice-build"
import { documentLanguage } from "../../../domain/invoice/language"
import type { Seller } from "../../../domain/seller/seller"
import { InvoiceContext } from "../invoice-context"

export type BuildInvoiceWorkflowInput = { id: string; source: BillableSource; seller: Seller }

/** A name without its letters is no name: what the fonts cannot print is not issued. */
function refuseUnprintable(document: InvoiceDocument): BuildResult {
  const letters = uncoveredLetters(document)
  if (letters.length === 0) {
    return { document, violations: [] }
  }
  const message = `The PDF cannot print these letters yet: ${letters.slice(0, 20).join(" ")}. Write the order's names and titles without them.`
  return { document: null, violations: [{ code: "letters_not_printable", path: "document", message }] }
}

/**
 * Builds the invoice of a source, without number, issue date and payments, or says every reason why it cannot be built.
 * Preview, create and reconcile all run it: what was shown is what is issued.
 *
 * @example
 * buildInvoiceWorkflow.hooks.setInvoiceContext(async ({ source }) => {
 *   return new StepResponse({ buyer_reference: "04011000-12345-34" })
 * })
 *
 * @property hooks.setInvoiceContext - Answers what the invoice carries beside what the order says: `buyer_reference`,
 * `purchase_order`, `notes`.
 * @property hooks.validate - Throw a MedusaError to keep this source from being invoiced.
 *
 * @summary Build an invoice from a billable source.
 */
export const buildInvoiceWorkflow = createWorkflow("build-invoice", (input: BuildInvoiceWorkflowInput) => {
  const setInvoiceContext = createHook("setInvoiceContext", input, { resultValidator: InvoiceContext })
  const context = setInvoiceContext.getResult()
  const built = transform({ input, context }, ({ input: { id, source, seller }, context: added }): BuildResult => {
    const result = buildInvoice({
      id,
      source,
      seller,
      language: documentLanguage(source.locale) ?? seller.language,
      newLineId: () => generateEntityId(undefined, "invli"),
    })
    return result.document ? refuseUnprintable({ ...result.document, ...added }) : result
  })
  const validate = createHook("validate", { source: input.source, built })
  return new WorkflowResponse(built, { hooks: [setInvoiceContext, validate] as const })
})
