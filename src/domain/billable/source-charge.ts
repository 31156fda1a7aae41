import { decimal, roundAmount, sum, ZERO, type Decimal } from "../money"
import { lineCharge } from "./line-charge"
import type { BillableLine, BillableSource } from "./source"

/** What came back of a line, or will not be paid for (M8). */
export function takenBack({ take_backs }: Pick<BillableLine, "take_backs">): Decimal {
  return sum(take_backs.map(({ quantity }) => quantity))
}

/** A line's exact charge for so much of its quantity, in its price mode. */
export function chargeFor(line: BillableLine, quantity: Decimal): Decimal {
  if (decimal(line.quantity).isZero()) {
    return ZERO
  }
  const { gross, net } = lineCharge(line)
  return (line.tax_inclusive ? gross : net).times(quantity).dividedBy(line.quantity)
}

/**
 * What the source charges in all, rounded once to the currency's exponent (M2): for what was not taken back. A cancelled
 * one charges nothing.
 */
export function sourceCharge(source: Pick<BillableSource, "lines" | "currency_code" | "progress">): Decimal {
  const lines = source.progress.is_canceled ? [] : source.lines.filter((line) => !decimal(line.quantity).isZero())
  const kept = (line: BillableLine) => decimal(line.quantity).minus(takenBack(line)).dividedBy(line.quantity)
  return roundAmount(sum(lines.map((line) => lineCharge(line).gross.times(kept(line)))), source.currency_code)
}
