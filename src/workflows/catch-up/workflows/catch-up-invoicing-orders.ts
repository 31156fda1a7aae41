import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { catchUpOrdersStep, type CatchUpInput } from "../steps/catch-up-orders"

/**
 * Does what lost events left undone: compares each order's fingerprint with the one taken when it was last reconciled, and
 * reconciles those that differ or were never looked at. What it made stays, whatever fails after it.
 *
 * @summary Catch up with orders.
 */
export const catchUpInvoicingOrdersWorkflow = createWorkflow("catch-up-invoicing-orders", (input: CatchUpInput) => {
  return new WorkflowResponse(catchUpOrdersStep(input))
})
