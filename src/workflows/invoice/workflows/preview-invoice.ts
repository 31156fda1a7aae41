import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { assessOrderInvoicingWorkflow } from "../../reconcile/workflows/assess-order-invoicing"
import { assertReadyStep } from "../steps/assert-ready"
import { findSelectedOrderStep } from "../steps/find-selected-order"
import { foreseeIssueStep } from "../steps/foresee-issue"
import type { CreateInvoiceWorkflowInput } from "./create-invoice"

export type PreviewInvoiceWorkflowInput = Pick<CreateInvoiceWorkflowInput, "order_id" | "items" | "details"> & {
  /** ISO 8601 instant that the preview is dated by. */
  as_of: string
}

/**
 * The invoice that would be made of an order or a part of it. Writes nothing and gives no number.
 *
 * @throws ViolationsError with every reason why the order cannot be invoiced
 * @summary Preview an order's invoice.
 */
export const previewInvoiceWorkflow = createWorkflow("preview-invoice", (input: PreviewInvoiceWorkflowInput) => {
  const order_id = findSelectedOrderStep(input)
  const request = transform({ input }, ({ input }) => ({ items: input.items ?? null, details: input.details ?? {} }))
  const assessment = assessOrderInvoicingWorkflow.runAsStep({ input: { order_id, request, read_only: true } })
  const ready = assertReadyStep(transform({ assessment }, ({ assessment }) => ({ ...assessment, may_wait: false })))
  const issue = transform({ assessment, ready, input }, ({ assessment: { source, seller }, ready: { document }, input: { as_of } }) => ({
    document,
    source,
    seller,
    as_of,
  }))
  return new WorkflowResponse(foreseeIssueStep(issue))
})
