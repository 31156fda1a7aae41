import { createStep } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { Actor } from "../../../modules/invoicing/services/history"

/** Deletes a draft. It held no number, and its order can be invoiced again: nothing to undo. */
export const deleteDraftStep = createStep(
  "delete-draft",
  async (input: { id: string; actor: Actor }, { container }) => {
    await container.resolve<InvoicingModuleService>(INVOICING_MODULE).deleteDraft(input)
  }
)
