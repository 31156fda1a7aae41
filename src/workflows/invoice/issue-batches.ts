import type { MedusaContainer } from "@medusajs/framework/types"
import { INVOICING_MODULE } from "../../modules/invoicing"
import type InvoicingModuleService from "../../modules/invoicing/service"
import type { Actor } from "../../modules/invoicing/services/history"
import { prepareIssue, type PreparedDraft } from "./prepare-issue"

/** Of so many at most the numbers are given under one lock: others wait no longer than for these. */
const BATCH = 50

export type IssuedDraft = Pick<PreparedDraft, "id" | "credits_id">

/** What became of drafts. `error`: mostly a `ViolationsError` with the reasons. */
export type IssueResult = { issued: IssuedDraft[]; refused: { id: string; error: unknown }[] }

/** Issues drafts, in batches, the credit notes of each before its invoices. One that cannot be issued never stops the others. */
export async function issueInBatches(container: MedusaContainer, ids: string[], actor: Actor): Promise<IssueResult> {
  const result: IssueResult = { issued: [], refused: [] }
  for (let from = 0; from < ids.length; from += BATCH) {
    await issueBatch(container, ids.slice(from, from + BATCH), actor, result)
  }
  return result
}

async function issueBatch(container: MedusaContainer, ids: string[], actor: Actor, { issued, refused }: IssueResult): Promise<void> {
  const prepared: PreparedDraft[] = []
  for (const id of ids) {
    try {
      prepared.push(await prepareIssue(container, id))
    } catch (error) {
      refused.push({ id, error })
    }
  }
  try {
    await issuePrepared(container, prepared, actor)
    issued.push(...prepared)
  } catch (error) {
    if (prepared.length === 1) {
      refused.push({ id: prepared[0]!.id, error })
      return
    }
    // The books issue all or none, and do not say whose fault it was
    for (const { id } of [...prepared].sort(byType)) {
      await issueBatch(container, [id], actor, { issued, refused })
    }
  }
}

/** As the books order them. */
const byType = (a: PreparedDraft, b: PreparedDraft) => Number(!a.credits_id) - Number(!b.credits_id)

async function issuePrepared(container: MedusaContainer, prepared: PreparedDraft[], actor: Actor): Promise<void> {
  if (prepared.length > 0) {
    const drafts = prepared.map(({ id, delivery_date }) => ({ id, delivery_date }))
    const sources = prepared.flatMap((draft) => draft.sources)
    await container.resolve<InvoicingModuleService>(INVOICING_MODULE).issueInvoices({ drafts, sources, actor })
  }
}
