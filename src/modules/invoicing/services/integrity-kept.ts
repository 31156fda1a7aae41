import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  INVOICE_AMOUNTS,
  LINE_AMOUNTS,
  type AllocationRow,
  type InvoiceRow,
  type LineRow,
  type RenditionRow,
} from "../../../domain/integrity/kept"
import { amountsOf, selectAmounts } from "./integrity-columns"

const INVOICE = `i.id, i.type, i.status, i.seller_id, i.series_id, i.number, i.customer_id, i.order_id, i.order_display_id,
  i.buyer_name, i.buyer_email, i.currency_code, i.issue_date, i.due_date, i.credits_id, i.reason,
  i.deleted_at is not null as is_deleted, ${selectAmounts("i", INVOICE_AMOUNTS)}`

type AmountColumns = Record<string, string | null>

const invoiceOf = (row: InvoiceRow & AmountColumns): InvoiceRow => ({ ...row, amounts: amountsOf(row, INVOICE_AMOUNTS) })

export async function readInvoices(trx: Knex.Transaction, ids: string[]): Promise<InvoiceRow[]> {
  const { rows } = await trx.raw(`select ${INVOICE} from invoicing_invoice i where i.id = any(?)`, [ids])
  return rows.map(invoiceOf)
}

/** Issued credit notes of invoices, in order of issue. */
export async function readCreditNotes(trx: Knex.Transaction, ids: string[]): Promise<InvoiceRow[]> {
  const { rows } = await trx.raw(
    `select ${INVOICE} from invoicing_invoice i
     join invoicing_document d on d.invoice_id = i.id and d.deleted_at is null
     where i.credits_id = any(?) and i.deleted_at is null order by d.chain_position`,
    [ids]
  )
  return rows.map(invoiceOf)
}

/** Lines of invoices, and those that name one of the documents, by position. */
export async function readLines(trx: Knex.Transaction, invoiceIds: string[], documentIds: string[]): Promise<LineRow[]> {
  const { rows } = await trx.raw(
    `select l.id, l.invoice_id, l.document_id, l.position, l.kind, l.source_type, l.source_id, l.source_line_id, l.description, l.sku,
       l.tax_category, l.tax_country, l.scheme, l.tax_inclusive, l.credited_line_id, l.cause, ${selectAmounts("l", LINE_AMOUNTS)}
     from invoicing_line l
     where (l.invoice_id = any(?) or l.document_id = any(?)) and l.deleted_at is null
     order by l.invoice_id, l.position, l.id`,
    [invoiceIds, documentIds]
  )
  return rows.map((row: LineRow & AmountColumns): LineRow => ({ ...row, amounts: amountsOf(row, LINE_AMOUNTS) }))
}

export async function readAllocations(trx: Knex.Transaction, invoiceIds: string[]): Promise<AllocationRow[]> {
  const { rows } = await trx.raw(
    `select a.id, a.payment_id, a.invoice_id, ${selectAmounts("a", ["amount"])},
       p.kind, p.reference, p.currency_code, p.amount::text as payment_amount, p.raw_amount->>'value' as raw_payment_amount,
       (select sum(other.amount)::text from invoicing_allocation other
        where other.payment_id = a.payment_id and other.deleted_at is null) as allocated
     from invoicing_allocation a
     left join invoicing_payment p on p.id = a.payment_id and p.deleted_at is null
     where a.invoice_id = any(?) and a.deleted_at is null
     order by a.created_at, a.id`,
    [invoiceIds]
  )
  return rows.map(allocationOf)
}

type AllocationColumns = Pick<AllocationRow, "id" | "payment_id" | "invoice_id"> &
  Omit<NonNullable<AllocationRow["payment"]>, "amount"> &
  Record<"amount" | "raw_amount" | "payment_amount" | "raw_payment_amount", string | null>

function allocationOf({ id, payment_id, invoice_id, kind, reference, currency_code, allocated, ...amounts }: AllocationColumns): AllocationRow {
  const { payment_amount } = amountsOf(amounts, ["payment_amount"])
  return {
    id,
    payment_id,
    invoice_id,
    amount: amountsOf(amounts, ["amount"]).amount,
    payment: kind === null ? null : { kind, reference, currency_code, allocated, amount: payment_amount },
  }
}

export async function readRenditions(trx: Knex.Transaction, invoiceIds: string[]): Promise<RenditionRow[]> {
  return await trx("invoicing_rendition")
    .select("id", "invoice_id", "format", "file_id", "size", "sha256")
    .whereIn("invoice_id", invoiceIds)
    .where({ deleted_at: null })
}
