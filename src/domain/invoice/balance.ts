import { decimal, minorUnit, sum, ZERO, type Decimal, type DecimalInput } from "../money"
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

/** What an issued document can be (the life of a document). */
export type SettledStatus = "open" | "paid" | "credited" | "uncollectible"

/**
 * The status that follows from an invoice's balance: `credited` once it is credited in full, `paid` when nothing is due,
 * `open` again when a payment fails. What was given up stays so until it is paid or credited.
 */
export function invoiceStatus({ before, due, payable, credits }: {
  before: SettledStatus
  due: DecimalInput
  payable: DecimalInput
  /** Amounts of its credit notes. */
  credits: readonly DecimalInput[]
}): SettledStatus {
  if (credits.length > 0 && !sum(credits).isLessThan(decimal(payable))) {
    return "credited"
  }
  if (!decimal(due).isGreaterThan(0)) {
    return "paid"
  }
  return before === "uncollectible" ? "uncollectible" : "open"
}

export type CreditNoteBalance = {
  /** Given back as money. */
  refunded: Decimal
  /** Still to be given back or offset. */
  due: Decimal
}

/**
 * What an invoice's credit notes have still to give, in order of issue. Offset, and so not to be given, is what lowered an
 * invoice that was not paid, or what paid another invoice.
 *
 * @param amounts of the credit notes
 * @param invoice its balance; what it was paid too much is negative `due`
 */
export function creditNoteBalances(
  amounts: readonly DecimalInput[],
  invoice: { refunded: DecimalInput; due: DecimalInput }
): CreditNoteBalance[] {
  const owed = decimal(invoice.due).isLessThan(0) ? decimal(invoice.due).negated() : ZERO
  let settled = sum(amounts).minus(owed)
  let money = decimal(invoice.refunded)
  return amounts.map((amount) => {
    const own = settled.isLessThan(amount) ? settled : decimal(amount)
    const refunded = money.isLessThan(own) ? money : own
    settled = settled.minus(own)
    money = money.minus(refunded)
    return { refunded, due: decimal(amount).minus(own) }
  })
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
