import { generateEntityId } from "@medusajs/framework/utils"
import type { CreditCause, InvoiceDocument } from "../../../src/domain/invoice/document"
import { buildCreditNote } from "../../../src/domain/invoice/credit-build"
import { chooseCredit, type CreditChoice } from "../../../src/domain/reconcile/credit-choice"
import { standingLines } from "../../../src/domain/reconcile/held"
import type InvoicingModuleService from "../../../src/modules/invoicing/service"
import type { OpenedSource } from "../../../src/modules/invoicing/service"

/** The frozen document of an issued invoice. */
export async function frozen(invoicing: InvoicingModuleService, invoiceId: string): Promise<InvoiceDocument> {
  const [document] = await invoicing.listInvoicingDocuments({ invoice_id: invoiceId })
  return JSON.parse(document!.body)
}

/** The credit note of what is chosen of an issued invoice; all that is left where nothing is. */
export async function buildCredit(
  invoicing: InvoicingModuleService,
  opened: OpenedSource,
  invoiceId: string,
  choice: CreditChoice = {},
  cause: CreditCause = "merchant"
): Promise<InvoiceDocument> {
  const invoice = await frozen(invoicing, invoiceId)
  const held = { lines: opened.held, documents: opened.documents }
  const standing = standingLines(held).filter(({ invoice_id }) => invoice_id === invoiceId)
  const chosen = chooseCredit(choice, standing, invoice.currency_code, cause)
  const { document, violations } = buildCreditNote({
    id: generateEntityId(undefined, "inv"),
    invoice,
    held,
    lines: chosen.lines ?? [],
    rounding: "0",
    caused_by: [{ type: "merchant", id: null }],
    reason: "Bohnen verbrannt",
    customer_id: invoice.buyer.customer_id,
    newLineId: () => generateEntityId(undefined, "invli"),
  })
  if (!document) {
    throw new Error(`${invoice.number} cannot be credited: ${JSON.stringify([chosen.violations, violations])}`)
  }
  return document
}
