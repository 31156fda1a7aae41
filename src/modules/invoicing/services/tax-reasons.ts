import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { TaxReason } from "../../../domain/tax/treatment"
import { writeHistory, type Actor } from "./history"
import { lockOpenedSource, releaseSources, type SourceKey } from "./sources"

/** By the id of the source's line; null: none is chosen any more. */
export type ChosenTaxReasons = Record<string, TaxReason | null>

export type ChooseTaxReasonsInput = SourceKey & {
  customer_id: string | null
  seller_id: string
  reasons: ChosenTaxReasons
  actor: Actor
}

/**
 * Keeps why lines are not taxed, and who says so (T2, L5). Whoever read the source before is told that it changed (L6).
 * Answers what was said before.
 */
export async function chooseTaxReasons(trx: Knex.Transaction, input: ChooseTaxReasonsInput): Promise<ChosenTaxReasons> {
  const { reasons, actor, ...source } = input
  const { own } = await lockOpenedSource(trx, source)
  const { id } = own[0]!
  const row = await trx("invoicing_source").select("tax_reasons").where({ id }).first()
  const before: Record<string, TaxReason> = row.tax_reasons ?? {}
  const former = Object.fromEntries(Object.keys(reasons).map((lineId) => [lineId, before[lineId] ?? null]))
  const after = Object.entries({ ...before, ...reasons }).filter(([, reason]) => reason !== null)
  await trx("invoicing_source").where({ id }).update({ tax_reasons: JSON.stringify(Object.fromEntries(after)) })
  await releaseSources(trx, own)
  await writeHistory(trx, actor, [{ entity_id: id, event: "tax_reason_chosen", details: { from: former, to: reasons } }])
  return former
}
