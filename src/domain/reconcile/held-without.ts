import type { Held } from "./held"

/** What is held beside one document: as if that were not there. */
export function heldWithout({ lines, documents }: Held, documentId: string | undefined): Held {
  return {
    lines: lines.filter(({ invoice_id }) => invoice_id !== documentId),
    documents: documents.filter(({ id }) => id !== documentId),
  }
}
