import type { InvoiceDocument } from "../domain/invoice/document"
import { textsFor } from "./languages"

/** A name for the file, in letters that any system and any header takes: `Rechnung-INV-2026-00001.pdf`. */
export function documentFileName(document: InvoiceDocument): string {
  const { texts } = textsFor(document.language)
  return `${ascii(`${texts.title[document.type]}-${document.number ?? texts.draft}`)}.pdf`
}

function ascii(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/-{2,}/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
}
