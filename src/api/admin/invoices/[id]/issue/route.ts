import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminInvoiceResponse } from "../../../../../types/http"
import { issueInvoicesWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../actor-of"
import { answeringViolations } from "../../../../answer-violations"
import { loadInvoice } from "../../../../load-invoices"

/** Issues a draft. */
export const POST = answeringViolations(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminInvoiceResponse>) => {
    const id = req.params.id!
    await issueInvoicesWorkflow(req.scope).run({ input: { ids: [id], actor: actorOf(req) } })
    res.json({ invoice: await loadInvoice(req.scope, id) })
  }
)
