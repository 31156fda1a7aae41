import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BillableSource } from "../../../domain/billable/source"
import { buildCreditNote } from "../../../domain/invoice/credit-build"
import type { CreditCause, InvoiceDocument } from "../../../domain/invoice/document"
import { chooseCredit, type CreditChoice } from "../../../domain/reconcile/credit-choice"
import { roundingLeft, type CreditProposal } from "../../../domain/reconcile/credit-proposal"
import { standingLines, type Held } from "../../../domain/reconcile/held"
import type { OpenedSource } from "../../../modules/invoicing/service"
import { ViolationsError } from "../../../modules/invoicing/violations-error"
import { lettersNotPrintable } from "../../invoice/letters-not-printable"

export type CreditBasis = { invoice: InvoiceDocument; source: BillableSource; opened: OpenedSource }

export type CreditRequest = {
  /** Id of the credit note to be. */
  id: string
  reason: string | null
  /** What a merchant chose, or what reconciling came to. */
  choice: CreditChoice | null
  proposal: Omit<CreditProposal, "invoice_id"> | null
  cause: CreditCause
}

/** Builds a credit note. @throws ViolationsError `over_credited`, `more_than_left`, `foreign_item`, `nothing_to_credit`, … */
export const buildCreditNoteStep = createStep("build-credit-note", async ({ basis, request }: { basis: CreditBasis; request: CreditRequest }) => {
  return new StepResponse(buildCredit(basis, request))
})

export function buildCredit({ invoice, source, opened }: CreditBasis, { id, reason, choice, proposal, cause }: CreditRequest): InvoiceDocument {
  const held = { lines: opened.held, documents: opened.documents }
  const chosen = proposal ?? chosenBy(choice ?? {}, invoice, held, cause)
  const { document, violations } = buildCreditNote({
    id,
    invoice: forCustomer(invoice, source.customer.id),
    held,
    ...chosen,
    reason,
    customer_id: source.customer.id,
    newLineId: () => generateEntityId(undefined, "invli"),
  })
  const refused = document ? lettersNotPrintable(document) : violations
  if (!document || refused.length > 0) {
    throw new ViolationsError(refused)
  }
  return document
}

/**
 * After a transfer of the order a credit note keeps the invoice's buyer, name and address, but not their e-mail and phone: it
 * is another customer who reads it.
 */
function forCustomer(invoice: InvoiceDocument, customerId: string | null): InvoiceDocument {
  const isSame = invoice.buyer.customer_id === customerId
  return isSame ? invoice : { ...invoice, buyer: { ...invoice.buyer, email: null, phone: null } }
}

function chosenBy(
  choice: CreditChoice,
  invoice: InvoiceDocument,
  held: Held,
  cause: CreditCause
): Omit<CreditProposal, "invoice_id"> {
  const standing = standingLines(held).filter(({ invoice_id }) => invoice_id === invoice.id)
  const { lines, violations } = chooseCredit(choice, standing, invoice.currency_code, cause, roundingLeft(held, invoice.id))
  if (!lines) {
    throw new ViolationsError(violations)
  }
  return { lines, rounding: "0", caused_by: [{ type: "merchant", id: null }] }
}
