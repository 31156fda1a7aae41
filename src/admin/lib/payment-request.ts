import type { AdminRecordPayment, Invoice } from "../../types/http"
import { roundMoney } from "./format"

export type PaymentKind = AdminRecordPayment["kind"]

/** What the form of a payment holds; its paths are those of the request, where `received_at` is a date. */
export type PaymentValues = {
  kind: PaymentKind
  amount: number | null
  method: string | null
  reference: string | null
  received_at: string | null
}

export const PAYMENT_KINDS: Record<PaymentKind, { label: string; hint: string }> = {
  payment: { label: "Payment received", hint: "is due" },
  refund: { label: "Money given back", hint: "can be given back" },
  chargeback: { label: "Chargeback by the bank", hint: "can be charged back" },
}

/** Customary words; anything else can be typed. */
export const PAYMENT_METHODS = ["Bank transfer", "Cash", "Card", "Direct debit", "Cheque"]

/** The most that can be entered of each kind, of those that are possible at all. */
export function possiblePayments({ balance, currency_code }: Invoice): { kind: PaymentKind; most: number }[] {
  const most = { payment: balance.due, refund: balance.paid - balance.refunded, chargeback: balance.paid }
  return (Object.keys(most) as PaymentKind[])
    .map((kind) => ({ kind, most: roundMoney(most[kind], currency_code) }))
    .filter((one) => one.most > 0)
}

/** Today means now; another day, its noon. */
export function paymentBody({ kind, amount, method, reference, received_at }: PaymentValues, today: string): AdminRecordPayment {
  return {
    kind,
    amount: amount ?? 0,
    method: method ?? "",
    ...(reference && { reference }),
    ...(received_at && received_at !== today && { received_at: new Date(`${received_at}T12:00:00`).toISOString() }),
  }
}
