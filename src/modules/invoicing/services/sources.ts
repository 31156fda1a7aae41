import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import type { Violation } from "../../../domain/violation"
import { StaleError } from "./stale-error"

export type SourceKey = { type: "order"; source_id: string }

export type SourceState = "ready" | "blocked" | "held" | "suspended" | "done"

/** What an answer was computed from: the source's version when it was read. */
export type SourceVersion = SourceKey & { version: number }

/** `fingerprint`: null where it is to be looked at again in any case. */
export type CloseSourceInput = SourceKey & { state: SourceState; reasons: Violation[]; fingerprint: string | null }

export type SourceRow = SourceVersion & { id: string; seller_id: string; customer_id: string | null }

export type LockedSources = {
  /** Those that were asked for. */
  own: SourceRow[]
  /** Beside these, those that share an invoice with one of them: what is paid on one concerns all. */
  related: SourceRow[]
}

/** Writes the source's row if it has none yet, locks it as `lockSources` does, and follows the order to another customer. */
export async function lockOpenedSource(
  trx: Knex.Transaction,
  source: SourceKey & { customer_id: string | null; seller_id: string }
): Promise<LockedSources> {
  await trx("invoicing_source")
    .insert({ id: generateEntityId(undefined, "insrc"), reasons: "[]", ...source })
    .onConflict()
    .ignore()
  const locked = await lockSources(trx, [source])
  const [{ id, customer_id }] = locked.own as [SourceRow]
  if (customer_id !== source.customer_id) {
    await trx("invoicing_source").where({ id }).update({ customer_id: source.customer_id, updated_at: trx.fn.now() })
  }
  return locked
}

/** Locks sources, and those that share an invoice with them, in the order of their ids: no two wait for each other (L2). */
export async function lockSources(trx: Knex.Transaction, keys: SourceKey[]): Promise<LockedSources> {
  if (keys.length === 0) {
    return { own: [], related: [] }
  }
  const found = await relatedSources(trx, keys)
  const related: SourceRow[] = await trx("invoicing_source")
    .select("id", "type", "source_id", "version", "seller_id", "customer_id")
    .whereIn(
      "id",
      found.map(({ id }) => id)
    )
    .orderBy("id")
    .forUpdate()
  const moved = related.some((row) => found.some(({ id, version }) => id === row.id && version !== row.version))
  const now = moved ? await relatedSources(trx, keys) : found
  if (now.some(({ id }) => !related.some((row) => row.id === id))) {
    throw new StaleError("order_id")
  }
  return { own: related.filter((row) => keys.some((key) => isSame(row, key))), related }
}

/**
 * Locks sources and answers `stale` where one is no longer what it was when it was read (L6).
 *
 * @param others locked with them, whatever their version
 */
export async function lockUnchangedSources(
  trx: Knex.Transaction,
  expected: SourceVersion[],
  others: SourceKey[] = []
): Promise<LockedSources> {
  const locked = await lockSources(trx, [...expected, ...others])
  if (!expected.every((one) => locked.own.some((row) => isSame(row, one) && row.version === one.version))) {
    throw new StaleError("order_id")
  }
  return locked
}

/** What holds lines of a source is written under that source's lock alone, at the version that it was computed from (L6). */
export function refuseUnlocked({ id, lines }: InvoiceDocument, sources: SourceVersion[]): void {
  const foreign = lines.find(({ source }) => source && !sources.some(({ type, source_id }) => type === source.type && source_id === source.id))
  if (foreign) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `Document ${id} has a line of ${foreign.source!.type} ${foreign.source!.id}, which it was not computed from`
    )
  }
}

/** Tells everyone who read these sources before that what is held against them changed. */
export async function moveVersions(trx: Knex.Transaction, rows: { id: string }[], state: SourceState): Promise<void> {
  await trx("invoicing_source")
    .whereIn(
      "id",
      rows.map((row) => row.id)
    )
    .update({ state, version: trx.raw("version + 1"), updated_at: trx.fn.now() })
}

/** Gives back what was held of sources, and has them looked at again: what was made by itself may be made anew. */
export async function releaseSources(trx: Knex.Transaction, rows: { id: string }[]): Promise<void> {
  await moveVersions(trx, rows, "ready")
  await trx("invoicing_source")
    .whereIn(
      "id",
      rows.map((row) => row.id)
    )
    .update({ fingerprint: null })
}

export async function closeSource(trx: Knex.Transaction, input: CloseSourceInput): Promise<boolean> {
  const { type, source_id, state, fingerprint } = input
  const reasons = JSON.stringify(input.reasons)
  const before = await trx("invoicing_source").select("state", "reasons").where({ type, source_id, deleted_at: null }).forUpdate().first()
  await trx("invoicing_source").where({ type, source_id, deleted_at: null }).update({ state, reasons, fingerprint, updated_at: trx.fn.now() })
  const codes = (violations: Violation[]) => violations.map(({ code, path }) => `${code} ${path}`).join()
  const isNews = input.reasons.some(({ code }) => code !== "before_invoicing_start")
  return state === "blocked" && isNews && (before.state !== "blocked" || codes(before.reasons) !== codes(input.reasons))
}

/** Has everything that waits for a seller looked at again. Locks in the order of ids, and comes before the ledger (L2). */
export async function reopenSources(trx: Knex.Transaction, sellerId: string): Promise<void> {
  await trx("invoicing_source").select("id").where({ seller_id: sellerId }).whereNot({ state: "done" }).orderBy("id").forUpdate()
  await trx("invoicing_source").where({ seller_id: sellerId }).whereNot({ state: "done" }).update({ fingerprint: null })
}

const isSame = (a: SourceKey, b: SourceKey) => a.type === b.type && a.source_id === b.source_id

async function relatedSources(trx: Knex.Transaction, keys: SourceKey[]): Promise<{ id: string; version: number }[]> {
  const { rows } = await trx.raw(
    `with recursive related(type, source_id) as (
       select * from unnest(?::text[], ?::text[])
       union
       select other.source_type, other.source_id from related r
       join invoicing_line own on own.source_type = r.type and own.source_id = r.source_id and own.deleted_at is null
       join invoicing_line other on other.invoice_id = own.invoice_id and other.deleted_at is null
       where other.source_id is not null)
     select s.id, s.version from related r
     cross join lateral (
       select id, version from invoicing_source
       where type = r.type and source_id = r.source_id and deleted_at is null limit 1) s`,
    [keys.map(({ type }) => type), keys.map(({ source_id }) => source_id)]
  )
  return rows
}
