import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCorrectInvoiceResponse } from "../../../../../types/http"
import { correctInvoiceWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../actor-of"
import { answeringViolations } from "../../../../answer-violations"
import { loadInvoice } from "../../../../load-invoices"
import type { AdminGiveReason } from "../../validators"

/** Credits all that is left of an invoice and opens a fresh draft of it, in one transaction. */
export const POST = answeringViolations(
  async (req: AuthenticatedMedusaRequest<AdminGiveReason>, res: MedusaResponse<AdminCorrectInvoiceResponse>) => {
    const { result } = await correctInvoiceWorkflow(req.scope).run({
      input: { invoice_id: req.params.id!, reason: req.validatedBody.reason, actor: actorOf(req) },
    })
    const credit_note = await loadInvoice(req.scope, result.credit_note_id)
    res.json({ credit_note, invoice: await loadInvoice(req.scope, result.invoice_id) })
  }
)
