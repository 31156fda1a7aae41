import { createWorkflow, when } from "@medusajs/framework/workflows-sdk"
import { emitEventStep, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { InvoiceEvents } from "../../../types/events"

/**
 * What follows once nothing is due on an invoice any more, run by a task, whichever settlement it was: a capture, a credit
 * note, an issue, money entered by hand. It tells, unless the invoice is not paid any more, and has nothing to undo.
 *
 * @summary React to a paid invoice.
 */
export const afterPaymentWorkflow = createWorkflow("after-payment", (input: { invoice_id: string }) => {
  const { data } = useQueryGraphStep({ entity: "invoicing_invoice", fields: ["status"], filters: { id: input.invoice_id } })
  when("still-paid", { data }, ({ data }) => data[0]?.status === "paid").then(() => {
    emitEventStep({ eventName: InvoiceEvents.PAID, data: { id: input.invoice_id } })
  })
})
