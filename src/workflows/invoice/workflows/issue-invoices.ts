import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../../../modules/invoicing/services/history"
import { TASKS_ENQUEUED } from "../../../types/events"
import { issueDraftsStep } from "../steps/issue-drafts"

export type IssueInvoicesWorkflowInput = { ids: string[]; actor: Actor }

/**
 * Issues drafts: each gets its number, its frozen document and its PDF.
 *
 * @throws ViolationsError `not_a_draft`, `order_changed`, `stale`, or the reasons why it cannot be issued
 * @summary Issue drafts.
 */
export const issueInvoicesWorkflow = createWorkflow("issue-invoices", (input: IssueInvoicesWorkflowInput) => {
  const ids = issueDraftsStep(input)
  const nudge = transform({ ids }, ({ ids }) => ids.map((id) => ({ id })))
  emitEventStep({ eventName: TASKS_ENQUEUED, data: nudge })
  return new WorkflowResponse(ids)
})
