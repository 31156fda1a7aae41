import { createStep } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { Actor } from "../../../modules/invoicing/services/history"

/** Gives up what is due. A payment that comes all the same makes it paid: nothing to undo. */
export const markUncollectibleStep = createStep(
  "mark-uncollectible",
  async (input: { id: string; reason: string; actor: Actor }, { container }) => {
    await container.resolve<InvoicingModuleService>(INVOICING_MODULE).markUncollectible(input)
  }
)
