import type { Context } from "@medusajs/framework/types"
import type { Knex, SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"

/** The transaction that a method runs in. Loud outside one: what needs a lock is worth nothing without it. */
export function transactionOf(context: Context): Knex.Transaction {
  const transaction = (context.transactionManager as SqlEntityManager | undefined)?.getTransactionContext<Knex.Transaction>()
  if (!transaction) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "This runs inside a transaction only")
  }
  return transaction
}

/** An amount as a bigNumber column keeps it: the number, and beside it the exact decimal. */
export function amountColumns<Name extends string>(amounts: Record<Name, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries<string>(amounts).flatMap(([name, value]) => [
      [name, value],
      [`raw_${name}`, JSON.stringify({ value, precision: 20 })],
    ])
  )
}
