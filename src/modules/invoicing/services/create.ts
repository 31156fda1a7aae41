import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { refuseOverCredit } from "./credit-guard"
import { insertDraft, type DraftRequest } from "./draft-rows"
import { writeHistory, type Actor } from "./history"
import { InvoiceIdReusedError } from "./invoice-id-reused-error"
import { issueLockedDrafts } from "./issue"
import type { Settled } from "./settle"
import { lockUnchangedSources, moveVersions, refuseUnlocked, type SourceVersion } from "./sources"

export type CreateInvoiceInput = DraftRequest & {
  /** As built: without number and payments. A date of issue in it is the one that is wished for. */
  document: InvoiceDocument
  /** The sources that it was built from, as `openSource` answered them. */
  sources: SourceVersion[]
  issue: boolean
  /** Hash of the request where the caller brought their own id, else null. */
  request_sha256: string | null
  actor: Actor
}

export type CreatedInvoice = Settled & { id: string; created: boolean }

export async function createLockedInvoice(trx: Knex.Transaction, input: CreateInvoiceInput): Promise<CreatedInvoice> {
  const { document, sources, issue, actor, request_sha256, request, waits_for, issue_when_ready } = input
  const { id } = document
  const nothing: Settled = { paid_ids: [] }
  if (request_sha256) {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [id])
    if (await wasAsked(trx, id, request_sha256)) {
      return { id, created: false, ...nothing }
    }
  }
  const { own, related } = await lockUnchangedSources(trx, sources)
  refuseUnlocked(document, sources)
  await refuseOverCredit(trx, document)
  await insertDraft(trx, document, { request_sha256, request, waits_for, issue_when_ready })
  await writeHistory(trx, actor, [{ entity_id: id, event: "created" }])
  const settled = issue ? await issueLockedDrafts(trx, { drafts: [{ document }], sources: related, actor }) : nothing
  await moveVersions(trx, own, issue ? "done" : "held")
  return { id, created: true, ...settled }
}

/** Whether this very request was carried out before. */
async function wasAsked(trx: Knex.Transaction, id: string, requestSha256: string): Promise<boolean> {
  const existing = await trx("invoicing_invoice").select("request_sha256").where({ id }).first()
  if (existing && existing.request_sha256 !== requestSha256) {
    throw new InvoiceIdReusedError(id)
  }
  return Boolean(existing)
}
