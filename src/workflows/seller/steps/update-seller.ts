import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { Actor } from "../../../modules/invoicing/services/history"
import type { SellerUpdate } from "../../../types/http"

export type UpdateSellerInput = { id: string; update: SellerUpdate; actor: Actor }

/** Changes a seller's data or policies, keeps who did it, and has what waits looked at again. */
export const updateSellerStep = createStep(
  "update-seller",
  async ({ id, update, actor }: UpdateSellerInput, { container }) => {
    const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
    const before = await invoicing.retrieveInvoicingSeller(id)
    const { address, ...rest } = update
    const columns: Record<string, unknown> = { ...rest, ...address }
    await invoicing.updateInvoicingSellers({ id, ...columns })
    await invoicing.recordHistory({ entity_id: id, event: "seller_changed", details: columns, actor })
    await invoicing.reopenSources(id)
    const undo = Object.fromEntries(Object.keys(columns).map((key) => [key, before[key as keyof typeof before]]))
    return new StepResponse(id, { id, undo })
  },
  async (changed, { container }) => {
    if (changed) {
      await container
        .resolve<InvoicingModuleService>(INVOICING_MODULE)
        .updateInvoicingSellers({ id: changed.id, ...changed.undo })
    }
  }
)
