import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { InvoiceEvents } from "../../../types/events"

/**
 * What follows the issue of an invoice, run by a task once the issue is committed. A handler that throws is run again
 * later, and can undo nothing.
 *
 * @property hooks.invoiceIssued - Runs after each issue, at least once: `{ invoice_id }`.
 * @summary React to an issued invoice.
 */
export const afterIssueWorkflow = createWorkflow("after-issue", (input: { invoice_id: string }) => {
  emitEventStep({ eventName: InvoiceEvents.ISSUED, data: { id: input.invoice_id } })
  const invoiceIssued = createHook("invoiceIssued", { invoice_id: input.invoice_id })
  return new WorkflowResponse(void 0, { hooks: [invoiceIssued] as const })
})
