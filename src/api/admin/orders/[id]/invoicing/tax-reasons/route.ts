import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminOrderInvoicing } from "../../../../../../types/http"
import { chooseTaxReasonWorkflow } from "../../../../../../workflows"
import { reconcileUntilFresh } from "../../../../../../workflows/reconcile/reconcile-until-fresh"
import { actorOf } from "../../../../../actor-of"
import { answeringViolations } from "../../../../../answer-violations"
import { presentOrderInvoicing } from "../../../../../present-order-invoicing"
import type { AdminChooseTaxReason } from "../../../validators"

/** Says why lines of the order are not taxed, and answers what came of it. */
export const POST = answeringViolations(
  async (req: AuthenticatedMedusaRequest<AdminChooseTaxReason>, res: MedusaResponse<AdminOrderInvoicing>) => {
    const { line_ids, reason } = req.validatedBody
    const { id } = req.params as { id: string }
    await chooseTaxReasonWorkflow(req.scope).run({
      input: { order_id: id, line_ids, reason: reason && { code: null, text: null, ...reason }, actor: actorOf(req) },
    })
    await reconcileUntilFresh(req.scope, id)
    res.json(await presentOrderInvoicing(req.scope, id))
  }
)
