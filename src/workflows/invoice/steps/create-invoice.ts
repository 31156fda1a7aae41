import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { CreateInvoiceInput } from "../../../modules/invoicing/services/create"

/** Creates an invoice, issued or as a draft. A draft is deleted again if a later step fails; what is issued stays. */
export const createInvoiceStep = createStep(
  "create-invoice",
  async (input: CreateInvoiceInput, { container }) => {
    const invoice = await container.resolve<InvoicingModuleService>(INVOICING_MODULE).createInvoice(input)
    const undo = input.issue || !invoice.created ? null : { id: invoice.id, actor: input.actor }
    return new StepResponse(invoice, undo)
  },
  async (draft, { container }) => {
    if (draft) {
      await container.resolve<InvoicingModuleService>(INVOICING_MODULE).deleteDraft(draft)
    }
  }
)
