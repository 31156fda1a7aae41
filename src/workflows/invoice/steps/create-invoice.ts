import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BillableSource } from "../../../domain/billable/source"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { CreateInvoiceInput } from "../../../modules/invoicing/services/create"
import { refuseChanged } from "../../reconcile/refuse-changed"

/** `source`: what the document was built from. */
export type CreateInvoiceStepInput = CreateInvoiceInput & { source: BillableSource }

/**
 * Creates an invoice or a credit note, issued or as a draft, if its order still is what it was built from: hooks may have
 * taken their time. A draft is deleted again if a later step fails; what is issued stays.
 */
export const createInvoiceStep = createStep(
  "create-invoice",
  async ({ source, ...input }: CreateInvoiceStepInput, { container }) => {
    await refuseChanged(container.resolve(ContainerRegistrationKeys.QUERY), source)
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
