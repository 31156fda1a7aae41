import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DocumentReference, DocumentType } from "../../../domain/invoice/document"
import type { Balance } from "../../../domain/payment/ledger-balances"
import type { Ledger, LedgerDocument, LedgerEntry } from "../../../domain/payment/ledger"
import { decimal, sum } from "../../../domain/money"
import type { SourceKey } from "./sources"

/** What a settlement is about: sources, and invoices that have none. */
export type LedgerScope = { sources: SourceKey[]; invoice_ids: string[] }

export type BookedEntry = LedgerEntry & { method: string; reference: string; received_at: Date }

/** `balance`: as the invoice's row says; null where it is being issued. */
export type BookedDocument = LedgerDocument & DocumentReference & { type: DocumentType; balance: Balance | null }

export type BookedLedger = Pick<Ledger, "allocations"> & { documents: BookedDocument[]; entries: BookedEntry[] }

/**
 * What was issued of sources and what was paid on it. Call it under their lock.
 *
 * @param documents what `loadDocuments` answered, where that is known already
 */
export async function loadLedger(trx: Knex.Transaction, scope: LedgerScope, documents?: BookedDocument[]): Promise<BookedLedger> {
  documents ??= await loadDocuments(trx, scope)
  const entries = await loadEntries(trx, scope, documents)
  const allocations = await trx("invoicing_allocation")
    .select("payment_id as entry_id", "invoice_id", trx.raw("raw_amount->>'value' as amount"))
    .whereIn(
      "payment_id",
      entries.map(({ id }) => id)
    )
    .where({ deleted_at: null })
  return {
    documents,
    entries,
    allocations: allocations.map((row) => ({ ...row, amount: decimal(row.amount) })),
  }
}

const keysOf = ({ sources }: LedgerScope) => [sources.map(({ type }) => type), sources.map(({ source_id }) => source_id)]

/** What was issued of sources, in order of issue. */
export async function loadDocuments(trx: Knex.Transaction, scope: LedgerScope): Promise<BookedDocument[]> {
  const { rows } = await trx.raw(
    `with touched as (
       select l.invoice_id as id from invoicing_line l
       join unnest(?::text[], ?::text[]) as k(type, id) on l.source_type = k.type and l.source_id = k.id
       where l.deleted_at is null
       union select unnest(?::text[])),
     wanted as (
       select id from touched
       union select note.id from invoicing_invoice note
       join touched on note.credits_id = touched.id where note.deleted_at is null)
     select i.id, i.type, i.status, i.number, i.issue_date, i.credits_id, i.currency_code,
       i.raw_gross->>'value' as gross, i.raw_rounding->>'value' as rounding, i.raw_paid->>'value' as paid,
       i.raw_refunded->>'value' as refunded, i.raw_credited->>'value' as credited, i.raw_due->>'value' as due,
       array(select distinct l.source_id from invoicing_line l
         where l.invoice_id = i.id and l.source_id is not null and l.deleted_at is null) as sources
     from wanted
     join invoicing_invoice i on i.id = wanted.id
     join invoicing_document d on d.invoice_id = i.id and d.deleted_at is null
     order by d.chain_position`,
    [...keysOf(scope), scope.invoice_ids]
  )
  return (rows as DocumentRow[]).map(({ gross, rounding, paid, refunded, credited, due, ...row }) => ({
    ...row,
    sources: sourcesOrSelf(row.sources, row.credits_id ?? row.id),
    payable: sum([gross, rounding]).toFixed(),
    balance: {
      id: row.id,
      status: row.status,
      paid: decimal(paid),
      refunded: decimal(refunded),
      credited: decimal(credited),
      due: decimal(due),
    },
  }))
}

type DocumentRow = Omit<BookedDocument, "payable" | "balance"> &
  Record<"gross" | "rounding" | "paid" | "refunded" | "credited" | "due", string>

/** An invoice without sources stands for itself: what is paid on it is paid on nothing else. */
export const sourcesOrSelf = (sources: string[], invoiceId: string) => (sources.length > 0 ? sources : [invoiceId])

async function loadEntries(trx: Knex.Transaction, scope: LedgerScope, documents: BookedDocument[]): Promise<BookedEntry[]> {
  const { rows } = await trx.raw(
    `select p.id, p.kind, p.method, p.reference, p.received_at, p.source_type, p.source_id, p.currency_code, p.raw_amount->>'value' as amount
     from invoicing_payment p
     join (select * from unnest(?::text[], ?::text[]) union select 'invoice', unnest(?::text[])) as k(type, id)
       on p.source_type = k.type and p.source_id = k.id
     where p.deleted_at is null
     order by p.created_at, p.received_at, p.id`,
    [...keysOf(scope), documents.map(({ id }) => id)]
  )
  return (rows as EntryRow[]).map(({ source_type, source_id, ...entry }) => {
    const target = documents.find(({ id }) => source_type === "invoice" && id === source_id)
    return { ...entry, target: target?.id ?? null, sources: target?.sources ?? [source_id] }
  })
}

type EntryRow = Omit<BookedEntry, "target" | "sources"> & { source_type: string; source_id: string }
