import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminInvoiceResponse } from "../../../../../types/http"
import { retryRenderInvoiceWorkflow } from "../../../../../workflows"
import { answeringViolations } from "../../../../answer-violations"
import { loadInvoice } from "../../../../load-invoices"

/** Draws the PDF of an issued invoice anew after it failed, without waiting for the next planned attempt. */
export const POST = answeringViolations(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminInvoiceResponse>) => {
    const id = req.params.id!
    await retryRenderInvoiceWorkflow(req.scope).run({ input: { invoice_id: id } })
    res.json({ invoice: await loadInvoice(req.scope, id) })
  }
)
