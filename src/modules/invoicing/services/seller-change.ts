import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { fiscalYearViolations, numberingViolations } from "../../../domain/numbering/series-change"
import { roundingViolations, type RoundingChoice } from "../../../domain/tax/rounding-rules"
import type { Violation } from "../../../domain/violation"
import { ViolationsError } from "../violations-error"
import { lockLedger, selectSeries, type SeriesRow } from "./numbers"
import { dateOfChange } from "./series"
import { lastFiscalPeriod, usedNumbers } from "./used-numbers"

type SellerColumns = {
  id: string
  country_code: string | null
  time_zone: string
  fiscal_year_start: string
  rounding: string
  rounding_mode: string
}

/**
 * Refuses what a seller's country does not allow of its policies and numbers, and a fiscal year that would lead back to
 * numbers that were given (N2). Locks the ledger where numbers are concerned: nobody gives one meanwhile.
 *
 * @throws ViolationsError `rounding_not_allowed`, `pattern_repeats`, `number_used`, `number_too_long`, `number_characters`
 */
export async function refuseUnlawfulSeller(trx: Knex.Transaction, before: SellerColumns, after: SellerColumns): Promise<void> {
  const violations = after.country_code ? roundingViolations(after as RoundingChoice, after.country_code) : []
  if (before.fiscal_year_start !== after.fiscal_year_start || before.country_code !== after.country_code) {
    await lockLedger(trx, after.id)
    const all: SeriesRow[] = await selectSeries(trx).where({ seller_id: after.id, deleted_at: null }).orderBy("type", "desc")
    for (const series of all) {
      violations.push(...(await seriesViolations(trx, series, before, after)))
    }
  }
  if (violations.length > 0) {
    throw new ViolationsError(violations)
  }
}

async function seriesViolations(
  trx: Knex.Transaction,
  series: SeriesRow,
  before: SellerColumns,
  after: SellerColumns
): Promise<Violation[]> {
  const date = await dateOfChange(trx, series, after.time_zone)
  const start = after.fiscal_year_start
  const isMoved = before.fiscal_year_start !== start
  const used = isMoved ? await usedNumbers(trx, after.id, series.pattern) : []
  const given = isMoved ? await lastFiscalPeriod(trx, series.id) : null
  const backwards = fiscalYearViolations(laterOf(given, series.period), start, date)
  if (backwards.length > 0) {
    return backwards
  }
  const numbering = numberingViolations({ ...series, fiscal_year_start: start }, { date, used, country_code: after.country_code })
  return numbering.map((violation) => ({
    ...violation,
    path: violation.code === "number_used" ? "fiscal_year_start" : "address.country_code",
  }))
}

/** The last fiscal year that was counted in, also where only its next number was set. */
function laterOf(given: string | null, period: string | null): string | null {
  const current = period?.startsWith("FY") ? period : null
  return given && current ? (given > current ? given : current) : (given ?? current)
}
