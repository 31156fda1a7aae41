import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BillableSource } from "../../../domain/billable/source"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { OpenedSource } from "../../../modules/invoicing/service"
import type { Actor } from "../../../modules/invoicing/services/history"
import type { InvoiceRequest } from "../../invoice/invoice-request"
import { refuseChanged } from "../../reconcile/refuse-changed"

export type CorrectInvoiceStepInput = {
  credit_note: InvoiceDocument
  draft: InvoiceDocument
  request: InvoiceRequest
  source: BillableSource
  opened: OpenedSource
  actor: Actor
}

/** Issues the credit note and makes the draft, both or neither. What is issued is not undone: comes last. */
export const correctInvoiceStep = createStep(
  "correct-invoice",
  async ({ source, opened, ...input }: CorrectInvoiceStepInput, { container }) => {
    await refuseChanged(container.resolve(ContainerRegistrationKeys.QUERY), source)
    await container
      .resolve<InvoicingModuleService>(INVOICING_MODULE)
      .correctInvoice({ ...input, sources: [opened] })
    return new StepResponse({ credit_note_id: input.credit_note.id, invoice_id: input.draft.id })
  }
)
