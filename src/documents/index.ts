import type { InvoiceDocument } from "../domain/invoice/document"
import { DEFAULT_TEMPLATE } from "./pdf/templates"

export { documentFileName } from "./file-name"
export { uncoveredLetters } from "./pdf/coverage"

/** What draws the documents, to be recorded beside the bytes. */
export const RENDERER = DEFAULT_TEMPLATE.name

/** The document as PDF/A-3b. The same document gives the same bytes. Without a number it is watermarked as a draft. */
export function renderPdf(document: InvoiceDocument, options: { watermark?: boolean } = {}): Promise<Buffer> {
  return DEFAULT_TEMPLATE.render(document, options.watermark ?? document.number === null)
}
