import { uncoveredLetters } from "../../documents"
import type { InvoiceDocument } from "../../domain/invoice/document"
import type { Violation } from "../../domain/violation"

/** A name without its letters is no name: what the fonts cannot print is not issued. */
export function lettersNotPrintable(document: InvoiceDocument): Violation[] {
  const letters = uncoveredLetters(document)
  const message = `The PDF cannot print these letters yet: ${letters.slice(0, 20).join(" ")}. Write names, titles and notes without them.`
  return letters.length === 0 ? [] : [{ code: "letters_not_printable", path: "document", message }]
}
