import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminInvoiceResponse } from "../../../../types/http"
import { deleteInvoiceDraftWorkflow, updateInvoiceDraftWorkflow } from "../../../../workflows"
import { actorOf } from "../../../actor-of"
import { answeringViolations } from "../../../answer-violations"
import { loadInvoice } from "../../../load-invoices"
import type { AdminUpdateInvoice } from "../validators"

/** Reads an invoice. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminInvoiceResponse>) => {
  res.json({ invoice: await loadInvoice(req.scope, req.params.id!) })
}

/** Edits a draft: builds it again as its order is now, with what is asked for. */
export const POST = answeringViolations(
  async (req: AuthenticatedMedusaRequest<AdminUpdateInvoice>, res: MedusaResponse<AdminInvoiceResponse>) => {
    const id = req.params.id!
    const { items, follow, issue_when_ready, ...details } = req.validatedBody
    await updateInvoiceDraftWorkflow(req.scope).run({ input: { id, items, follow, issue_when_ready, details, actor: actorOf(req) } })
    res.json({ invoice: await loadInvoice(req.scope, id) })
  }
)

/** Deletes a draft. */
export const DELETE = answeringViolations(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = req.params.id!
  await deleteInvoiceDraftWorkflow(req.scope).run({ input: { id, actor: actorOf(req) } })
  res.json({ id, object: "invoice", deleted: true })
})
