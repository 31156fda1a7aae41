import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../../../modules/invoicing/services/history"
import { TASKS_ENQUEUED } from "../../../types/events"
import { tellOfCreditNotesStep } from "../../credit/steps/tell-of-credit-notes"
import { issueDraftsStep } from "../steps/issue-drafts"

export type IssueInvoicesWorkflowInput = { ids: string[]; actor: Actor }

/**
 * Issues drafts: each gets its number, its frozen document and its PDF. Of up to 50 that are issued together, the credit notes
 * come first, so that an invoice says what they free as paid; beside that, the order given is kept. Of several, one that is
 * refused never stops the others: answers the ids of those that are issued, and those that are not with the reasons. Cannot be
 * undone: what is issued is corrected.
 *
 * @example
 * const { result } = await issueInvoicesWorkflow(container).run({ input: { ids: ["inv_1", "inv_2"], actor } })
 * // { ids: ["inv_1"], refused: [{ id: "inv_2", code: "order_changed", message: "…", errors: [{ code, path, message }] }] }
 *
 * @throws ViolationsError of a single draft: `not_a_draft`, `order_changed`, `stale`, or the reasons why it cannot be issued
 * @summary Issue drafts.
 */
export const issueInvoicesWorkflow = createWorkflow("issue-invoices", (input: IssueInvoicesWorkflowInput) => {
  const { issued, refused } = issueDraftsStep(input)
  const nudge = transform({ issued }, ({ issued }) => issued.map(({ id }) => ({ id })))
  emitEventStep({ eventName: TASKS_ENQUEUED, data: nudge }).config({ name: "invoicing-nudge-tasks" })
  tellOfCreditNotesStep(
    transform({ issued, input }, ({ issued, input }) => ({
      notes: issued.flatMap(({ id, credits_id }) => (credits_id ? [{ invoice_id: credits_id, credit_note_id: id }] : [])),
      is_batch: input.ids.length > 1,
    }))
  )
  const ids = transform({ issued }, ({ issued }) => issued.map(({ id }) => id))
  return new WorkflowResponse({ ids, refused })
})
