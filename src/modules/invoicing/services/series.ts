import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { dateIn } from "../../../domain/calendar/dates"
import { periodOf } from "../../../domain/numbering/pattern"
import { patternViolations } from "../../../domain/numbering/pattern-rules"
import { changeSeries, type SeriesChange, type SeriesFacts } from "../../../domain/numbering/series-change"
import type { SeriesState } from "../../../domain/numbering/series-next"
import { ViolationsError } from "../violations-error"
import { writeHistory, type Actor } from "./history"
import { clock, lockLedger, saveSeries, selectSeries, type SeriesRow } from "./numbers"
import { highestInPeriod, usedNumbers } from "./used-numbers"

export type SeriesUpdate = { id: string } & SeriesChange

type SellerFacts = { id: string; time_zone: string; country_code: string | null }

/**
 * Changes a series' pattern or its next number, under the ledger's lock. A number that was given is never given again, and
 * a jump is recorded with its reason (N4).
 */
export async function updateSeries(trx: Knex.Transaction, input: SeriesUpdate, actor: Actor): Promise<void> {
  const found = await trx("invoicing_series").select("seller_id").where({ id: input.id, deleted_at: null }).first()
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no number series "${input.id}"`)
  }
  await lockLedger(trx, found.seller_id)
  const before: SeriesRow = await selectSeries(trx).where({ id: input.id }).forUpdate().first()
  const seller: SellerFacts = await trx("invoicing_seller")
    .select("id", "time_zone", "country_code")
    .where({ id: found.seller_id })
    .first()

  const { series, violations } = changeSeries(before, input, await factsOf(trx, before, input, seller))
  if (violations.length > 0) {
    throw new ViolationsError(violations)
  }
  await saveSeries(trx, { ...before, ...series })
  await writeHistory(trx, actor, [
    {
      entity_id: input.id,
      event: "series_changed",
      details: {
        from: { pattern: before.pattern, last_sequence: before.last_sequence },
        to: { pattern: series.pattern, last_sequence: series.last_sequence },
        reason: input.reason ?? null,
      },
    },
  ])
}

async function factsOf(
  trx: Knex.Transaction,
  before: SeriesRow,
  { pattern = before.pattern }: SeriesUpdate,
  seller: SellerFacts
): Promise<SeriesFacts> {
  const date = await dateOfChange(trx, before, seller.time_zone)
  const isNew = pattern !== before.pattern && patternViolations(pattern).length === 0
  return {
    date,
    issued_count: before.issued_count,
    highest_in_period: await highestInPeriod(trx, before.id, periodOf(pattern, date, before.fiscal_year_start)),
    used: isNew ? await usedNumbers(trx, seller.id, pattern) : [],
    country_code: seller.country_code,
    others: isNew ? await patternsBeside(trx, before, seller.id) : [],
  }
}

/** Patterns of the seller's other series. */
async function patternsBeside(trx: Knex.Transaction, { id }: SeriesRow, sellerId: string): Promise<string[]> {
  return await trx("invoicing_series").where({ seller_id: sellerId, deleted_at: null }).whereNot({ id }).pluck("pattern")
}

/** Today where the seller is, or the series' last date of issue where that is later: no document is dated before it (N5). */
export async function dateOfChange(trx: Knex.Transaction, { last_issue_date }: SeriesState, timeZone: string): Promise<string> {
  const today = dateIn(await clock(trx), timeZone)
  return last_issue_date && last_issue_date > today ? last_issue_date : today
}
