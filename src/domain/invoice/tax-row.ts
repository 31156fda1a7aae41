import type { DocumentLine, TaxBreakdownRow } from "./document"

/** Whether a line is taxed as a row of the VAT breakdown says. */
export function isOfRow(
  line: Pick<DocumentLine, "tax_category" | "tax_rate" | "tax_country" | "scheme">,
  row: Pick<TaxBreakdownRow, "category" | "rate" | "tax_country" | "scheme">
): boolean {
  return (
    line.tax_category === row.category &&
    line.tax_rate === row.rate &&
    line.tax_country === row.tax_country &&
    line.scheme === row.scheme
  )
}
