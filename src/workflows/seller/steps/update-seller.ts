import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { Actor } from "../../../modules/invoicing/services/history"
import type { SellerUpdate } from "../../../types/http"

export type UpdateSellerInput = { id: string; update: SellerUpdate; actor: Actor }

/** Changes a seller's data or policies; undone by setting them back. */
export const updateSellerStep = createStep(
  "update-seller",
  async ({ id, update, actor }: UpdateSellerInput, { container }) => {
    const { address, ...rest } = update
    const columns = await container
      .resolve<InvoicingModuleService>(INVOICING_MODULE)
      .changeSeller({ id, columns: { ...rest, ...address }, actor })
    return new StepResponse(id, { id, columns, actor })
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve<InvoicingModuleService>(INVOICING_MODULE).changeSeller(undo)
    }
  }
)
