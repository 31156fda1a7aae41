import { decimal, sum, type Decimal } from "../money"
import { numberViolations } from "../numbering/number-limits"
import type { Violation } from "../violation"
import { categoryViolations } from "./category-rules"
import type { InvoiceDocument, TaxBreakdownRow } from "./document"
import { roundingTolerance, taxTolerance } from "./invoice-tolerances"
import { isOfRow } from "./tax-row"

/** The rules that every document keeps before it may be issued (M4, EN 16931's BR-CO). */
export function documentViolations(document: InvoiceDocument): Violation[] {
  return [
    ...lineRules(document),
    ...sumRules(document),
    ...document.tax_breakdown.flatMap((row, index) => rowRules(document, row, `tax_breakdown[${index}]`)),
    ...categoryViolations(document),
    ...dueRule(document),
    ...roundingRule(document),
    ...(document.number ? numberViolations(document.number, document.seller.address.country_code) : []),
  ]
}

/** Compares amounts that are written with what their parts come to. */
function comparing({ currency_code }: InvoiceDocument) {
  return (code: string, path: string, found: string, expected: Decimal): Violation[] =>
    decimal(found).isEqualTo(expected)
      ? []
      : [{ code, path, message: `${path} is ${found}, but its parts add up to ${expected.toFixed()} ${currency_code.toUpperCase()}.` }]
}

function lineRules(document: InvoiceDocument): Violation[] {
  const { lines, currency_code } = document
  const expect = comparing(document)
  const empty = { code: "BR-16", path: "lines", message: "There is nothing to invoice: the order has no items." }
  return [
    ...(lines.length === 0 ? [empty] : []),
    ...lines.flatMap((line, index) => [
      ...(decimal(line.net).isLessThan(0)
        ? [
            {
              code: "negative_line",
              path: `lines[${index}].net`,
              message: `"${line.description}" is discounted below zero (${line.net} ${currency_code.toUpperCase()}).`,
            },
          ]
        : []),
      ...expect("line_gross", `lines[${index}].gross`, line.gross, sum([line.net, line.tax])),
    ]),
  ]
}

function sumRules(document: InvoiceDocument): Violation[] {
  const { lines, tax_breakdown, totals, prepayments } = document
  const expect = comparing(document)
  const payable = decimal(totals.gross).minus(totals.prepaid).plus(totals.rounding)
  return [
    ...expect("BR-CO-10", "totals.net", totals.net, sum(lines.map((line) => line.net))),
    ...expect("BR-CO-13", "totals.net", totals.net, sum(tax_breakdown.map((row) => row.taxable))),
    ...expect("BR-CO-14", "totals.tax", totals.tax, sum(tax_breakdown.map((row) => row.tax))),
    ...expect("BR-CO-15", "totals.gross", totals.gross, sum([totals.net, totals.tax])),
    ...expect("BR-CO-16", "totals.payable", totals.payable, payable),
    ...expect("prepaid_sum", "totals.prepaid", totals.prepaid, sum(prepayments.map(({ amount }) => amount))),
  ]
}

function rowRules(document: InvoiceDocument, row: TaxBreakdownRow, path: string): Violation[] {
  const own = document.lines.filter((line) => isOfRow(line, row))
  const expect = comparing(document)
  const computed = decimal(row.taxable).times(row.rate).dividedBy(100)
  return [
    ...expect("BR-S-08", `${path}.taxable`, row.taxable, sum(own.map((line) => line.net))),
    ...expect("row_tax", `${path}.tax`, row.tax, sum(own.map((line) => line.tax))),
    ...(row.components.length > 0
      ? expect("component_sum", `${path}.tax`, row.tax, sum(row.components.map(({ tax }) => tax)))
      : []),
    ...(decimal(row.tax).minus(computed).abs().isGreaterThan(taxTolerance(document, row))
      ? [
          {
            code: "BR-CO-17",
            path: `${path}.tax`,
            message: `The tax is ${row.tax}, but ${row.rate} % of ${row.taxable} is ${computed.toFixed()}.`,
          },
        ]
      : []),
  ]
}

/** What a credit note gives back has no due date: it is owed to the customer. */
function dueRule({ type, issue_date, due_date, totals }: InvoiceDocument): Violation[] {
  return type === "invoice" && issue_date && !due_date && decimal(totals.payable).isGreaterThan(0)
    ? [{ code: "BR-CO-25", path: "due_date", message: "Something is due, but there is no due date." }]
    : []
}

function roundingRule(document: InvoiceDocument): Violation[] {
  const { totals, currency_code } = document
  const charged = decimal(totals.gross).plus(totals.rounding).toFixed()
  return decimal(totals.rounding).abs().isGreaterThan(roundingTolerance(document))
    ? [
        {
          code: "amount_mismatch",
          path: "totals.rounding",
          message: `The lines come to ${totals.gross}, but ${charged} ${currency_code.toUpperCase()} were charged.`,
        },
      ]
    : []
}
