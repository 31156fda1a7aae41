import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../../../modules/invoicing/services/history"
import { SOURCE_CHANGED } from "../../../types/events"
import type { CreditLineMeaning } from "../../../types/http"
import { loadSellerStep } from "../../seller/steps/load-seller"
import { classifyCreditLineStep } from "../steps/classify-credit-line"

export type ClassifyCreditLineInput = {
  order_id: string
  /** Id of the order change's action that added it. */
  credit_line_id: string
  as: CreditLineMeaning
  actor: Actor
}

/**
 * Says what a credit line is that an administrator added to an order: a payment, or a price reduction, which lowers each line
 * in proportion. The order is reconciled then. May be said anew at any time: what differs is credited or invoiced, but for a
 * line that was credited whole meanwhile, which stays with a person (`changed_after_credit`). Undone by what was said before.
 *
 * @throws not_found where there is no such order or credit line; ViolationsError `stale`
 * @summary Classify a credit line.
 */
export const classifyCreditLineWorkflow = createWorkflow("classify-credit-line", (input: ClassifyCreditLineInput) => {
  const seller = loadSellerStep()
  const classified = classifyCreditLineStep(transform({ input, seller }, ({ input, seller }) => ({ ...input, seller_id: seller.id })))
  emitEventStep({ eventName: SOURCE_CHANGED, data: { order_id: input.order_id } })
  return new WorkflowResponse(classified)
})
