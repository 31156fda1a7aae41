import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SourcePayment } from "../../../domain/billable/source"
import type { DocumentReference, InvoiceDocument, Prepayment } from "../../../domain/invoice/document"
import { settleLedger } from "../../../domain/payment/ledger-settle"
import { withDrafts } from "./issue"
import { preceding, prepayments } from "./issue-one"
import { loadLedger, type BookedEntry } from "./ledger"
import type { SourceKey } from "./sources"

export type ForeseeIssueInput = {
  document: InvoiceDocument
  source: SourceKey
  /** As the shop knows them now: some may not be in the books yet. */
  payments: SourcePayment[]
  /** IANA zone of the seller's dates. */
  time_zone: string
}

/** What an issue would add: what it would find paid, and the parts before it. */
export type ForeseenIssue = { prepayments: Prepayment[]; preceding: DocumentReference[] }

/** What a document would say of payments and of parts before it, were it issued now. Locks nothing and writes nothing. */
export async function foreseeIssue(trx: Knex.Transaction, input: ForeseeIssueInput): Promise<ForeseenIssue> {
  const { document, source, payments, time_zone } = input
  const booked = await loadLedger(trx, { sources: [source], invoice_ids: [] })
  const news = payments
    .filter(({ id, kind }) => !booked.entries.some((entry) => entry.kind === kind && entry.reference === id))
    .map(({ id, kind, method, amount, received_at }): BookedEntry => {
      const of = { sources: [source.source_id], target: null, currency_code: document.currency_code }
      return { id: `${kind} ${id}`, kind, method, amount, reference: id, received_at: new Date(received_at), ...of }
    })
  const ledger = withDrafts({ ...booked, entries: [...booked.entries, ...news] }, [document])
  return {
    prepayments: prepayments({ time_zone }, document, ledger, settleLedger(ledger)),
    preceding: preceding(ledger, document),
  }
}
