import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CreditDecision, CreditDecisions } from "../../../domain/billable/credit-decision"
import { CREDIT_LINE_METHOD, type SourcePayment } from "../../../domain/billable/source"
import { settleLedger } from "../../../domain/payment/ledger-settle"
import { writeHistory, type Actor } from "./history"
import { loadLedger, type BookedEntry } from "./ledger"
import { saveSettlement } from "./settle"
import { lockOpenedSource, releaseSources, type SourceKey } from "./sources"
import { StaleError } from "./stale-error"

export type DecideCreditInput = SourceKey & {
  customer_id: string | null
  seller_id: string
  credit_line_id: string
  /** Null: undecided again. */
  decision: CreditDecision | null
  /** The source's version before it was read for the decision; null: decided whatever changed since. */
  version: number | null
  actor: Actor
}

/** `former`: what was said before; null where nothing was. */
export type DecidedCredit = { former: CreditDecision | null; has_changed: boolean }

/**
 * Keeps what the merchant says of a credit line (M7). Whoever read the source before is told that it changed (L6), and it is
 * looked at again. What is no payment any more leaves the ledger; one that is comes into it when the source is opened.
 *
 * @throws ViolationsError `stale`; what is said already is no news, whatever changed since
 */
export async function decideCredit(trx: Knex.Transaction, input: DecideCreditInput): Promise<DecidedCredit> {
  const { type, source_id, customer_id, seller_id, credit_line_id, decision, version, actor } = input
  const { own, related } = await lockOpenedSource(trx, { type, source_id, customer_id, seller_id })
  const { id, version: current } = own[0]!
  const { [credit_line_id]: former = null, ...others } = await decisionsOf(trx, id)
  if ((former?.as ?? null) === (decision?.as ?? null)) {
    return { former, has_changed: false }
  }
  if (version !== null && version !== current) {
    throw new StaleError("order_id")
  }
  const decisions: CreditDecisions = decision ? { ...others, [credit_line_id]: decision } : others
  await trx("invoicing_source").where({ id }).update({ credit_decisions: JSON.stringify(decisions) })
  await releaseSources(trx, own)
  const details = { credit_line_id, from: former?.as ?? null, to: decision?.as ?? null }
  await writeHistory(trx, actor, [{ entity_id: id, event: "credit_line_classified", details }])
  if (former?.as === "payment") {
    await withdraw(trx, credit_line_id, related, actor)
  }
  return { former, has_changed: true }
}

/** Of a source's payments those that still are, whenever it was read: a credit line is one only while the merchant says so. */
export async function decidedPayments(trx: Knex.Transaction, sourceRowId: string, payments: SourcePayment[]): Promise<SourcePayment[]> {
  if (!payments.some(isCreditLine)) {
    return payments
  }
  const decisions = await decisionsOf(trx, sourceRowId)
  return payments.filter((payment) => !isCreditLine(payment) || decisions[payment.id]?.as === "payment")
}

const isCreditLine = ({ method }: Pick<SourcePayment, "method">) => method === CREDIT_LINE_METHOD

async function decisionsOf(trx: Knex.Transaction, id: string): Promise<CreditDecisions> {
  const row = await trx("invoicing_source").select("credit_decisions").where({ id }).first()
  return row.credit_decisions ?? {}
}

/** Takes a credit line that is no payment any more off the invoices that it paid, and out of the ledger. */
async function withdraw(trx: Knex.Transaction, reference: string, sources: SourceKey[], actor: Actor): Promise<void> {
  const ledger = await loadLedger(trx, { sources, invoice_ids: [] })
  const [gone, entries] = [ledger.entries.filter(isGone), ledger.entries.filter((entry) => !isGone(entry))]
  await saveSettlement(trx, ledger, settleLedger({ ...ledger, entries }), actor)
  await trx("invoicing_payment")
    .whereIn(
      "id",
      gone.map(({ id }) => id)
    )
    .delete()

  function isGone(entry: BookedEntry): boolean {
    return entry.kind === "credit" && isCreditLine(entry) && entry.reference === reference
  }
}
