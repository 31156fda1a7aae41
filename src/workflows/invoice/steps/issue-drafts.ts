import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Violation } from "../../../domain/violation"
import type { Actor } from "../../../modules/invoicing/services/history"
import { issueInBatches } from "../issue-batches"

/** A draft that was not issued, and why; `errors` is empty where no rule stood against it. */
export type RefusedDraft = { id: string; code: string | null; message: string; errors: Violation[] }

/**
 * Issues drafts. The reasons of a single one are thrown; of several, those that were refused are answered with theirs.
 * Irreversible: what is issued is corrected, never undone.
 */
export const issueDraftsStep = createStep(
  "issue-drafts",
  async ({ ids, actor }: { ids: string[]; actor: Actor }, { container }) => {
    const { issued, refused } = await issueInBatches(container, ids, actor)
    if (ids.length === 1 && refused[0]) {
      throw refused[0].error
    }
    return new StepResponse({ issued, refused: refused.map(({ id, error }) => describe(id, error)) })
  }
)

function describe(id: string, error: unknown): RefusedDraft {
  const { code = null, message, errors = [] } = error as Error & { code?: string; errors?: Violation[] }
  return { id, code, message, errors }
}
