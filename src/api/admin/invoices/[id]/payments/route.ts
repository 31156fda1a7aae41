import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminInvoiceResponse } from "../../../../../types/http"
import { recordPaymentWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../actor-of"
import { answeringViolations } from "../../../../answer-violations"
import { loadInvoice } from "../../../../load-invoices"
import type { AdminRecordPayment } from "../../validators"

/** Enters money that the shop does not know of: paid, given back, or taken back by the bank. */
export const POST = answeringViolations(
  async (req: AuthenticatedMedusaRequest<AdminRecordPayment>, res: MedusaResponse<AdminInvoiceResponse>) => {
    const id = req.params.id!
    const { received_at = new Date().toISOString(), ...payment } = req.validatedBody
    await recordPaymentWorkflow(req.scope).run({ input: { invoice_id: id, received_at, ...payment, actor: actorOf(req) } })
    res.json({ invoice: await loadInvoice(req.scope, id) })
  }
)
