import canonicalize from "canonicalize"
import { sha256 } from "../sha256"
import type { InvoiceDocument } from "./document"

export type FrozenDocument = {
  /** Canonical JSON (RFC 8785). */
  body: string
  /** SHA-256 of the body, in hex. */
  sha256: string
}

/** Freezes a numbered and dated document (L3). */
export function freeze(document: InvoiceDocument): FrozenDocument {
  if (!document.number || !document.issue_date || !document.series_id) {
    throw new Error(`Document ${document.id} cannot be frozen without number, series and issue date`)
  }
  const body = canonicalize(document)!
  return { body, sha256: sha256(body) }
}

/** The next link of a seller's chain: over hashes only, so that a body may be purged after its retention (L3, L7). */
export function chainHash(previous: string | null, documentSha256: string): string {
  return sha256(`${previous ?? ""}:${documentSha256}`)
}
