import type { CalendarDate } from "../calendar/dates"
import { fiscalYearOf } from "../calendar/fiscal-year"
import type { Violation } from "../violation"
import { numberViolations } from "./number-limits"
import { findRepeat } from "./number-repeats"
import { periodOf } from "./pattern"
import { patternViolations } from "./pattern-rules"
import { nextNumber, type SeriesState } from "./series-next"
import type { UsedNumbers } from "./used-numbers"

export type SeriesChange = { pattern?: string; next_sequence?: number; reason?: string }

export type SeriesFacts = {
  /** The day from which the change counts: today, or the series' last date of issue where that is later. */
  date: CalendarDate
  issued_count: number
  /** The highest sequence that was given in the period which the changed series counts in. */
  highest_in_period: number
  /** Numbers that were given, read by the changed series' pattern. */
  used: UsedNumbers
  country_code: string | null
  /** Patterns of the seller's other series. */
  others: string[]
}

export type SeriesChanged = { series: SeriesState; violations: Violation[] }

/**
 * A series with another pattern or next number (N2, N4): the counter goes on where its period runs on, moves forward only,
 * says why where it leaves numbers out, and never leads back to a number that was given. Answers every reason at once.
 */
export function changeSeries(before: SeriesState, change: SeriesChange, facts: SeriesFacts): SeriesChanged {
  const pattern = change.pattern ?? before.pattern
  const period = periodOf(pattern, facts.date, before.fiscal_year_start)
  const last = lastSequence(before, period, facts)
  const series = { ...before, pattern, period, last_sequence: (change.next_sequence ?? last + 1) - 1 }
  const violations = [...patternViolations(pattern), ...takenViolations(pattern, facts.others), ...jumpViolations(last, change)]
  return { series, violations: violations.length > 0 ? violations : numberingViolations(series, facts) }
}

/** Two series that number alike would give a number twice (N1). */
function takenViolations(pattern: string, others: readonly string[]): Violation[] {
  const isTaken = others.some((other) => parsedAlike(other, pattern))
  return isTaken
    ? [{ code: "pattern_taken", path: "pattern", message: "Another series of this seller gives these numbers: take a pattern of its own, such as one with another prefix." }]
    : []
}

/** But for how many digits the counter is written with. */
const parsedAlike = (a: string, b: string) => plain(a) === plain(b)
const plain = (pattern: string) => pattern.replace(/\{SEQ:\d+\}/g, "{SEQ}")

/** Before the first number of a series, what its next number was set to stays. */
function lastSequence({ period, last_sequence }: SeriesState, next: string, facts: SeriesFacts): number {
  const stays = period === null || period === next || facts.issued_count === 0
  return Math.max(stays ? last_sequence : 0, facts.highest_in_period)
}

function jumpViolations(last: number, { next_sequence = last + 1, reason }: SeriesChange): Violation[] {
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

/** What is wrong with the numbers that a series would give from now on. */
export function numberingViolations(
  series: SeriesState,
  { date, used, country_code }: Pick<SeriesFacts, "date" | "used" | "country_code">
): Violation[] {
  const repeat = findRepeat(series, date, used)
  const remedy = repeat?.is_in_period ? `set the next number to ${repeat.highest + 1} or more, or take` : "take"
  return [
    ...(repeat
      ? [{ code: "number_used", path: "pattern", message: `${repeat.number} was given already: ${remedy} another pattern.` }]
      : []),
    ...numberViolations(nextNumber(series, date).number, country_code).map((fault) => ({ ...fault, path: "pattern" })),
  ]
}

/**
 * Why a seller's fiscal year cannot begin on another day from now on: it would fall back into one in which numbers were
 * given already (N2).
 *
 * @param lastPeriod the last fiscal year that a series gave numbers in, as `FY2026`; null for none
 * @param start `MM-DD`
 */
export function fiscalYearViolations(lastPeriod: string | null, start: string, date: CalendarDate): Violation[] {
  const year = fiscalYearOf(date, start)
  return lastPeriod !== null && `FY${year}` < lastPeriod
    ? [
        {
          code: "pattern_repeats",
          path: "fiscal_year_start",
          message: `The fiscal year would be ${year} again, but numbers of ${lastPeriod.slice(2)} were given: change it on or after the day it begins, ${start}.`,
        },
      ]
    : []
}
