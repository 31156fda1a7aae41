import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { afterIssueWorkflow, buildInvoiceWorkflow, creditInvoiceWorkflow } from "medusa-invoicing/workflows"

/** The purchase order that the storefront wrote into the order's metadata stands on the invoice. */
buildInvoiceWorkflow.hooks.setInvoiceContext(async ({ source }, { container }) => {
  const { metadata } = await container.resolve(Modules.ORDER).retrieveOrder(source.id, { select: ["id", "metadata"] })
  const number = metadata?.purchase_order
  return new StepResponse(typeof number === "string" ? { purchase_order: number } : {})
})

/** A company's invoice waits for its purchase order. */
buildInvoiceWorkflow.hooks.validate(async ({ built }) => {
  if (built.document?.buyer.company && !built.document.purchase_order) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Ask the company for its purchase order, then invoice.")
  }
})

/** Tells the order its invoice's number. Written a second time, it says the same. */
afterIssueWorkflow.hooks.invoiceIssued(async ({ invoice_id }, { container }) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "invoicing_invoice",
    fields: ["type", "number", "order_id"],
    filters: { id: invoice_id },
  })
  const [invoice] = data
  if (invoice?.type === "invoice" && invoice.order_id) {
    const orders = container.resolve(Modules.ORDER)
    const { metadata } = await orders.retrieveOrder(invoice.order_id, { select: ["id", "metadata"] })
    await orders.updateOrders(invoice.order_id, { metadata: { ...metadata, invoice_number: invoice.number } })
  }
})

/** What is credited by hand is credited for a reason. */
creditInvoiceWorkflow.hooks.validate(async ({ document }) => {
  const byHand = document.caused_by.some(({ type }) => type === "merchant")
  if (byHand && document.reason!.length < 10) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "Say in a sentence why this is credited.")
  }
})

/** Accounting hears of a credit note at once; a failure here loses no more than the hint. */
creditInvoiceWorkflow.hooks.creditNoteIssued(async ({ invoice_id, credit_note_id }, { container }) => {
  await container.resolve(Modules.EVENT_BUS).emit({ name: "accounting.credited", data: { invoice_id, credit_note_id } })
})
