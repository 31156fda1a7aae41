import { isCalendarDate, type CalendarDate } from "./dates"

/** `MM-DD`, a day that every year has: 29 February is none. */
export function isDayOfYear(value: string): boolean {
  return /^\d{2}-\d{2}$/.test(value) && isCalendarDate(`2001-${value}`)
}

/**
 * The calendar year in which the fiscal year of a date begins: 2026 for 31 March 2027 where it begins on 1 April.
 *
 * @param start `MM-DD`
 */
export function fiscalYearOf(date: CalendarDate, start: string): number {
  const year = Number(date.slice(0, 4))
  return date.slice(5) >= start ? year : year - 1
}
