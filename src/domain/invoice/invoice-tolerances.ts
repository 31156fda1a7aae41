import { cashStep, decimal, greatest, minorUnit, sum, ZERO, type Decimal } from "../money"
import type { InvoiceDocument, TaxBreakdownRow } from "./document"
import { isOfRow } from "./tax-row"

/** CEN's own test of BR-CO-17 lets a row's tax be this much off, in major units. */
const CEN_TOLERANCE = 1

/**
 * How far a row's tax may be from net · rate (BR-CO-17). Each rounding of tax leaves less than a minor unit; where the net
 * is what the tax leaves of a gross, the rate multiplies it once more. Tax is rounded once per price mode, or once a line.
 * A credit note's tax follows its invoice's (M6): off by what that was, and by a rounding of its own; a document rounded
 * per line may credit one line of many, whose number it does not know.
 */
export function taxTolerance({ lines, type, rounding, currency_code }: InvoiceDocument, row: TaxBreakdownRow): Decimal {
  const own = lines.filter((line) => isOfRow(line, row))
  const modes = type === "credit_note" ? 2 : new Set(own.map((line) => line.tax_inclusive)).size
  const roundings = Math.max(rounding === "per_line" ? own.length : modes, 1)
  const each = minorUnit(currency_code).times(decimal(row.rate).dividedBy(100).plus(1))
  if (type === "invoice") {
    return each.times(roundings)
  }
  const inherited = each.times(roundings + 1)
  return rounding === "per_line" ? greatest(inherited, decimal(CEN_TOLERANCE)) : inherited
}

/** Minor units that a credit note's rounding may be of: it is its invoice's, which was judged when that was issued. */
const CREDITED_UNITS = 10

/**
 * How much rounding a document may show (M4): a minor unit per row of the breakdown, also for the invoices that precede a
 * part, and one more; or half the step that cash is paid in, where the document comes to such steps.
 */
export function roundingTolerance({ type, currency_code, tax_breakdown, preceding, totals }: InvoiceDocument): Decimal {
  const unit = minorUnit(currency_code)
  const units = tax_breakdown.length * (1 + preceding.length) + 1
  const step = cashStep(currency_code) ?? ZERO
  if (type === "credit_note") {
    return greatest(unit.times(Math.max(units, CREDITED_UNITS)), step.dividedBy(2))
  }
  const isCash = !step.isZero() && sum([totals.gross, totals.rounding]).modulo(step).isZero()
  return greatest(unit.times(units), isCash ? step.dividedBy(2) : ZERO)
}
