import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { insertDraft } from "./drafts"
import { writeHistory, type Actor } from "./history"
import { InvoiceIdReusedError } from "./invoice-id-reused-error"
import { issueLockedDrafts } from "./issue"
import { lockUnchangedSources, moveVersions, type SourceVersion } from "./sources"

export type CreateInvoiceInput = {
  /** As built: without number, issue date and payments. */
  document: InvoiceDocument
  /** The sources that it was built from, as `openSource` answered them. */
  sources: SourceVersion[]
  issue: boolean
  /** Hash of the request where the caller brought their own id, else null. */
  request_sha256: string | null
  actor: Actor
}

export type CreatedInvoice = { id: string; created: boolean }

export async function createLockedInvoice(trx: Knex.Transaction, input: CreateInvoiceInput): Promise<CreatedInvoice> {
  const { document, issue, request_sha256, actor } = input
  if (request_sha256) {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [document.id])
    if (await wasAsked(trx, document.id, request_sha256)) {
      return { id: document.id, created: false }
    }
  }
  const sources = await lockUnchangedSources(trx, input.sources)
  await insertDraft(trx, { document, request_sha256 })
  await writeHistory(trx, actor, [{ entity_id: document.id, event: "created" }])
  if (issue) {
    await issueLockedDrafts(trx, { drafts: [document], sources, actor })
  }
  await moveVersions(trx, sources, issue ? "done" : "held")
  return { id: document.id, created: true }
}

/** Whether this very request was carried out before. */
async function wasAsked(trx: Knex.Transaction, id: string, requestSha256: string): Promise<boolean> {
  const existing = await trx("invoicing_invoice").select("request_sha256").where({ id }).first()
  if (existing && existing.request_sha256 !== requestSha256) {
    throw new InvoiceIdReusedError(id)
  }
  return Boolean(existing)
}
