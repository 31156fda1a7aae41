/** An amount in its currency, with the digits that the currency has. */
export function formatMoney(amount: number, currencyCode: string): string {
  return new Intl.NumberFormat(undefined, {
    style: "currency",
    currency: currencyCode.toUpperCase(),
    currencyDisplay: "narrowSymbol",
  }).format(amount)
}

/** An amount with the digits that its currency has; for what a form proposes, never for what is booked. */
export function roundMoney(amount: number, currencyCode: string): number {
  const currency = currencyCode.toUpperCase()
  const { maximumFractionDigits } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
  return Number(amount.toFixed(maximumFractionDigits))
}

/** A unit price: like an amount, but with up to six digits where it has them. */
export function formatUnitPrice(amount: number, currencyCode: string): string {
  const currency = currencyCode.toUpperCase()
  const { minimumFractionDigits = 0 } = new Intl.NumberFormat(undefined, { style: "currency", currency }).resolvedOptions()
  return new Intl.NumberFormat(undefined, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    maximumFractionDigits: Math.max(minimumFractionDigits, 6),
  }).format(amount)
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 6 }).format(value)
}

/** A tax rate given in per cent, e.g. 5.5. */
export function formatRate(rate: number): string {
  return new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 3 }).format(rate / 100)
}

/** A plain date (YYYY-MM-DD) as that very date, in whatever time zone it is read. */
export function formatDate(date: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`)
  )
}

/** The day of an instant, by the clock of whoever reads it. */
export function formatDay(instant: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: "medium" }).format(new Date(instant))
}

/** A day that comes every year (MM-DD). */
export function formatDayOfYear(day: string): string {
  return new Intl.DateTimeFormat(undefined, { day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`2001-${day}T00:00:00Z`)
  )
}

/** Today as YYYY-MM-DD in a time zone; in that of the browser where left out. */
export function todayIn(timeZone?: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date())
}

export function formatCountry(countryCode: string): string {
  return new Intl.DisplayNames(undefined, { type: "region", fallback: "code" }).of(countryCode.toUpperCase()) ?? countryCode
}

export function formatLanguage(language: string): string {
  return new Intl.DisplayNames(undefined, { type: "language", fallback: "code" }).of(language) ?? language
}

export const plural = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`
