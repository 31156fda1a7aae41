import { createStep } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import { ViolationsError } from "../../../modules/invoicing/violations-error"

/** Has a PDF drawn at once. Trying earlier than planned needs no undoing. */
export const restartRenderStep = createStep("restart-render", async (invoiceId: string, { container }) => {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const invoice = await invoicing.retrieveInvoicingInvoice(invoiceId)
  if (invoice.status === "draft") {
    throw new ViolationsError([
      { code: "not_issued", path: "id", message: "A draft has no stored PDF: preview it instead." },
    ])
  }
  await invoicing.restartTask({ kind: "render", invoice_id: invoiceId })
})
