import type { DocumentLine, DocumentRecipient } from "../../domain/invoice/document"
import type { Texts } from "../languages"
import { countryName, recipientLines } from "./address"
import { formatAmount, formatMoney } from "./amount"
import { formatDate } from "./date"
import { paymentMethod } from "./payment-method"
import { formatQuantity, formatRate } from "./quantity"

export { addressLines } from "./address"

export type Format = ReturnType<typeof formatFor>

/** The formats of one document: its locale and its currency are said once. */
export function formatFor(locale: string, currencyCode: string, texts: Texts) {
  return {
    amount: (value: string, most?: number) => formatAmount(value, locale, most),
    money: (value: string) => formatMoney(value, currencyCode, locale),
    quantity: (line: DocumentLine) => formatQuantity(line.quantity, line.unit, texts.units, locale),
    rate: (value: string) => formatRate(value, locale),
    date: (date: string) => formatDate(date, locale, texts.date),
    country: (code: string) => countryName(code, locale),
    recipient: (recipient: DocumentRecipient, from: string) => recipientLines(recipient, from, locale),
    method: (method: string) => paymentMethod(method, texts.methods),
  }
}
