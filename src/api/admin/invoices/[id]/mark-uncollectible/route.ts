import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminInvoiceResponse } from "../../../../../types/http"
import { markInvoiceUncollectibleWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../actor-of"
import { answeringViolations } from "../../../../answer-violations"
import { loadInvoice } from "../../../../load-invoices"
import type { AdminGiveReason } from "../../validators"

/** Gives up what is due on an open invoice. */
export const POST = answeringViolations(
  async (req: AuthenticatedMedusaRequest<AdminGiveReason>, res: MedusaResponse<AdminInvoiceResponse>) => {
    const id = req.params.id!
    await markInvoiceUncollectibleWorkflow(req.scope).run({ input: { id, reason: req.validatedBody.reason, actor: actorOf(req) } })
    res.json({ invoice: await loadInvoice(req.scope, id) })
  }
)
