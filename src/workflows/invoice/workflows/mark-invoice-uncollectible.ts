import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../../modules/invoicing/services/history"
import { markUncollectibleStep } from "../steps/mark-uncollectible"

/**
 * Gives up what is due on an open invoice. Cannot be undone, but a payment makes it paid all the same.
 *
 * @throws ViolationsError `not_open`
 * @summary Mark an invoice as uncollectible.
 */
export const markInvoiceUncollectibleWorkflow = createWorkflow(
  "mark-invoice-uncollectible",
  (input: { id: string; reason: string; actor: Actor }) => {
    markUncollectibleStep(input)
  }
)
