import { decimal, formatUnitPrice, roundAmount, sum, type Decimal } from "../money"
import type { DocumentLine } from "./document"

type Taxed = Pick<DocumentLine, "tax_inclusive" | "gross" | "net" | "tax_rate">

/** How formulas of one currency are written: numbers and signs alone, amounts with up to six digits. */
export function formulasIn(currencyCode: string) {
  const shown = (amount: Decimal) => formatUnitPrice(amount, currencyCode)

  /** `30.00 − 4.79`: what is zero is left out, save the first. */
  const added = (amounts: Decimal[]) =>
    amounts
      .filter((amount, index) => index === 0 || !amount.isZero())
      .map((amount, index) => signOf(amount, index) + shown(amount.abs()))
      .join("")

  /** How far two amounts are apart: `11.90 − 11.00`. */
  const apart = (one: Decimal, other: Decimal) => added(one.isLessThan(other) ? [other, one.negated()] : [one, other.negated()])

  /**
   * The tax of lines of one rate, taken out of prices that include it and put on the others (M3). Where rounding allotted
   * another tax than that, half away from zero, comes to, the difference stands at the end: `30.00 × 19 / 119 + 0.01`.
   */
  const taxed = (tax: Decimal, lines: readonly Taxed[]) => {
    const terms = [true, false].map((inclusive) => lines.filter(({ tax_inclusive }) => tax_inclusive === inclusive)).flatMap(termOf)
    const figured = sum(terms.map(({ base, rate, whole }) => roundAmount(base.times(rate).dividedBy(whole), currencyCode)))
    const formula = terms.map(({ base, rate, whole }) => `${shown(base)} × ${rate.toFixed()} / ${whole.toFixed()}`).join(" + ")
    const allotted = tax.minus(figured)
    return allotted.isZero() ? formula : formula + signOf(allotted, 1) + shown(allotted.abs())
  }

  return { shown, added, apart, taxed }
}

function signOf(amount: Decimal, index: number): string {
  const isNegative = amount.isLessThan(0)
  return index === 0 ? (isNegative ? "−" : "") : isNegative ? " − " : " + "
}

/** @param lines of one rate and price mode; none where there are no lines */
function termOf(lines: readonly Taxed[]): { base: Decimal; rate: Decimal; whole: Decimal }[] {
  return lines.slice(0, 1).map(({ tax_inclusive, tax_rate }) => ({
    base: sum(lines.map(({ gross, net }) => (tax_inclusive ? gross : net))),
    rate: decimal(tax_rate),
    whole: decimal(100).plus(tax_inclusive ? tax_rate : 0),
  }))
}
