import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminInvoiceResponse } from "../../../../types/http"
import { deleteInvoiceDraftWorkflow } from "../../../../workflows"
import { actorOf } from "../../../actor-of"
import { answeringViolations } from "../../../answer-violations"
import { loadInvoice } from "../../../load-invoices"

/** Reads an invoice. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminInvoiceResponse>) => {
  res.json({ invoice: await loadInvoice(req.scope, req.params.id!) })
}

/** Deletes a draft. */
export const DELETE = answeringViolations(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = req.params.id!
  await deleteInvoiceDraftWorkflow(req.scope).run({ input: { id, actor: actorOf(req) } })
  res.json({ id, object: "invoice", deleted: true })
})
