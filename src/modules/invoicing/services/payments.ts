import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SourcePayment } from "../../../domain/billable/source"
import { dueAmount, settlementStatus } from "../../../domain/invoice/balance"
import { decimal, formatAmount, sum } from "../../../domain/money"
import { allocatePayments } from "../../../domain/payment/payment-allocate"
import type { SourceKey } from "./sources"
import { writeHistory, SYSTEM } from "./history"
import { amountColumns } from "./transaction"

export type LedgerPayment = {
  id: string
  kind: SourcePayment["kind"]
  method: string
  reference: string
  received_at: Date
  amount: string
  /** What no invoice has been settled with yet. */
  remaining: string
}

/** Writes a ledger row for each payment that has none yet. */
export async function recordPayments(
  trx: Knex.Transaction,
  { type, source_id }: SourceKey,
  currencyCode: string,
  payments: SourcePayment[]
): Promise<void> {
  if (payments.length === 0) {
    return
  }
  await trx("invoicing_payment")
    .insert(
      payments.map((payment) => ({
        id: generateEntityId(undefined, "inpay"),
        source_type: type,
        source_id,
        kind: payment.kind,
        reference: payment.id,
        method: payment.method,
        currency_code: currencyCode,
        received_at: payment.received_at,
        ...amountColumns({ amount: formatAmount(payment.amount, currencyCode) }),
      }))
    )
    .onConflict()
    .ignore()
}

/** The ledger rows of sources in the order they came, each with what is left of it. Call it under the sources' lock. */
export async function ledgerPayments(trx: Knex.Transaction, keys: SourceKey[]): Promise<Map<string, LedgerPayment[]>> {
  const rows = await trx("invoicing_payment as p")
    .leftJoin("invoicing_allocation as a", "a.payment_id", "p.id")
    .select("p.id", "p.source_id", "p.kind", "p.method", "p.reference", "p.received_at")
    .select(trx.raw("p.raw_amount->>'value' as amount"))
    .select(trx.raw("(p.raw_amount->>'value')::numeric - coalesce(sum((a.raw_amount->>'value')::numeric), 0) as remaining"))
    .whereIn(
      ["p.source_type", "p.source_id"],
      keys.map(({ type, source_id }) => [type, source_id])
    )
    .groupBy("p.id")
    .orderBy(["p.received_at", "p.id"])
  const bySource = new Map<string, LedgerPayment[]>()
  for (const { source_id, ...payment } of rows) {
    bySource.set(source_id, [...(bySource.get(source_id) ?? []), payment])
  }
  return bySource
}

export async function insertAllocations(
  trx: Knex.Transaction,
  allocations: { invoice_id: string; payment_id: string; amount: string }[]
): Promise<void> {
  if (allocations.length === 0) {
    return
  }
  await trx("invoicing_allocation").insert(
    allocations.map(({ invoice_id, payment_id, amount }) => ({
      id: generateEntityId(undefined, "inall"),
      invoice_id,
      payment_id,
      ...amountColumns({ amount }),
    }))
  )
}

/** Settles a source's open invoices, oldest first, with what its payments have left. Answers the ids of those now paid. */
export async function settleOpenInvoices(trx: Knex.Transaction, key: SourceKey): Promise<string[]> {
  const open = await trx("invoicing_invoice")
    .select("id", "currency_code")
    .select(trx.raw("raw_gross->>'value' as gross, raw_rounding->>'value' as rounding, raw_paid->>'value' as paid"))
    .select(trx.raw("raw_refunded->>'value' as refunded, raw_credited->>'value' as credited, raw_due->>'value' as due"))
    .where({ order_id: key.source_id, status: "open" })
    .orderBy(["issue_date", "number"])
    .forUpdate()
  if (open.length === 0) {
    return []
  }
  let payments = (await ledgerPayments(trx, [key])).get(key.source_id) ?? []
  const paidIds: string[] = []
  for (const invoice of open) {
    const allocated = allocatePayments(invoice.due, payments)
    if (allocated.length === 0) {
      continue
    }
    const taken = new Map(allocated.map(({ payment_id, amount }) => [payment_id, amount]))
    payments = payments.map((payment) => ({
      ...payment,
      remaining: decimal(payment.remaining).minus(taken.get(payment.id) ?? 0).toFixed(),
    }))
    const paid = sum([invoice.paid, ...taken.values()])
    const due = dueAmount({ ...invoice, totals: invoice, paid })
    const status = settlementStatus(due)
    await insertAllocations(
      trx,
      allocated.map(({ payment_id, amount }) => ({ invoice_id: invoice.id, payment_id, amount: amount.toFixed() }))
    )
    await trx("invoicing_invoice")
      .where({ id: invoice.id })
      .update({
        status,
        updated_at: trx.fn.now(),
        ...amountColumns({ paid: paid.toFixed(), due: formatAmount(due, invoice.currency_code) }),
      })
    if (status === "paid") {
      paidIds.push(invoice.id)
    }
  }
  await writeHistory(
    trx,
    SYSTEM,
    paidIds.map((id) => ({ entity_id: id, event: "paid" }))
  )
  return paidIds
}
