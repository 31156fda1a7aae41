import type { BillableSource } from "../billable/source"
import { decimal } from "../money"
import type { Seller } from "../seller/seller"
import { treatLines } from "../tax/tax-line"
import type { InvoiceLine } from "./reconcile"

/**
 * What of all that is to invoice goes on the next document: what is outside the scope of tax stands alone on its own and comes
 * last (BR-O-11). Lines whose tax cannot be explained stay: building the invoice says why.
 */
export function linesOfOneDocument(lines: readonly InvoiceLine[], source: BillableSource, seller: Seller): InvoiceLine[] {
  const sold = source.lines.filter(({ quantity }) => !decimal(quantity).isZero())
  const { treated } = treatLines(sold, source, seller)
  const outside = new Set(treated.filter(({ treatment }) => treatment.category === "O").map(({ line }) => line.id))
  const inside = lines.filter(({ line_id }) => !outside.has(line_id))
  return inside.length > 0 ? inside : [...lines]
}
