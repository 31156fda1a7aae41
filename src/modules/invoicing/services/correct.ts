import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { createLockedInvoice } from "./create"
import type { Actor } from "./history"
import type { SourceVersion } from "./sources"

export type CorrectInvoiceInput = {
  credit_note: InvoiceDocument
  draft: InvoiceDocument
  /** What the draft is asked for. */
  request: Record<string, unknown>
  /** The sources that both were built from, as `openSource` answered them. */
  sources: SourceVersion[]
  actor: Actor
}

export async function correctLockedInvoice(trx: Knex.Transaction, input: CorrectInvoiceInput): Promise<void> {
  const { credit_note, draft, request, sources, actor } = input
  await createLockedInvoice(trx, { document: credit_note, sources, issue: true, request_sha256: null, actor })
  const moved = sources.map((source) => ({ ...source, version: source.version + 1 }))
  await createLockedInvoice(trx, { document: draft, sources: moved, issue: false, request_sha256: null, request, actor })
}
