import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { formatAmount } from "../../../domain/money"
import type { Allocation } from "../../../domain/payment/ledger"
import { balancesOf, type Balance } from "../../../domain/payment/ledger-balances"
import { settleLedger } from "../../../domain/payment/ledger-settle"
import { saveAllocations } from "./allocations"
import { writeHistory, type Actor } from "./history"
import { loadDocuments, loadLedger, type BookedLedger, type LedgerScope } from "./ledger"
import { ledgerHistory } from "./ledger-history"
import { enqueueTasks } from "./tasks"

export type Settled = {
  /** Invoices that are paid since, and were not before. */
  paid_ids: string[]
}

/** Settles everything that was issued of sources with everything that was paid and given back. Call it under their lock. */
export async function settleSources(trx: Knex.Transaction, scope: LedgerScope, actor: Actor): Promise<Settled> {
  const documents = await loadDocuments(trx, scope)
  if (documents.length === 0) {
    return { paid_ids: [] }
  }
  const ledger = await loadLedger(trx, scope, documents)
  return await saveSettlement(trx, ledger, settleLedger(ledger), actor)
}

/** Writes a settlement: allocations, balances, statuses, what of it is news, and the task that tells of what is paid. */
export async function saveSettlement(
  trx: Knex.Transaction,
  ledger: BookedLedger,
  allocations: Allocation[],
  actor: Actor
): Promise<Settled> {
  const balances = balancesOf(ledger, allocations)
  const changed = balances.filter((balance) => !isAsBefore(ledger, balance))
  await saveAllocations(trx, ledger.allocations, allocations)
  await saveBalances(trx, ledger, changed)
  await writeHistory(trx, actor, ledgerHistory(ledger, allocations, balances))
  const paid_ids = changed.filter((balance) => isNewlyPaid(ledger, balance)).map(({ id }) => id)
  await enqueueTasks(trx, paid_ids.map((invoice_id) => ({ kind: "after_payment", invoice_id })))
  return { paid_ids }
}

/** A credit note that is settled is no payment. */
function isNewlyPaid({ documents }: BookedLedger, { id, status }: Balance): boolean {
  const { type, balance } = documents.find((one) => one.id === id)!
  return type === "invoice" && status === "paid" && balance?.status !== "paid"
}

function isAsBefore({ documents }: BookedLedger, { id, status, paid, refunded, credited, due }: Balance): boolean {
  const before = documents.find((one) => one.id === id)!.balance
  return (
    before !== null &&
    before.status === status &&
    before.paid.isEqualTo(paid) &&
    before.refunded.isEqualTo(refunded) &&
    before.credited.isEqualTo(credited) &&
    before.due.isEqualTo(due)
  )
}

async function saveBalances(trx: Knex.Transaction, { documents }: BookedLedger, balances: Balance[]): Promise<void> {
  if (balances.length === 0) {
    return
  }
  const names = ["paid", "refunded", "credited", "due"] as const
  const rows = balances.map((balance) => {
    const { id, status } = balance
    const { currency_code } = documents.find((one) => one.id === id)!
    const amounts = names.map((name) => [name, formatAmount(balance[name], currency_code)])
    return { id, status, ...Object.fromEntries(amounts) }
  })
  const columns = names.map(
    (name) => `${name} = b.${name}::numeric, raw_${name} = jsonb_build_object('value', b.${name}, 'precision', 20)`
  )
  await trx.raw(
    `update invoicing_invoice i set status = b.status, updated_at = now(), ${columns.join()}
     from jsonb_to_recordset(?::jsonb) as b(id text, status text, ${names.map((name) => `${name} text`).join()})
     where i.id = b.id`,
    [JSON.stringify(rows)]
  )
}
