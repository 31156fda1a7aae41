import { numberFormat } from "./formatters"
import { exact, fractionDigits, plain } from "./plain"

/** An amount without its currency, as columns show it, with the digits of the string; `most` cuts those of a quotient. */
export function formatAmount(value: string, locale: string, most = Infinity): string {
  return plain(numberFormat(locale, digits(Math.min(fractionDigits(value), most))).format(exact(value)))
}

/** An amount with its currency. */
export function formatMoney(value: string, currencyCode: string, locale: string): string {
  const currency = currencyCode.toUpperCase()
  const options = { style: "currency", currency, ...digits(fractionDigits(value)) } as const
  const format = numberFormat(locale, options)
  const symbol = format.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency
  const readable = /^[\p{Script=Latin}\s$€£¥.'’]+$/u.test(symbol)
  return plain((readable ? format : numberFormat(locale, { ...options, currencyDisplay: "code" })).format(exact(value)))
}

function digits(count: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: count, maximumFractionDigits: count }
}
