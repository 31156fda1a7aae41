import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SourcePayment, SourceRefund } from "../../../domain/billable/source"
import { decimal, type DecimalInput } from "../../../domain/money"
import type { LedgerKind } from "../../../domain/payment/ledger"
import type { SourceKey } from "./sources"
import { amountColumns } from "./transaction"

export type Movement = {
  kind: LedgerKind
  reference: string
  method: string
  amount: DecimalInput
  /** ISO 8601 instant. */
  received_at: string
}

export type SourceMoney = { currency_code: string; payments: SourcePayment[]; refunds: SourceRefund[] }

/** Writes a ledger row for each payment and refund of the shop that has none yet; given back to store credit is a refund. */
export async function recordSourceMoney(
  trx: Knex.Transaction,
  { type, source_id }: SourceKey,
  { currency_code, payments, refunds }: SourceMoney
): Promise<void> {
  const movements: Movement[] = [
    ...payments.map(({ id, kind, method, amount, received_at }) => ({ kind, reference: id, method, amount, received_at })),
    ...refunds.map(({ id, method, amount, refunded_at }) => ({
      kind: "refund" as const,
      reference: id,
      method,
      amount,
      received_at: refunded_at,
    })),
  ]
  await insertMovements(trx, { source_type: type, source_id, currency_code }, movements)
}

/** Ledger rows keep the order in which they were recorded, which is the order they are settled in. */
export async function insertMovements(
  trx: Knex.Transaction,
  of: { source_type: string; source_id: string; currency_code: string },
  movements: Movement[]
): Promise<void> {
  if (movements.length === 0) {
    return
  }
  await trx("invoicing_payment")
    .insert(
      movements.map(({ amount, ...movement }) => ({
        id: generateEntityId(undefined, "inpay"),
        ...of,
        ...movement,
        created_at: trx.raw("clock_timestamp()"),
        ...amountColumns({ amount: decimal(amount).toFixed() }),
      }))
    )
    .onConflict()
    .ignore()
}
