import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { RecordPaymentInput } from "../../../modules/invoicing/services/record-payment"
import { TASKS_ENQUEUED } from "../../../types/events"
import { recordPaymentStep } from "../steps/record-payment"

/**
 * Enters money that the shop does not know of: a bank transfer, money given back by hand, a payment that the bank took back.
 * Amounts are positive; `kind` says which way the money went. Cannot be undone: enter the same money the other way round.
 *
 * @throws ViolationsError `not_issued`, `not_an_invoice`, `invalid_amount`, `reference_used`
 * @summary Record a payment.
 */
export const recordPaymentWorkflow = createWorkflow("record-payment", (input: RecordPaymentInput) => {
  const settled = recordPaymentStep(input)
  const paid = transform({ settled }, ({ settled }) => settled.paid_ids.map((id) => ({ id })))
  emitEventStep({ eventName: TASKS_ENQUEUED, data: paid })
  return new WorkflowResponse(settled)
})
