import type { InvoiceDocument } from "../../domain/invoice/document"
import { uncovered } from "./printable"

/**
 * The letters of a document that the fonts lack, each once. A symbol that they lack is printed as a question mark and does no
 * harm; a name without its letters does.
 */
export function uncoveredLetters(document: InvoiceDocument): string[] {
  return [...new Set(textsIn(document).flatMap(uncovered))].filter((character) => /\p{L}/u.test(character))
}

function textsIn(part: unknown): string[] {
  if (typeof part === "string") {
    return [part]
  }
  return part !== null && typeof part === "object" ? Object.values(part).flatMap(textsIn) : []
}
