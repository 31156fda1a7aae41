import { addDays } from "../calendar/dates"
import { decimal, formatAmount, roundAmount, sum } from "../money"
import type { InvoiceDocument, Prepayment } from "./document"

/**
 * What is decided at issue: the date, what was paid until then (R4, BT-113), and when the rest is due (BR-CO-25): as the
 * draft says, else by the terms of payment. Nothing due has no due date, and neither has a credit note.
 */
export function settleInvoice(
  document: InvoiceDocument,
  { issue_date, prepayments, payment_terms_days }: {
    issue_date: string
    prepayments: Prepayment[]
    payment_terms_days: number
  }
): InvoiceDocument {
  const { totals, currency_code } = document
  const prepaid = roundAmount(sum(prepayments.map((payment) => payment.amount)), currency_code)
  const payable = decimal(totals.gross).plus(totals.rounding).minus(prepaid)
  const isDue = document.type === "invoice" && payable.isGreaterThan(0)
  return {
    ...document,
    issue_date,
    due_date: isDue ? (document.due_date ?? addDays(issue_date, payment_terms_days)) : null,
    prepayments,
    totals: {
      ...totals,
      prepaid: formatAmount(prepaid, currency_code),
      payable: formatAmount(payable, currency_code),
    },
  }
}
