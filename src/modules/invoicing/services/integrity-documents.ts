import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DocumentRow, KeptDocument } from "../../../domain/integrity/kept"
import { groupBy, issuedAt } from "./integrity-columns"
import { readAllocations, readCreditNotes, readInvoices, readLines, readRenditions } from "./integrity-kept"

/** A page holds so many documents, or fewer where their texts are long. */
const PAGE = 500
const PAGE_BYTES = 8 * 1024 * 1024

/** Positions count from 1; whatever else is there is to be seen. */
const LEAST = -(2 ** 31)

export type DocumentKey = { chain_position: number; id: string }

/** After this document, up to that position in the seller's chain. */
export type DocumentsInput = { seller_id: string; until: number; after: DocumentKey | null }

/** `next`: where the next page begins; null after the last. */
export type DocumentsPage = { documents: KeptDocument[]; next: DocumentKey | null }

/** A page of documents along a seller's chain, each with everything that the books keep beside it. */
export async function readKeptDocuments(trx: Knex.Transaction, input: DocumentsInput): Promise<DocumentsPage> {
  const documents = await readDocuments(trx, input)
  const ids = documents.map(({ invoice_id }) => invoice_id)
  const invoices = new Map((await readInvoices(trx, ids)).map((invoice) => [invoice.id, invoice]))
  const notes = await readCreditNotes(trx, ids)
  const lines = await readLines(
    trx,
    [...ids, ...notes.map(({ id }) => id)],
    documents.map(({ id }) => id)
  )
  const credited = [...invoices.values()].flatMap(({ credits_id }) => credits_id ?? [])
  const references = new Map((await readInvoices(trx, credited)).map((invoice) => [invoice.id, invoice]))
  const ofInvoice = groupBy(lines, ({ invoice_id }) => invoice_id)
  const ofDocument = groupBy(lines, ({ document_id }) => document_id)
  const notesOf = groupBy(notes, ({ credits_id }) => credits_id)
  const allocationsOf = groupBy(await readAllocations(trx, ids), ({ invoice_id }) => invoice_id)
  const renditionsOf = groupBy(await readRenditions(trx, ids), ({ invoice_id }) => invoice_id)
  const last = documents.at(-1)
  return {
    documents: documents.map((document): KeptDocument => {
      const { id, invoice_id } = document
      const invoice = invoices.get(invoice_id) ?? null
      const own = ofInvoice.get(invoice_id) ?? []
      const reference = references.get(invoice?.credits_id ?? "")
      return {
        document,
        invoice,
        lines: [...own, ...(ofDocument.get(id) ?? []).filter((line) => line.invoice_id !== invoice_id)],
        credits: reference ? { id: reference.id, number: reference.number ?? "", issue_date: reference.issue_date ?? "" } : null,
        credit_notes: (notesOf.get(invoice_id) ?? []).map((note) => ({ invoice: note, lines: ofInvoice.get(note.id) ?? [] })),
        allocations: allocationsOf.get(invoice_id) ?? [],
        renditions: renditionsOf.get(invoice_id) ?? [],
      }
    }),
    next: last ? { chain_position: last.chain_position, id: last.id } : null,
  }
}

async function readDocuments(trx: Knex.Transaction, { seller_id, until, after }: DocumentsInput): Promise<DocumentRow[]> {
  const { chain_position, id } = after ?? { chain_position: LEAST, id: "" }
  const { rows } = await trx.raw(
    `with own as (
       select id, chain_position, octet_length(body) as bytes from invoicing_document
       where seller_id = ? and deleted_at is null and chain_position <= ? and (chain_position, id) > (?, ?)
       order by chain_position, id limit ?),
     page as (select id, sum(bytes) over (order by chain_position, id) - bytes as before from own)
     select d.id, d.invoice_id, d.seller_id, d.series_id, d.type, d.number, d.sequence, d.period, d.issue_date, d.schema_version,
       d.body, d.sha256, d.chain_position, d.chain_sha256,
       ${issuedAt("d")} as issued_at
     from page join invoicing_document d on d.id = page.id
     where page.before < ?
     order by d.chain_position, d.id`,
    [seller_id, until, chain_position, id, PAGE, PAGE_BYTES]
  )
  return rows
}
