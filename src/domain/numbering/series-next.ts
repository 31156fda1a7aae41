import type { CalendarDate } from "../calendar/dates"
import { formatNumber, periodOf } from "./pattern"

/** Where a series stands. */
export type SeriesState = {
  pattern: string
  /** Period that `last_sequence` counts in; null before the first number. */
  period: string | null
  last_sequence: number
  last_issue_date: CalendarDate | null
  /** `MM-DD`, the seller's. */
  fiscal_year_start: string
}

export type SeriesNumber = { period: string; sequence: number; number: string }

export class IssueDateError extends Error {
  constructor(
    readonly issue_date: string,
    readonly last_issue_date: string
  ) {
    super(`The issue date ${issue_date} is before ${last_issue_date}, the last one of its series`)
  }
}

/** The number after the last one: the counter starts again at 1 with each period that the pattern names (N1, N2, N5). */
export function nextNumber(series: SeriesState, issueDate: CalendarDate): SeriesNumber {
  if (series.last_issue_date && issueDate < series.last_issue_date) {
    throw new IssueDateError(issueDate, series.last_issue_date)
  }
  const { pattern, fiscal_year_start } = series
  const period = periodOf(pattern, issueDate, fiscal_year_start)
  const continues = series.period === null || series.period === period
  const sequence = continues ? series.last_sequence + 1 : 1
  return { period, sequence, number: formatNumber(pattern, sequence, issueDate, fiscal_year_start) }
}
