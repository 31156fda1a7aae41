import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import { ViolationsError } from "../../../modules/invoicing/violations-error"
import { requestOf } from "../rebuild-draft"

/** A draft of an invoice, with what was asked for. @throws ViolationsError `document_immutable`, `not_an_invoice` */
export const loadDraftStep = createStep("load-draft", async (id: string, { container }) => {
  const draft = await container.resolve<InvoicingModuleService>(INVOICING_MODULE).retrieveInvoicingInvoice(id)
  if (draft.status !== "draft") {
    const message = "An issued document is never changed. Correct it by a credit note and a new invoice."
    throw new ViolationsError([{ code: "document_immutable", path: "id", message }])
  }
  if (draft.type !== "invoice") {
    const message = "A draft of a credit note is not edited: delete it, and credit the invoice anew."
    throw new ViolationsError([{ code: "not_an_invoice", path: "id", message }])
  }
  if (!draft.order_id) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "The draft's order does not exist any more")
  }
  return new StepResponse({
    id: draft.id,
    order_id: draft.order_id,
    content: draft.content,
    request: requestOf(draft),
    issue_when_ready: draft.issue_when_ready,
    waits_for: draft.waits_for,
  })
})
