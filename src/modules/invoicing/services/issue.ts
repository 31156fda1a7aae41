import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { dateIn } from "../../../domain/calendar/dates"
import { settleLedger } from "../../../domain/payment/ledger-settle"
import type { Actor } from "./history"
import { followUp, saveDocuments } from "./issue-save"
import { issueOne, type Book, type DraftToIssue } from "./issue-one"
import { loadLedger, sourcesOrSelf, type BookedDocument, type BookedLedger } from "./ledger"
import { clock, lockLedger, lockSeries, saveLedger, saveSeries } from "./numbers"
import { saveSettlement, type Settled } from "./settle"
import type { SourceKey } from "./sources"

/** `sources`: all that is locked, those related to the drafts' own among them. */
export type IssueInput = { drafts: DraftToIssue[]; sources: SourceKey[]; actor: Actor }

/**
 * Issues drafts of one seller and one type, in the order given: number, frozen document, link in the chain, settlement
 * with what was paid, and the tasks that follow (L2). Call it in the transaction that holds the lock of their sources.
 */
export async function issueLockedDrafts(trx: Knex.Transaction, { drafts, sources, actor }: IssueInput): Promise<Settled> {
  const documents = drafts.map(({ document }) => document)
  const before = await loadLedger(trx, { sources, invoice_ids: documents.map(({ id, credits }) => credits?.id ?? id) })
  const ledger = withDrafts(before, documents)
  const allocations = settleLedger(ledger)

  const book = await openBook(trx, documents[0]!)
  const issued = drafts.map((draft) => issueOne(book, draft, ledger, allocations))
  await saveDocuments(trx, issued)
  await saveSeries(trx, book.series)
  await saveLedger(trx, book.ledger)
  await followUp(trx, issued, actor)
  return await saveSettlement(trx, ledger, allocations, actor)
}

/** Takes the locks and fixes the date: after this, the numbers are ours until the commit. */
async function openBook(trx: Knex.Transaction, { seller, type }: InvoiceDocument): Promise<Book> {
  const ledger = await lockLedger(trx, seller.id)
  const series = await lockSeries(trx, seller.id, type)
  const policy = await trx("invoicing_seller").select("time_zone", "payment_terms_days").where({ id: seller.id }).first()
  return { ...policy, ledger, series, today: dateIn(await clock(trx), policy.time_zone) }
}

/** The ledger as it will be: drafts come last, in the order of their numbers. */
export function withDrafts(ledger: BookedLedger, drafts: InvoiceDocument[]): BookedLedger {
  const documents = drafts.map(({ id, type, credits, lines, totals, currency_code }): BookedDocument => {
    const sources = [...new Set(lines.flatMap(({ source }) => source?.id ?? []))]
    return {
      id,
      type,
      number: "",
      issue_date: "",
      credits_id: credits?.id ?? null,
      sources: sourcesOrSelf(sources, credits?.id ?? id),
      payable: totals.payable,
      currency_code,
      status: "open",
      balance: null,
    }
  })
  return { ...ledger, documents: [...ledger.documents, ...documents] }
}
