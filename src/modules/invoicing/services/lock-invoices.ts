import { MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DocumentType, InvoiceDocument } from "../../../domain/invoice/document"
import { lockSources, type LockedSources, type SourceKey } from "./sources"

export type LockedInvoice = {
  id: string
  type: DocumentType
  status: "draft" | "open" | "paid" | "credited" | "uncollectible"
  number: string | null
  seller_id: string
  currency_code: string
  credits_id: string | null
  content: InvoiceDocument | null
  gross: string
  rounding: string
  paid: string
  refunded: string
  due: string
}

const AMOUNTS = ["gross", "rounding", "paid", "refunded", "due"].map((name) => `raw_${name}->>'value' as ${name}`).join()

/**
 * Locks the rows of invoices, each credit note after the invoice that it credits: an invoice without sources is the lock
 * of its own affairs. Call it after their sources are locked, and before the seller's ledger.
 */
export async function lockInvoices(trx: Knex.Transaction, ids: string[]): Promise<LockedInvoice[]> {
  const found = await trx("invoicing_invoice").select("id", "credits_id").whereIn("id", ids)
  const heads = [...new Set(found.map(({ id, credits_id }) => credits_id ?? id))]
  await lockRows(trx, heads)
  const rows = await lockRows(trx, ids)
  return ids.map((id) => rows.find((row) => row.id === id) ?? notFound(id))
}

/** Locks one invoice with the sources that it holds something of. */
export async function lockInvoiceAndSources(
  trx: Knex.Transaction,
  id: string
): Promise<{ invoice: LockedInvoice; sources: LockedSources }> {
  const sources = await lockSources(trx, await sourcesOf(trx, [id]))
  const [invoice] = await lockInvoices(trx, [id])
  return { invoice: invoice!, sources }
}

/** The sources that drafts and documents hold something of. */
export async function sourcesOf(trx: Knex.Transaction, invoiceIds: string[]): Promise<SourceKey[]> {
  return await trx("invoicing_line")
    .distinct("source_type as type", "source_id")
    .whereIn("invoice_id", invoiceIds)
    .whereNotNull("source_id")
    .where({ deleted_at: null })
}

async function lockRows(trx: Knex.Transaction, ids: string[]): Promise<LockedInvoice[]> {
  return await trx("invoicing_invoice")
    .select("id", "type", "status", "number", "seller_id", "currency_code", "credits_id", "content", trx.raw(AMOUNTS))
    .whereIn("id", ids)
    .orderBy("id")
    .forUpdate()
}

function notFound(id: string): never {
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no invoice "${id}"`)
}
