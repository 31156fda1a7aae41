import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ChainHead } from "../../../domain/integrity/chain-follow"
import type { KeptSeller } from "../../../domain/integrity/seller-follow"
import type { SeriesChange } from "../../../domain/integrity/series-changes"
import type { KeptSeries } from "../../../domain/integrity/series-follow"
import { groupBy, instant } from "./integrity-columns"

/** The seller that follows `after` by id, or the only one that is asked for. */
export type SellerInput = { after: string | null; seller_id?: string }

export async function readKeptSeller(trx: Knex.Transaction, input: SellerInput): Promise<KeptSeller | null> {
  const id = await nextSeller(trx, input)
  if (id === null) {
    return null
  }
  const seller = await trx("invoicing_seller").select("name", "fiscal_year_start").where({ id }).first()
  const ledger = await trx("invoicing_ledger").select("position", "chain_sha256").where({ seller_id: id }).first()
  const last = await trx("invoicing_document").max("chain_position as position").where({ seller_id: id, deleted_at: null }).first()
  const head: ChainHead = { seller_id: id, position: ledger?.position ?? 0, chain_sha256: ledger?.chain_sha256 ?? null }
  return {
    id,
    name: seller?.name ?? null,
    head,
    until: Math.max(head.position, last?.position ?? 0),
    series: await readSeries(trx, id, await fiscalYearStarts(trx, id, seller?.fiscal_year_start)),
  }
}

/** By the ids that sellers, ledgers and documents name: what was issued is there though its seller is gone. */
async function nextSeller(trx: Knex.Transaction, { after, seller_id }: SellerInput): Promise<string | null> {
  if (seller_id !== undefined) {
    return after === null ? seller_id : null
  }
  const { rows } = await trx.raw(
    `select min(id) as id from (
       select min(id) as id from invoicing_seller where id > ?
       union all select min(seller_id) from invoicing_ledger where seller_id > ?
       union all select min(seller_id) from invoicing_document where seller_id > ? and deleted_at is null) named`,
    [after ?? "", after ?? "", after ?? ""]
  )
  return rows[0].id
}

async function fiscalYearStarts(trx: Knex.Transaction, sellerId: string, current = "01-01"): Promise<string[]> {
  const { rows } = await trx.raw(
    `select distinct side->>'fiscal_year_start' as start
     from invoicing_history, unnest(array[details->'from', details->'to']) side
     where entity_id = ? and event = 'seller_changed' and deleted_at is null and side->>'fiscal_year_start' is not null`,
    [sellerId]
  )
  return [...new Set([current, ...rows.map(({ start }: { start: string }) => start)])]
}

async function readSeries(trx: Knex.Transaction, sellerId: string, fiscal_year_starts: string[]): Promise<KeptSeries[]> {
  const rows: Omit<KeptSeries, "changes" | "fiscal_year_starts">[] = await trx("invoicing_series")
    .select("id", "type", "pattern", "period", "last_sequence", "last_number", "last_issue_date", "issued_count")
    .where({ seller_id: sellerId })
    .orderBy([{ column: "type", order: "desc" }, "id"])
  const changes = await changesOf(
    trx,
    rows.map(({ id }) => id)
  )
  return rows.map((row) => ({ ...row, changes: changes.get(row.id) ?? [], fiscal_year_starts }))
}

async function changesOf(trx: Knex.Transaction, ids: string[]): Promise<Map<string, SeriesChange[]>> {
  const rows = await trx("invoicing_history")
    .select("entity_id", "actor_type", "actor_id", "details", trx.raw(`${instant("created_at")} as at`))
    .whereIn("entity_id", ids)
    .where({ event: "series_changed", deleted_at: null })
    .orderBy(["created_at", "id"])
  const changes = groupBy(rows, ({ entity_id }) => entity_id as string)
  return new Map(
    [...changes].map(([id, own]) => [
      id,
      own.map(({ at, actor_type: type, actor_id, details: { from, to, reason } }) => ({ from, to, reason, at, by: { type, id: actor_id } })),
    ])
  )
}
