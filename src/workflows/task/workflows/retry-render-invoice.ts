import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TASKS_ENQUEUED } from "../../../types/events"
import { restartRenderStep } from "../steps/restart-render"

/**
 * Draws the PDF of an issued invoice anew after it failed, without waiting for the next planned attempt. Trying
 * earlier than planned needs no undoing.
 *
 * @summary Try again to render an invoice.
 */
export const retryRenderInvoiceWorkflow = createWorkflow("retry-render-invoice", (input: { invoice_id: string }) => {
  restartRenderStep(input.invoice_id)
  emitEventStep({ eventName: TASKS_ENQUEUED, data: { id: input.invoice_id } })
})
