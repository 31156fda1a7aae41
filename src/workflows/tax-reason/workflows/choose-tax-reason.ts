import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { TaxReason } from "../../../domain/tax/treatment"
import type { Actor } from "../../../modules/invoicing/services/history"
import { SOURCE_CHANGED } from "../../../types/events"
import { loadSellerStep } from "../../seller/steps/load-seller"
import { chooseTaxReasonStep } from "../steps/choose-tax-reason"

export type ChooseTaxReasonInput = {
  order_id: string
  /** Lines of the order. */
  line_ids: string[]
  /** Null: the lines have no chosen reason any more. */
  reason: TaxReason | null
  actor: Actor
}

/**
 * Says why lines of an order are not taxed, where nothing that is known of the order does (T2). It is kept with who said it, and
 * the order is reconciled then. What is issued stays as it is. Undone by what was said before.
 *
 * @throws not_found where there is no such order; ViolationsError `foreign_item`, `invalid_tax_reason`
 * @summary Choose why lines are not taxed.
 */
export const chooseTaxReasonWorkflow = createWorkflow("choose-tax-reason", (input: ChooseTaxReasonInput) => {
  const seller = loadSellerStep()
  const chosen = chooseTaxReasonStep(transform({ input, seller }, ({ input, seller }) => ({ ...input, seller_id: seller.id })))
  emitEventStep({ eventName: SOURCE_CHANGED, data: { order_id: input.order_id } })
  return new WorkflowResponse(chosen)
})
