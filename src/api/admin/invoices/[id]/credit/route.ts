import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminInvoiceResponse } from "../../../../../types/http"
import { creditInvoiceWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../actor-of"
import { answeringViolations } from "../../../../answer-violations"
import { loadInvoice } from "../../../../load-invoices"
import type { AdminCreditInvoice } from "../../validators"

/** Credits an invoice: lines, an amount, or all that is left of it. Answers the credit note. */
export const POST = answeringViolations(
  async (req: AuthenticatedMedusaRequest<AdminCreditInvoice>, res: MedusaResponse<AdminInvoiceResponse>) => {
    const { reason, issue = true, credit_note_id, ...choice } = req.validatedBody
    const { result } = await creditInvoiceWorkflow(req.scope).run({
      input: { invoice_id: req.params.id!, choice, reason, issue, credit_note_id, actor: actorOf(req) },
    })
    res.json({ invoice: await loadInvoice(req.scope, result.id) })
  }
)
