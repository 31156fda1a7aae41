import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ViolationsError } from "../violations-error"
import type { Actor } from "./history"
import { issueLockedDrafts } from "./issue"
import type { DraftToIssue } from "./issue-one"
import { lockInvoices, type LockedInvoice } from "./lock-invoices"
import type { Settled } from "./settle"
import { lockUnchangedSources, moveVersions, refuseUnlocked, type SourceVersion } from "./sources"

export type IssueDraftsInput = {
  /** In the order of their numbers, within those of one seller and one type. */
  drafts: ({ id: string } & Omit<DraftToIssue, "document">)[]
  /** The sources of them all, as `openSource` answered them. */
  sources: SourceVersion[]
  actor: Actor
}

type LockedDraft = DraftToIssue & { of: string }

/** Issues drafts, all or none: each seller's credit notes first, whose money its invoices then say was paid, then those. */
export async function issueDrafts(trx: Knex.Transaction, { drafts, sources, actor }: IssueDraftsInput): Promise<Settled> {
  const { own, related } = await lockUnchangedSources(trx, sources)
  const rows = await lockInvoices(
    trx,
    drafts.map(({ id }) => id)
  )
  const locked = drafts.map(({ id: _id, ...given }, index): LockedDraft => {
    const document = contentOf(rows[index]!)
    refuseUnlocked(document, sources)
    return { ...given, document, of: `${document.seller.id} ${document.type === "credit_note" ? 1 : 2}` }
  })
  const settled: Settled = { paid_ids: [] }
  for (const batch of [...new Set(locked.map(({ of }) => of))].sort()) {
    const { paid_ids } = await issueLockedDrafts(trx, {
      drafts: locked.filter(({ of }) => of === batch),
      sources: related,
      actor,
    })
    settled.paid_ids.push(...paid_ids)
  }
  await moveVersions(trx, own, "done")
  return settled
}

function contentOf({ status, content }: LockedInvoice) {
  if (status !== "draft") {
    throw new ViolationsError([{ code: "not_a_draft", path: "id", message: "Only a draft can be issued." }])
  }
  return content!
}
