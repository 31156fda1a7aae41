import type { BillableSource } from "../billable/source"
import { decimal } from "../money"
import type { Seller } from "../seller/seller"
import { treatLines } from "../tax/tax-line"
import { chooseInvoice, type ChosenInvoice, type InvoiceChoice } from "./invoice-choice"
import type { InvoiceLine } from "./reconcile"

/** `is_part`: the source needs several documents, of which these lines are one. */
export type NextDocument = ChosenInvoice & { is_part: boolean }

/**
 * What goes on the next document: what was picked, or all that is left, but for what is outside the scope of tax, which stands
 * alone on its own and comes last (BR-O-11).
 *
 * @param left what is still to invoice, as `reconcile` answers it
 */
export function nextDocument(
  choice: InvoiceChoice | null,
  left: readonly InvoiceLine[],
  source: BillableSource,
  seller: Seller
): NextDocument {
  if (choice) {
    return { ...chooseInvoice(choice, left, source), is_part: false }
  }
  const { treated } = treatLines(
    source.lines.filter(({ quantity }) => !decimal(quantity).isZero()),
    source,
    seller
  )
  const outside = new Set(treated.filter(({ treatment }) => treatment.category === "O").map(({ line }) => line.id))
  const is_part = outside.size > 0 && outside.size < treated.length
  const inside = left.filter(({ line_id }) => !outside.has(line_id))
  return { lines: is_part && inside.length > 0 ? inside : [...left], violations: [], is_part }
}
