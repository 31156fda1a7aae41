import type { BillableLine } from "../../billable/source"
import { exact, Rational } from "./rational"

const ONE = exact("1")

/** `0.19` of a line with one tax of 19 %. */
export function rateOf({ taxes }: Pick<BillableLine, "taxes">): Rational {
  return Rational.sum(taxes.map(({ rate }) => exact(String(rate)).over(exact("100"))))
}

/** What a line charges including tax, by M2's words: price × quantity less adjustments, each taken as gross. */
export function grossOf(line: BillableLine): Rational {
  const gross = (amount: Rational, isInclusive: boolean) => (isInclusive ? amount : amount.times(ONE.plus(rateOf(line))))
  const list = exact(String(line.unit_price)).times(exact(String(line.quantity)))
  const discounts = line.discounts.map(({ amount, tax_inclusive }) => gross(exact(String(amount)), tax_inclusive))
  return gross(list, line.tax_inclusive).minus(Rational.sum(discounts))
}

export function netOf(line: BillableLine): Rational {
  return grossOf(line).over(ONE.plus(rateOf(line)))
}
