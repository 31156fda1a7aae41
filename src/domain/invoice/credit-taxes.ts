import { allocate, decimal, formatAmount, greatest, least, roundAmount, sum, ZERO, type Decimal, type DecimalInput } from "../money"
import type { HeldLine } from "../reconcile/held"
import type { CreditCause, DocumentLine, InvoiceDocument, TaxBreakdownRow } from "./document"
import { isOfRow } from "./tax-row"

/** What a credit note takes of a line of its invoice; `gross` rounded. */
export type Entry = { credited: DocumentLine; quantity: string; charge: string; gross: Decimal; cause: CreditCause }

/** What is credited of a row of the invoice's breakdown. */
export type Row = { row: TaxBreakdownRow; lines: { entry: Entry; net: Decimal; tax: Decimal }[]; net: Decimal; tax: Decimal }

/**
 * Per rate: the invoice's tax by the share of the gross that is credited so far, less the tax credited before, between nothing
 * and the gross (M6).
 */
export function creditRow(row: TaxBreakdownRow, entries: Entry[], earlier: HeldLine[], invoice: InvoiceDocument): Row[] {
  const own = entries.filter(({ credited }) => isOfRow(credited, row))
  if (own.length === 0) {
    return []
  }
  const before = earlier.filter((line) => isOfRow(invoice.lines.find(({ id }) => id === line.credited_line_id)!, row))
  const gross = sum(own.map((entry) => entry.gross))
  const whole = { tax: row.tax, gross: decimal(row.taxable).plus(row.tax) }
  const tax = least(greatest(roundAmount(taxOf(gross, whole, before), invoice.currency_code), ZERO), gross)
  const taxes = lineTaxes(own, tax, earlier, invoice.currency_code)
  return [{ row, tax, net: gross.minus(tax), lines: own.map((entry, index) => ({ entry, net: entry.gross.minus(taxes[index]!), tax: taxes[index]! })) }]
}

type Taxed = { tax: DecimalInput; gross: DecimalInput }

/** The tax of all that is credited so far, in proportion to the gross, less what was credited before. */
function taxOf(gross: Decimal, whole: Taxed, before: readonly Taxed[]): Decimal {
  const credited = sum(before.map((one) => one.gross)).plus(gross)
  return decimal(whole.gross).isZero()
    ? ZERO
    : decimal(whole.tax).times(credited).dividedBy(whole.gross).minus(sum(before.map((one) => one.tax)))
}

/** Each line's tax follows that of the invoice's line, as far as the tax of their rate allows; none is below zero or beyond its gross. */
function lineTaxes(own: Entry[], tax: Decimal, earlier: HeldLine[], currency: string): Decimal[] {
  const exact = own.map(({ credited, gross }) => {
    const before = earlier.filter(({ credited_line_id }) => credited_line_id === credited.id)
    return least(greatest(taxOf(gross, credited, before), ZERO), gross)
  })
  if (sum(exact).isGreaterThan(tax)) {
    return share(tax, exact, currency)
  }
  const gross = sum(own.map((entry) => entry.gross))
  const nets = share(gross.minus(tax), exact.map((one, index) => own[index]!.gross.minus(one)), currency)
  return nets.map((net, index) => own[index]!.gross.minus(net))
}

/** Rounds weights so that they come to `total`. */
function share(total: Decimal, weights: Decimal[], currency: string): Decimal[] {
  const whole = sum(weights)
  return allocate(total, weights.map((weight) => (whole.isZero() ? ZERO : weight.times(total).dividedBy(whole))), currency)
}

/** Each of several taxes takes its part of what they come to together (M10). */
export function componentsOf({ components }: TaxBreakdownRow, tax: Decimal, currency: string): TaxBreakdownRow["components"] {
  const taxes = components.length === 0 ? [] : share(tax, components.map((component) => decimal(component.tax)), currency)
  return components.map((component, index) => ({ ...component, tax: formatAmount(taxes[index]!, currency) }))
}
