import type { InvoiceDocument } from "../../../domain/invoice/document"
import type { Content } from "../draw"
import { SIZE } from "./theme"

/** Why a rate is zero and what the law wants said, then what the merchant wants to say. */
export function notesOf({ tax_breakdown, legal_notes, notes }: InvoiceDocument): { legal: string[]; own: string[] } {
  const legal = [...tax_breakdown.map((row) => row.exemption_reason), ...legal_notes.map((note) => note.text)]
  return { legal: distinct(legal), own: distinct([notes]) }
}

export function paragraphs({ legal, own }: { legal: string[]; own: string[] }): Content[] {
  return [legal, own].flatMap((texts) => texts.map((text, index) => paragraph(text, index === 0 ? 14 : 3)))
}

function paragraph(text: string, above: number): Content {
  return { text, fontSize: SIZE.body, lineHeight: 1.25, margin: [0, above, 0, 0] }
}

function distinct(texts: (string | null)[]): string[] {
  return [...new Set(texts.map((text) => text?.trim() ?? ""))].filter(Boolean)
}
