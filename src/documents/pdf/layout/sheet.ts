import type { InvoiceDocument } from "../../../domain/invoice/document"
import { type Format, formatFor } from "../../format"
import { type Texts, textsFor } from "../../languages"

/** A document beside the words and formats that it is written with: what every part of the layout is given. */
export type Sheet = { document: InvoiceDocument; language: string; texts: Texts; format: Format }

export function sheetOf(document: InvoiceDocument): Sheet {
  const { language, locale, texts } = textsFor(document.language)
  return { document, language, texts, format: formatFor(locale, document.currency_code, texts) }
}

/** Whether an amount is anything but zero; amounts are never computed with here. */
export function isAmount(value: string): boolean {
  return /[1-9]/.test(value)
}

export function isPositive(value: string): boolean {
  return isAmount(value) && !value.startsWith("-")
}

/** A document shows the prices as they were agreed: with tax where all of them were. */
export function isGross({ lines }: InvoiceDocument): boolean {
  return lines.length > 0 && lines.every((line) => line.tax_inclusive)
}

export function titleOf({ document, texts }: Sheet): string {
  return [texts.title[document.type], document.number].filter(Boolean).join(" ")
}
