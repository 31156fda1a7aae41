import { createHook, createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { InvoiceEvents } from "../../../types/events"
import { loadIssuedStatusStep } from "../steps/load-issued-status"

/**
 * What follows the issue of an invoice, run by a task once the issue is committed. A handler that throws is run again
 * later, and can undo nothing.
 *
 * @property hooks.invoiceIssued - Runs after each issue, at least once: `{ invoice_id }`.
 * @summary React to an issued invoice.
 */
export const afterIssueWorkflow = createWorkflow("after-issue", (input: { invoice_id: string }) => {
  const status = loadIssuedStatusStep(input.invoice_id)
  emitEventStep({ eventName: InvoiceEvents.ISSUED, data: { id: input.invoice_id } })
  when("paid-at-issue", { status }, ({ status }) => status.is_paid).then(() => {
    emitEventStep({ eventName: InvoiceEvents.PAID, data: { id: input.invoice_id } }).config({ name: "invoicing-emit-paid" })
  })
  const invoiceIssued = createHook("invoiceIssued", { invoice_id: input.invoice_id })
  return new WorkflowResponse(void 0, { hooks: [invoiceIssued] as const })
})
