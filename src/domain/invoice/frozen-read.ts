import canonicalize from "canonicalize"
import type { InvoiceDocument } from "./document"

/** `document` is null where the text is no JSON object; `canonical` tells whether it is written as RFC 8785 says. */
export type FrozenRead = { document: InvoiceDocument | null; is_canonical: boolean }

/** Reads a frozen body back. A key that is there twice, another order or a space more make it no longer canonical (L3). */
export function readFrozen(body: string): FrozenRead {
  try {
    const document = JSON.parse(body) as InvoiceDocument | null
    return typeof document === "object" && document !== null
      ? { document, is_canonical: canonicalize(document) === body }
      : { document: null, is_canonical: false }
  } catch {
    return { document: null, is_canonical: false }
  }
}
