import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { currencyExponent, decimal, formatAmount, type DecimalInput } from "../../../domain/money"
import { ViolationsError } from "../violations-error"
import type { Actor } from "./history"
import { lockInvoiceAndSources, type LockedInvoice } from "./lock-invoices"
import { insertMovements } from "./payments"
import { settleSources, type Settled } from "./settle"

/** Money that a person enters: paid by the customer, given back by the seller, or taken back by the bank. */
export type RecordedKind = "payment" | "refund" | "chargeback"

export type RecordPaymentInput = {
  invoice_id: string
  kind: RecordedKind
  /** Positive, in major units, no finer than the currency. */
  amount: DecimalInput
  method: string
  /** The same reference of the same kind twice on an invoice is one payment. Left out: none is like it. */
  reference?: string | null
  /** ISO 8601 instant. */
  received_at: string
  actor: Actor
}

const LEDGER_KINDS = { payment: "manual", refund: "refund", chargeback: "chargeback" } as const

/**
 * Writes what a person entered into the ledger, and settles what it concerns.
 *
 * @throws ViolationsError `not_issued`, `not_an_invoice`, `invalid_amount`, `reference_used`
 */
export async function recordPayment(trx: Knex.Transaction, input: RecordPaymentInput): Promise<Settled> {
  const { invoice, sources } = await lockInvoiceAndSources(trx, input.invoice_id)
  const kind = LEDGER_KINDS[input.kind]
  refuseDocument(invoice)
  const { amount, method, received_at, actor, reference = null } = input
  if (reference && (await wasRecorded(trx, invoice, { kind, reference, amount }))) {
    return { paid_ids: [] }
  }
  refuseAmount(invoice, input)
  await insertMovements(trx, { source_type: "invoice", source_id: invoice.id, currency_code: invoice.currency_code }, [
    { kind, reference: reference || generateEntityId(undefined, "inref"), method, amount, received_at },
  ])
  return await settleSources(trx, { sources: sources.related, invoice_ids: [invoice.id] }, actor)
}

function refuseDocument({ status, type }: LockedInvoice): void {
  if (status === "draft") {
    const message = "This is a draft: issue it before money is entered for it."
    throw new ViolationsError([{ code: "not_issued", path: "id", message }])
  }
  if (type !== "invoice") {
    const message = "This is a credit note: enter the refund on the invoice that it credits."
    throw new ViolationsError([{ code: "not_an_invoice", path: "id", message }])
  }
}

async function wasRecorded(
  trx: Knex.Transaction,
  { id, number }: LockedInvoice,
  { kind, reference, amount }: { kind: string; reference: string; amount: DecimalInput }
): Promise<boolean> {
  const before = await trx("invoicing_payment")
    .select(trx.raw("raw_amount->>'value' as amount"))
    .where({ source_type: "invoice", source_id: id, kind, reference, deleted_at: null })
    .first()
  if (before && !decimal(before.amount).isEqualTo(amount)) {
    const message = `"${reference}" is entered for ${number} already, over ${before.amount}: choose another reference.`
    throw new ViolationsError([{ code: "reference_used", path: "reference", message }])
  }
  return Boolean(before)
}

/** No more is paid than is due, and no more goes back than was paid. */
function refuseAmount({ currency_code, due, paid, refunded }: LockedInvoice, { kind, amount }: RecordPaymentInput): void {
  const refuse = (message: string) => {
    throw new ViolationsError([{ code: "invalid_amount", path: "amount", message }])
  }
  const most = { payment: decimal(due), refund: decimal(paid).minus(refunded), chargeback: decimal(paid) }[kind]
  const value = decimal(amount)
  if (!value.isGreaterThan(0) || (value.decimalPlaces() ?? 0) > currencyExponent(currency_code)) {
    refuse(`The amount is positive, with up to ${currencyExponent(currency_code)} digits after the point.`)
  }
  if (value.isGreaterThan(most)) {
    const [left, entered] = [most.isLessThan(0) ? 0 : most, value].map((one) => formatAmount(one, currency_code))
    const what = { payment: "is due", refund: "can be refunded", chargeback: "was paid" }[kind]
    refuse(`${entered} ${currency_code.toUpperCase()} were entered, but only ${left} ${what}.`)
  }
}
