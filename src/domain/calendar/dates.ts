import { DateTime, IANAZone } from "luxon"

/** `YYYY-MM-DD` */
export type CalendarDate = string

/** The calendar date that an instant falls on in a time zone (N5: the seller's). */
export function dateIn(instant: string | Date, timeZone: string): CalendarDate {
  const moment = instant instanceof Date ? DateTime.fromJSDate(instant) : DateTime.fromISO(instant, { zone: "utc" })
  const date = moment.setZone(timeZone).toISODate()
  if (!date) {
    throw new RangeError(`"${String(instant)}" in "${timeZone}" is no date`)
  }
  return date
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const later = DateTime.fromISO(date, { zone: "utc" }).plus({ days }).toISODate()
  if (!later) {
    throw new RangeError(`${days} days after "${date}" is no date`)
  }
  return later
}

export function isCalendarDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && DateTime.fromISO(value, { zone: "utc" }).isValid
}

export function isTimeZone(value: string): boolean {
  return IANAZone.isValidZone(value)
}
