import type { CalendarDate } from "../calendar/dates"
import { dateTokens, formatNumber, showDate } from "./pattern"
import type { SeriesState } from "./series-next"
import type { UsedNumbers } from "./used-numbers"

export type Repeat = {
  /** A number that was given, and that the series would give again. */
  number: string
  /** The sequence up to which numbers were given where it comes up. */
  highest: number
  /** Whether it comes up in the period that runs, so that a higher next number avoids it. */
  is_in_period: boolean
}

/** Two digits name a year once a century: that far ahead two years never read the same. */
const YEARS_AHEAD = 99

/**
 * The first number given before that a series leads back to, on whatever day from `date` on; null where it leads to none
 * (N2, N4). What its date tokens can still show is compared with what given numbers show, read by its pattern.
 */
export function findRepeat(series: SeriesState, date: CalendarDate, used: UsedNumbers): Repeat | null {
  const now = showDates(series, date)
  const running = used.find(({ shown, highest }) => shown === now && highest > series.last_sequence)
  if (running) {
    return repeatOn(date, series, running.highest, true)
  }
  const later = used.filter(({ shown, highest }) => shown !== now && highest > 0)
  const day = later.length > 0 && daysAhead(date, series).find((ahead) => later.some(({ shown }) => shown === showDates(series, ahead)))
  return day ? repeatOn(day, series, later.find(({ shown }) => shown === showDates(series, day))!.highest, false) : null
}

function repeatOn(day: CalendarDate, series: SeriesState, highest: number, is_in_period: boolean): Repeat {
  return { number: formatNumber(series.pattern, highest, day, series.fiscal_year_start), highest, is_in_period }
}

function showDates({ pattern, fiscal_year_start }: SeriesState, date: CalendarDate): string {
  return dateTokens(pattern)
    .map((token) => showDate(token, date, fiscal_year_start))
    .join("|")
}

/** Days on which a month or a fiscal year begins. */
function daysAhead(date: CalendarDate, { fiscal_year_start }: SeriesState): CalendarDate[] {
  const first = Number(date.slice(0, 4))
  const months = Array.from({ length: 12 }, (_, month) => `${String(month + 1).padStart(2, "0")}-01`)
  return Array.from({ length: YEARS_AHEAD }, (_, years) => first + years)
    .flatMap((year) => [...months, fiscal_year_start].map((day) => `${year}-${day}`))
    .filter((day) => day > date)
}
