import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { SELLER_CHANGED } from "../../../types/events"
import { updateSellerStep, type UpdateSellerInput } from "../steps/update-seller"

/**
 * Changes a seller's data or policies. Documents issued before stay as they are. Undone by setting them back.
 *
 * @summary Update a seller.
 */
export const updateInvoicingSellerWorkflow = createWorkflow("update-invoicing-seller", (input: UpdateSellerInput) => {
  const id = updateSellerStep(input)
  emitEventStep({ eventName: SELLER_CHANGED, data: { id } })
  return new WorkflowResponse(id)
})
