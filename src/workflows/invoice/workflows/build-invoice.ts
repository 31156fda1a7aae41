import { generateEntityId } from "@medusajs/framework/utils"
import { createHook, createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { BillableSource } from "../../../domain/billable/source"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { buildInvoice, type BuildResult } from "../../../domain/invoice/invoice-build"
import { withBuyer, withDetails, type InvoiceDetails } from "../../../domain/invoice/invoice-details"
import { documentLanguage } from "../../../domain/invoice/language"
import type { Held } from "../../../domain/reconcile/held"
import type { InvoiceLine } from "../../../domain/reconcile/reconcile"
import type { Seller } from "../../../domain/seller/seller"
import type { Violation } from "../../../domain/violation"
import { InvoiceContext } from "../invoice-context"
import { lettersNotPrintable } from "../letters-not-printable"

export type BuildInvoiceWorkflowInput = {
  /** `inv_…` of the invoice to be. */
  id: string
  source: BillableSource
  seller: Seller
  /** What of the source is to be invoiced. */
  lines: InvoiceLine[]
  /** What drafts and documents hold of it already. */
  held: Held
  /** What a person asked for beside that. */
  details: InvoiceDetails
}

function refuseUnprintable(document: InvoiceDocument, warnings: Violation[]): BuildResult {
  const violations = lettersNotPrintable(document)
  return violations.length > 0 ? { document: null, violations, warnings } : { document, violations: [], warnings }
}

/**
 * Builds the invoice of a source or of a part of it, without number, issue date and payments, or says every reason why it
 * cannot be built. Preview, create, draft edit, reconcile and the issue of a draft all run it: what was shown is what is issued.
 *
 * @example
 * buildInvoiceWorkflow.hooks.setInvoiceContext(async ({ source }) => {
 *   return new StepResponse({ buyer_reference: "04011000-12345-34" })
 * })
 *
 * @property hooks.setInvoiceContext - Answers what the invoice carries beside what the order says: `buyer_reference`,
 * `purchase_order`, `notes`. What a person enters by hand goes before.
 * @property hooks.validate - Throw a MedusaError to keep this source from being invoiced.
 *
 * @summary Build an invoice from a billable source.
 */
export const buildInvoiceWorkflow = createWorkflow("build-invoice", (input: BuildInvoiceWorkflowInput) => {
  const setInvoiceContext = createHook("setInvoiceContext", input, { resultValidator: InvoiceContext })
  const context = setInvoiceContext.getResult()
  const built = transform({ input, context }, ({ input: { id, source, seller, lines, held, details }, context: added }): BuildResult => {
    const result = buildInvoice({
      id,
      source: withBuyer(source, details.buyer),
      seller,
      language: details.language ?? documentLanguage(source.locale) ?? seller.language,
      newLineId: () => generateEntityId(undefined, "invli"),
      lines,
      held,
    })
    return result.document ? refuseUnprintable(withDetails({ ...result.document, ...added }, details), result.warnings) : result
  })
  const validate = createHook("validate", { source: input.source, built })
  return new WorkflowResponse(built, { hooks: [setInvoiceContext, validate] as const })
})
