import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"

/** Whether an issued invoice is paid. */
export const loadIssuedStatusStep = createStep("load-issued-status", async (id: string, { container }) => {
  const invoice = await container.resolve<InvoicingModuleService>(INVOICING_MODULE).retrieveInvoicingInvoice(id)
  return new StepResponse({ is_paid: invoice.status === "paid" })
})
