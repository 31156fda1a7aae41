import { decimal, greatest, sum, ZERO, type DecimalInput } from "../money"
import { lineCharge } from "./line-charge"
import { takenBack } from "./source-charge"
import type { BillableLine, BillableSource } from "./source"

/** What the merchant said of a credit line that an administrator added (M7). */
export type CreditDecision =
  | { as: "payment" }
  /** `off`: by how much it lowers each line, by the line's id: exact and gross, for the line's whole quantity. */
  | { as: "price_reduction"; off: Record<string, string> }

/** By the id of the credit line. */
export type CreditDecisions = Record<string, CreditDecision>

/** What follows where the merchant says of a credit line of the source what it is. */
export function creditDecision({ credit_lines, lines }: BillableSource, id: string, as: CreditDecision["as"]): CreditDecision {
  const { amount } = credit_lines.find((credit) => credit.id === id)!
  return as === "payment" ? { as } : { as, off: spreadReduction(lines, amount) }
}

/**
 * A price reduction takes the same part of each line, so that all of them together charge that much less of what was not
 * taken back, and none less than nothing. It is spread once, when it is decided: what happens to the order afterwards moves
 * no line's share to another.
 *
 * @param amount gross
 */
export function spreadReduction(lines: readonly BillableLine[], amount: DecimalInput): Record<string, string> {
  const charged = lines
    .map((line) => ({ id: line.id, gross: lineCharge(line).gross, kept: keptPart(line) }))
    .filter(({ gross, kept }) => gross.times(kept).isGreaterThan(0))
  const total = sum(charged.map(({ gross, kept }) => gross.times(kept)))
  const isAll = total.isLessThanOrEqualTo(amount)
  return Object.fromEntries(
    charged.map(({ id, gross }) => [id, (isAll ? gross : gross.times(amount).dividedBy(total)).toFixed()])
  )
}

/** Lines with what price reductions take off them as discounts; never below zero. */
export function withReductions(lines: readonly BillableLine[], decisions: readonly CreditDecision[]): BillableLine[] {
  return decisions.reduce<BillableLine[]>(
    (reduced, decision) => (decision.as === "price_reduction" ? reduced.map((line) => lowered(line, decision.off[line.id])) : reduced),
    [...lines]
  )
}

function lowered(line: BillableLine, off: string | undefined): BillableLine {
  if (off === undefined) {
    return line
  }
  const { gross } = lineCharge(line)
  const amount = gross.isLessThan(off) ? greatest(gross, ZERO) : decimal(off)
  return { ...line, discounts: [...line.discounts, { amount: amount.toFixed(), tax_inclusive: true }] }
}

const keptPart = (line: BillableLine) =>
  decimal(line.quantity).isZero() ? ZERO : decimal(line.quantity).minus(takenBack(line)).dividedBy(line.quantity)
