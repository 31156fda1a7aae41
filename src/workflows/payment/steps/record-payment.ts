import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { RecordPaymentInput } from "../../../modules/invoicing/services/record-payment"

/** Enters money that the shop does not know of. A fact once entered: what was wrong is entered the other way round. */
export const recordPaymentStep = createStep("record-payment", async (input: RecordPaymentInput, { container }) => {
  return new StepResponse(await container.resolve<InvoicingModuleService>(INVOICING_MODULE).recordPayment(input))
})
