import { numberFormat } from "./formatters"
import { exact, plain } from "./plain"

/** A quantity, with its unit unless it counts pieces. */
export function formatQuantity(value: string, unit: string, units: Record<string, string>, locale: string): string {
  const number = plain(numberFormat(locale, { maximumFractionDigits: 20 }).format(exact(value)))
  const word = units[unit] ?? unit
  return word ? `${number}\u00a0${word}` : number
}

/** A tax rate in per cent: `19 %` in German, `19%` in English. */
export function formatRate(value: string, locale: string): string {
  const options = { style: "unit", unit: "percent", maximumFractionDigits: 20 } as const
  return plain(numberFormat(locale, options).format(exact(value)))
}
