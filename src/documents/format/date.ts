import { dateFormat } from "./formatters"

/** A calendar date (`YYYY-MM-DD`), which has no time zone. */
export function formatDate(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`))
}
