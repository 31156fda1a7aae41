import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DocumentType } from "../../../domain/invoice/document"
import type { SeriesState } from "../../../domain/numbering/series-next"

export type LedgerHead = { seller_id: string; position: number; chain_sha256: string | null }

export type SeriesRow = SeriesState & { id: string; issued_count: number; last_number: string | null }

/** Locks the seller's ledger row: from here to the commit, nobody else gives this seller's numbers (L2, N3). */
export async function lockLedger(trx: Knex.Transaction, sellerId: string): Promise<LedgerHead> {
  await trx("invoicing_ledger")
    .insert({ id: generateEntityId(undefined, "inldg"), seller_id: sellerId })
    .onConflict()
    .ignore()
  return await trx("invoicing_ledger")
    .select("seller_id", "position", "chain_sha256")
    .where({ seller_id: sellerId })
    .forUpdate()
    .first()
}

/** The database's clock, read under the lock: one clock for all processes (N5). */
export async function clock(trx: Knex.Transaction): Promise<Date> {
  const { rows } = await trx.raw("select clock_timestamp() as now")
  return rows[0].now
}

const FISCAL_YEAR_START = "(select fiscal_year_start from invoicing_seller where id = seller_id) as fiscal_year_start"

/** Series as rules see them: with the begin of their seller's fiscal year. */
export function selectSeries(trx: Knex.Transaction): Knex.QueryBuilder {
  return trx("invoicing_series")
    .select("id", "pattern", "period", "last_sequence", "last_issue_date", "last_number", "issued_count")
    .select(trx.raw(FISCAL_YEAR_START))
}

export async function lockSeries(trx: Knex.Transaction, sellerId: string, type: DocumentType): Promise<SeriesRow> {
  const row = await selectSeries(trx).where({ seller_id: sellerId, type, deleted_at: null }).forUpdate().first()
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Seller "${sellerId}" has no number series for ${type}`)
  }
  return row
}

export async function saveSeries(trx: Knex.Transaction, series: SeriesRow): Promise<void> {
  const { pattern, period, last_sequence, last_issue_date, last_number, issued_count } = series
  await trx("invoicing_series")
    .where({ id: series.id })
    .update({ pattern, period, last_sequence, last_issue_date, last_number, issued_count, updated_at: trx.fn.now() })
}

export async function saveLedger(trx: Knex.Transaction, { seller_id, ...head }: LedgerHead): Promise<void> {
  await trx("invoicing_ledger")
    .where({ seller_id })
    .update({ ...head, updated_at: trx.fn.now() })
}
