import { decimal, minorUnit, sum, type Decimal, type DecimalInput } from "../money"
import type { DocumentTotals } from "./document"

export type BalanceInput = {
  totals: Pick<DocumentTotals, "gross" | "rounding">
  currency_code: string
  /** Everything paid, before issue and since. */
  paid: DecimalInput
  refunded: DecimalInput
  credited: DecimalInput
}

/** What is still to be paid (M8). Less than half a minor unit is never due (M2). */
export function dueAmount({ totals, currency_code, paid, refunded, credited }: BalanceInput): Decimal {
  const offset = decimal(refunded).isLessThan(decimal(credited)) ? decimal(refunded) : decimal(credited)
  const due = sum([totals.gross, totals.rounding]).minus(decimal(credited)).minus(decimal(paid)).plus(offset)
  return due.abs().isLessThan(minorUnit(currency_code).dividedBy(2)) ? decimal(0) : due
}

export type SettlementStatus = "open" | "paid"

/** `open` moves to `paid` when nothing is due, and back when a payment fails (the life of a document). */
export function settlementStatus(due: DecimalInput): SettlementStatus {
  return decimal(due).isGreaterThan(0) ? "open" : "paid"
}

export type PaymentStatus = "unpaid" | "partially_paid" | "paid" | "refunded" | "partially_refunded"

export function paymentStatus(balance: { paid: DecimalInput; refunded: DecimalInput; due: DecimalInput }): PaymentStatus {
  const paid = decimal(balance.paid)
  const refunded = decimal(balance.refunded)
  if (refunded.isGreaterThan(0)) {
    return refunded.isLessThan(paid) ? "partially_refunded" : "refunded"
  }
  if (!decimal(balance.due).isGreaterThan(0)) {
    return "paid"
  }
  return paid.isGreaterThan(0) ? "partially_paid" : "unpaid"
}
