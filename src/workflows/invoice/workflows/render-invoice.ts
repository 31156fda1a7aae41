import { createWorkflow, when } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { InvoiceEvents } from "../../../types/events"
import { renderInvoiceStep, type RenderInvoiceStepInput } from "../steps/render-invoice"

/**
 * Draws and stores the PDF of an issued invoice, if that is still to do. Not undone: the same bytes would come again.
 *
 * @summary Render an invoice.
 */
export const renderInvoiceWorkflow = createWorkflow("render-invoice", (input: RenderInvoiceStepInput) => {
  const rendered = renderInvoiceStep(input)
  when("newly-rendered", { rendered }, ({ rendered }) => rendered.is_new).then(() => {
    emitEventStep({ eventName: InvoiceEvents.DOCUMENT_READY, data: { id: input.invoice_id } })
  })
})
