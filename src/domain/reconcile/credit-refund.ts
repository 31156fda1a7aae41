import { allocate, greatest, sum, ZERO, type Decimal } from "../money"
import { grossLeft, spreadAmount, type CreditLine } from "./credit-line"
import type { Held, StandingLine } from "./held"

/**
 * Money given back, over the invoices in proportion to what they are worth, and then over the rates of each (M6). What they
 * were credited for money given back so far counts: once one of several credit notes is made, the others stay as they were.
 *
 * @param amount in the currency's digits, at most what is left of the lines
 */
export function refundOf(amount: Decimal, lines: readonly StandingLine[], held: Held, currencyCode: string): CreditLine[] {
  const invoices = [...new Set(lines.map(({ invoice_id }) => invoice_id))]
    .map((id) => lines.filter(({ invoice_id }) => invoice_id === id))
    .map((own) => ({ own, left: grossLeft(own), made: refundedOn(own, held) }))
    .filter(({ left }) => left.isGreaterThan(0))
  const whole = sum(invoices.map(({ left, made }) => left.plus(made)))
  const all = amount.plus(sum(invoices.map(({ made }) => made)))
  const missing = invoices.map(({ left, made }) => greatest(all.times(left.plus(made)).dividedBy(whole).minus(made), ZERO))
  const shares = allocate(amount, missing.map((one) => amount.times(one).dividedBy(sum(missing))), currencyCode)
  return invoices.flatMap(({ own }, index) => (shares[index]!.isGreaterThan(0) ? spreadAmount(shares[index]!, own, "refunded", currencyCode) : []))
}

const refundedOn = (own: readonly StandingLine[], { lines }: Held): Decimal =>
  sum(lines.filter(({ cause, credited_line_id }) => cause === "refunded" && own.some(({ id }) => id === credited_line_id)).map(({ gross }) => gross))
