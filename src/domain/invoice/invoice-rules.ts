import { decimal, minorUnit, sum, type Decimal } from "../money"
import type { Violation } from "../violation"
import type { DocumentLine, InvoiceDocument, TaxBreakdownRow } from "./document"

/** The rules that every document keeps before it may be issued (M4, EN 16931's BR-CO). */
export function documentViolations(document: InvoiceDocument): Violation[] {
  const { lines, tax_breakdown, totals, currency_code } = document
  const unit = minorUnit(currency_code)
  const tolerance = unit.times(tax_breakdown.length + 1)
  const expect = (code: string, path: string, found: string, expected: Decimal): Violation[] =>
    decimal(found).isEqualTo(expected)
      ? []
      : [{ code, path, message: `${path} is ${found}, but its parts add up to ${expected.toFixed()} ${currency_code.toUpperCase()}.` }]

  return [
    ...(lines.length === 0
      ? [{ code: "BR-16", path: "lines", message: "There is nothing to invoice: the order has no items." }]
      : []),
    ...lines.flatMap((line, index) =>
      decimal(line.net).isLessThan(0)
        ? [
            {
              code: "negative_line",
              path: `lines[${index}].net`,
              message: `"${line.description}" is discounted below zero (${line.net} ${currency_code.toUpperCase()}).`,
            },
          ]
        : []
    ),
    ...expect("BR-CO-10", "totals.net", totals.net, sum(lines.map((line) => line.net))),
    ...expect("BR-CO-13", "totals.net", totals.net, sum(tax_breakdown.map((row) => row.taxable))),
    ...expect("BR-CO-14", "totals.tax", totals.tax, sum(tax_breakdown.map((row) => row.tax))),
    ...expect("BR-CO-15", "totals.gross", totals.gross, sum([totals.net, totals.tax])),
    ...expect(
      "BR-CO-16",
      "totals.payable",
      totals.payable,
      decimal(totals.gross).minus(totals.prepaid).plus(totals.rounding)
    ),
    ...lines.flatMap((line, index) =>
      expect("line_gross", `lines[${index}].gross`, line.gross, sum([line.net, line.tax]))
    ),
    ...tax_breakdown.flatMap((row, index) => {
      const own = lines.filter((line) => isOfRow(line, row))
      return [
        ...expect("BR-S-08", `tax_breakdown[${index}].taxable`, row.taxable, sum(own.map((line) => line.net))),
        ...expect("row_tax", `tax_breakdown[${index}].tax`, row.tax, sum(own.map((line) => line.tax))),
      ]
    }),
    ...expect("prepaid_sum", "totals.prepaid", totals.prepaid, sum(document.prepayments.map(({ amount }) => amount))),
    ...(document.issue_date && !document.due_date && decimal(totals.payable).isGreaterThan(0)
      ? [{ code: "BR-CO-25", path: "due_date", message: "Something is due, but there is no due date." }]
      : []),
    ...tax_breakdown.flatMap((row, index) => {
      const computed = decimal(row.taxable).times(row.rate).dividedBy(100)
      const modes = new Set(lines.filter((line) => isOfRow(line, row)).map((line) => line.tax_inclusive)).size
      return decimal(row.tax).minus(computed).abs().isGreaterThan(unit.times(Math.max(modes, 1)))
        ? [
            {
              code: "BR-CO-17",
              path: `tax_breakdown[${index}].tax`,
              message: `The tax is ${row.tax}, but ${row.rate} % of ${row.taxable} is ${computed.toFixed()}.`,
            },
          ]
        : []
    }),
    ...(decimal(totals.rounding).abs().isGreaterThan(tolerance)
      ? [
          {
            code: "amount_mismatch",
            path: "totals.rounding",
            message: `The lines come to ${totals.gross}, but ${decimal(totals.gross).plus(totals.rounding).toFixed()} ${currency_code.toUpperCase()} were charged.`,
          },
        ]
      : []),
  ]
}

function isOfRow(line: DocumentLine, row: TaxBreakdownRow): boolean {
  return (
    line.tax_category === row.category &&
    line.tax_rate === row.rate &&
    line.tax_country === row.tax_country &&
    line.scheme === row.scheme
  )
}
