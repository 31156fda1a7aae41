import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Allocation } from "../../../domain/payment/ledger"
import { amountColumns } from "./transaction"

const keyOf = ({ entry_id, invoice_id }: Allocation) => `${entry_id} ${invoice_id}`

/** Rewrites what of the ledger concerns which invoice, where it changed. What it was before is in the history. */
export async function saveAllocations(trx: Knex.Transaction, before: Allocation[], after: Allocation[]): Promise<void> {
  const were = new Map(before.map((one) => [keyOf(one), one.amount]))
  const are = new Set(after.map(keyOf))
  const gone = before.filter((one) => !are.has(keyOf(one)))
  const changed = after.filter((one) => !were.get(keyOf(one))?.isEqualTo(one.amount))
  if (gone.length > 0) {
    await trx("invoicing_allocation")
      .whereIn(
        ["payment_id", "invoice_id"],
        gone.map(({ entry_id, invoice_id }) => [entry_id, invoice_id])
      )
      .where({ deleted_at: null })
      .delete()
  }
  if (changed.length > 0) {
    await trx("invoicing_allocation")
      .insert(
        changed.map(({ entry_id, invoice_id, amount }) => ({
          id: generateEntityId(undefined, "inall"),
          payment_id: entry_id,
          invoice_id,
          ...amountColumns({ amount: amount.toFixed() }),
        }))
      )
      .onConflict(trx.raw("(payment_id, invoice_id) where deleted_at is null"))
      .merge(["amount", "raw_amount", "updated_at"])
  }
}
