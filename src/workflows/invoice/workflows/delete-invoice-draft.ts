import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../modules/invoicing/services/history"
import { deleteDraftStep } from "../steps/delete-draft"

/**
 * Deletes a draft and gives back what it held of its order. Cannot be undone: make another.
 *
 * @throws ViolationsError `not_a_draft`
 * @summary Delete a draft.
 */
export const deleteInvoiceDraftWorkflow = createWorkflow(
  "delete-invoice-draft",
  (input: { id: string; actor: Actor }) => {
    deleteDraftStep(input)
  }
)
