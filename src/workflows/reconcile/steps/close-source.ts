import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { CloseSourceInput } from "../../../modules/invoicing/services/sources"

/** Keeps what the reconciliation came to. Comes last, and the next reconciliation writes it anew: nothing to undo. */
export const closeSourceStep = createStep("close-source", async (input: CloseSourceInput, { container }) => {
  const is_newly_blocked = await container.resolve<InvoicingModuleService>(INVOICING_MODULE).closeSource(input)
  return new StepResponse({ is_newly_blocked })
})
