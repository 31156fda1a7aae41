import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { HeldLine } from "../../../domain/reconcile/reconcile"
import type { Violation } from "../../../domain/violation"
import { StaleError } from "./stale-error"

export type SourceKey = { type: "order"; source_id: string }

export type SourceState = "ready" | "blocked" | "held" | "suspended" | "done"

/** What an answer was computed from: the source's version when it was read. */
export type SourceVersion = SourceKey & { version: number }

export type CloseSourceInput = SourceKey & { state: SourceState; reasons: Violation[]; fingerprint: string }

export type SourceRow = SourceVersion & { id: string; seller_id: string; customer_id: string | null }

/** Writes the source's row if it has none yet, and follows the order to another customer. */
export async function ensureSource(
  trx: Knex.Transaction,
  source: SourceKey & { customer_id: string | null; seller_id: string }
): Promise<void> {
  await trx("invoicing_source")
    .insert({ id: generateEntityId(undefined, "insrc"), reasons: "[]", ...source })
    .onConflict(trx.raw("(type, source_id) where deleted_at is null"))
    .merge({ customer_id: source.customer_id })
}

/** Locks sources in the order of their ids, so that no two transactions wait for each other (L2). */
export async function lockSources(trx: Knex.Transaction, keys: SourceKey[]): Promise<SourceRow[]> {
  return await trx("invoicing_source")
    .select("id", "type", "source_id", "version", "seller_id", "customer_id")
    .whereIn(
      ["type", "source_id"],
      keys.map(({ type, source_id }) => [type, source_id])
    )
    .orderBy("id")
    .forUpdate()
}

/** Locks sources and answers `stale` where one is no longer what it was when it was read (L6). */
export async function lockUnchangedSources(trx: Knex.Transaction, expected: SourceVersion[]): Promise<SourceRow[]> {
  const rows = await lockSources(trx, expected)
  const isUnchanged = ({ type, source_id, version }: SourceVersion) =>
    rows.some((row) => row.type === type && row.source_id === source_id && row.version === version)
  if (!expected.every(isUnchanged)) {
    throw new StaleError("order_id")
  }
  return rows
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

/** What drafts and issued invoices hold of a source's lines. */
export async function heldLines(trx: Knex, { type, source_id }: SourceKey): Promise<(HeldLine & { is_draft: boolean })[]> {
  const rows = await trx("invoicing_line")
    .select("source_line_id as line_id", "raw_quantity", "document_id")
    .where({ source_type: type, source_id, deleted_at: null })
  return rows.map((row) => ({
    line_id: row.line_id,
    quantity: row.raw_quantity.value,
    is_draft: row.document_id === null,
  }))
}

export async function closeSource(trx: Knex.Transaction, input: CloseSourceInput): Promise<boolean> {
  const { type, source_id, state, fingerprint } = input
  const reasons = JSON.stringify(input.reasons)
  const before = await trx("invoicing_source").select("state", "reasons").where({ type, source_id }).forUpdate().first()
  await trx("invoicing_source").where({ type, source_id }).update({ state, reasons, fingerprint, updated_at: trx.fn.now() })
  const codes = (violations: Violation[]) => violations.map(({ code, path }) => `${code} ${path}`).join()
  const isNews = input.reasons.some(({ code }) => code !== "before_invoicing_start")
  return state === "blocked" && isNews && (before.state !== "blocked" || codes(before.reasons) !== codes(input.reasons))
}

/** Has everything that waits for a seller looked at again. */
export async function reopenSources(trx: Knex.Transaction, sellerId: string): Promise<void> {
  await trx("invoicing_source").where({ seller_id: sellerId }).whereNot({ state: "done" }).update({ fingerprint: null })
}
