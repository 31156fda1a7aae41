import { roundAmount, sum, type Decimal } from "../money"
import { lineCharge } from "./line-charge"
import type { BillableSource } from "./source"

/** What the source charges in all, rounded once to the currency's exponent (M2). A cancelled one charges nothing. */
export function sourceCharge(source: Pick<BillableSource, "lines" | "currency_code" | "progress">): Decimal {
  const lines = source.progress.is_canceled ? [] : source.lines
  return roundAmount(sum(lines.map((line) => lineCharge(line).gross)), source.currency_code)
}
