import type { BillableSource } from "../billable/source"
import type { InvoiceDocument } from "../invoice/document"
import { decimal, least, sum } from "../money"
import { chooseInvoice } from "./invoice-choice"
import type { InvoiceLine } from "./reconcile"

/**
 * What of an invoice that was credited whole is to be invoiced anew: as much of its lines as its order still has.
 *
 * @param left what is to invoice once the credit note is issued, as `reconcile` answers it
 */
export function reissueLines(invoice: InvoiceDocument, left: readonly InvoiceLine[], source: BillableSource): InvoiceLine[] {
  const was = (id: string) => sum(invoice.lines.filter((line) => line.source?.line_id === id).map((line) => line.source!.quantity))
  const again = left.map(({ line_id, quantity }) => ({ id: line_id, quantity: least(was(line_id), decimal(quantity)) }))
  return chooseInvoice(again.filter(({ quantity }) => quantity.isGreaterThan(0)), left, source).lines
}
