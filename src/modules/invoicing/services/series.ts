import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { dateIn } from "../../../domain/calendar/dates"
import { formatNumber, patternViolations, periodOf } from "../../../domain/numbering/pattern"
import type { Violation } from "../../../domain/violation"
import { ViolationsError } from "../violations-error"
import { writeHistory, type Actor } from "./history"
import { clock, lockLedger, saveSeries, type SeriesRow } from "./numbers"

export type SeriesUpdate = { id: string; pattern?: string; next_sequence?: number; reason?: string }

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
  const before: SeriesRow = await trx("invoicing_series")
    .select("id", "pattern", "period", "last_sequence", "last_issue_date", "last_number", "issued_count")
    .where({ id: input.id })
    .forUpdate()
    .first()
  const seller = await trx("invoicing_seller").select("time_zone").where({ id: found.seller_id }).first()
  const today = dateIn(await clock(trx), seller.time_zone)

  const pattern = input.pattern ?? before.pattern
  const period = periodOf(pattern, today)
  const last = before.period === null || before.period === period ? before.last_sequence : await highest(trx, input.id, period)
  const after = { ...before, pattern, period, last_sequence: (input.next_sequence ?? last + 1) - 1 }
  const faults = [...patternViolations(pattern), ...jumpFaults(last, input)]
  if (faults.length === 0) {
    faults.push(...(await repeats(trx, found.seller_id, after, today)))
  }
  if (faults.length > 0) {
    throw new ViolationsError(faults)
  }
  await saveSeries(trx, after)
  await writeHistory(trx, actor, [
    {
      entity_id: input.id,
      event: "series_changed",
      details: {
        from: { pattern: before.pattern, last_sequence: before.last_sequence },
        to: { pattern: after.pattern, last_sequence: after.last_sequence },
        reason: input.reason ?? null,
      },
    },
  ])
}

/** The counter moves forward only, and says why where it leaves numbers out. */
function jumpFaults(last: number, { next_sequence = last + 1, reason }: SeriesUpdate): Violation[] {
  if (next_sequence <= last) {
    return [
      {
        code: "number_used",
        path: "next_sequence",
        message: `The next number cannot be ${next_sequence}: the series stands at ${last} already.`,
      },
    ]
  }
  if (next_sequence > last + 1 && !reason?.trim()) {
    return [{ code: "reason_missing", path: "reason", message: "Say why numbers are left out: it is kept for the auditor." }]
  }
  return []
}

/** The highest number that was given in a period, under whatever pattern. */
async function highest(trx: Knex.Transaction, seriesId: string, period: string): Promise<number> {
  const row = await trx("invoicing_document").max("sequence as highest").where({ series_id: seriesId, period }).first()
  return row?.highest ?? 0
}

/** A new pattern must not lead back to a number that was given before. */
async function repeats(trx: Knex.Transaction, sellerId: string, series: SeriesRow, today: string): Promise<Violation[]> {
  const number = formatNumber(series.pattern, series.last_sequence + 1, today)
  const used = await trx("invoicing_document").select("id").where({ seller_id: sellerId, number }).first()
  return used
    ? [{ code: "number_used", path: "pattern", message: `${number} was given already: change the pattern or the next number.` }]
    : []
}
