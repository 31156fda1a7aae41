import { allocate, cashRounding, cashStep, greatest, minorUnit, roundAmount, sum, ZERO, type Decimal, type RoundingMode } from "../money"
import type { TreatedLine } from "../tax/tax-line"
import type { TaxTreatment } from "../tax/treatment"
import { componentTaxes, type ComponentTotals } from "./component-taxes"
import type { TaxRounding } from "./document"
import { splitGross, splitNet, type LineTotals } from "./totals-split"

export type { LineTotals } from "./totals-split"

/** `treatments`: of its lines, which may differ in their reasons. */
export type BreakdownTotals = { treatment: TaxTreatment; treatments: TaxTreatment[]; taxable: Decimal; tax: Decimal; components: ComponentTotals[] }

export type InvoiceTotals = {
  /** One per line, in the lines' order. */
  lines: LineTotals[]
  breakdown: BreakdownTotals[]
  net: Decimal
  tax: Decimal
  gross: Decimal
  /**
   * What is added so that gross + rounding is what was charged, but never below nothing; zero on a part that does not complete
   * its order (M5).
   */
  rounding: Decimal
}

export type RoundingPolicy = {
  rounding: TaxRounding
  /** How tax is rounded; prices are rounded half away from zero always. */
  rounding_mode: RoundingMode
  /** Whether the charge is rounded to what coins can pay: for a charge that is not paid yet. */
  cash_rounding?: boolean
}

const BY_LAW: RoundingPolicy = { rounding: "per_rate", rounding_mode: "half_up" }

/** `given` is what the line charges in its own price mode: gross where prices include tax, else net. */
type Entry = { given: Decimal; inclusive: boolean; treatment: TaxTreatment; index: number }

/**
 * Rounds a document so that it foots (M3, M4); lines take their share by largest remainder. A line's charge may carry the
 * fraction of a minor unit that earlier parts of its order left, also below zero: that counts as nothing (M5).
 *
 * @param charge what the lines charge together, rounded once (M2); null on a part that does not complete its order
 */
export function calculateTotals(
  lines: readonly TreatedLine[],
  charge: Decimal | null,
  currencyCode: string,
  policy: RoundingPolicy = BY_LAW
): InvoiceTotals {
  const entries = lines.map(({ line, charge: own, treatment }, index) => {
    const given = line.tax_inclusive ? own.gross : own.net
    return { given: withoutFractionBelowZero(given, currencyCode), inclusive: line.tax_inclusive, treatment, index }
  })
  const totals: LineTotals[] = []
  const put = (group: Entry[], split: LineTotals[]) => split.forEach((line, position) => (totals[group[position]!.index] = line))

  for (const group of byTreatment(grossesRounded(entries, currencyCode, policy))) {
    put(group, splitGross(given(group), group[0]!.treatment.rate, currencyCode, policy))
  }
  for (const group of byTreatment(entries.filter(({ inclusive }) => !inclusive))) {
    put(group, splitNet(given(group), group[0]!.treatment.rate, currencyCode, policy))
  }

  const breakdown = byTreatment(entries).map((group) => breakdownOf(group, totals, currencyCode))
  const net = sum(breakdown.map((row) => row.taxable))
  const tax = sum(breakdown.map((row) => row.tax))
  const gross = net.plus(tax)
  const wanted = charge ? roundingOf(charge, gross, breakdown.length, currencyCode, policy) : ZERO
  const rounding = greatest(wanted, gross.negated())
  return { lines: totals, breakdown, net, tax, gross, rounding }
}

function withoutFractionBelowZero(amount: Decimal, currencyCode: string): Decimal {
  return amount.isNegative() && roundAmount(amount, currencyCode, "down").isZero() ? ZERO : amount
}

/** Tax-inclusive lines of all rates, with grosses that add up to what they charge together (M3), or each for itself. */
function grossesRounded(entries: Entry[], currencyCode: string, { rounding }: RoundingPolicy): Entry[] {
  const inclusive = entries.filter((entry) => entry.inclusive)
  const grosses =
    rounding === "per_line"
      ? given(inclusive).map((gross) => roundAmount(gross, currencyCode))
      : allocate(roundAmount(sum(given(inclusive)), currencyCode), given(inclusive), currencyCode)
  return inclusive.map((entry, position) => ({ ...entry, given: grosses[position]! }))
}

/** What is added so that the lines come to the charge, or to what coins can pay of it: within what M4 allows. */
function roundingOf(charge: Decimal, gross: Decimal, rows: number, currencyCode: string, { cash_rounding }: RoundingPolicy): Decimal {
  const residual = charge.minus(gross)
  const step = cash_rounding ? cashStep(currencyCode) : null
  if (!step) {
    return residual
  }
  const rounding = residual.plus(cashRounding(charge, currencyCode))
  const bound = greatest(minorUnit(currencyCode).times(rows + 1), step.dividedBy(2))
  return rounding.abs().isGreaterThan(bound) ? cashRounding(gross, currencyCode) : rounding
}

function breakdownOf(group: Entry[], totals: LineTotals[], currencyCode: string): BreakdownTotals {
  const own = group.map(({ index, treatment }) => ({ treatment, net: totals[index]!.net, tax: totals[index]!.tax }))
  const tax = sum(own.map((line) => line.tax))
  return {
    treatment: group[0]!.treatment,
    treatments: group.map(({ treatment }) => treatment),
    taxable: sum(own.map((line) => line.net)),
    tax,
    components: componentTaxes(own, tax, currencyCode),
  }
}

function given(group: Entry[]): Decimal[] {
  return group.map((entry) => entry.given)
}

function byTreatment(entries: Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const { category, rate, tax_country, scheme } = entry.treatment
    const key = [category, rate, tax_country, scheme].join("|")
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()]
}
