import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminOrderInvoicing } from "../../../../../../../types/http"
import { classifyCreditLineWorkflow } from "../../../../../../../workflows"
import { reconcileUntilFresh } from "../../../../../../../workflows/reconcile/reconcile-until-fresh"
import { actorOf } from "../../../../../../actor-of"
import { answeringViolations } from "../../../../../../answer-violations"
import { presentOrderInvoicing } from "../../../../../../present-order-invoicing"
import type { AdminClassifyCreditLine } from "../../../../validators"

/** Says what a credit line is that was added to the order by hand, and answers what came of it. */
export const POST = answeringViolations(
  async (req: AuthenticatedMedusaRequest<AdminClassifyCreditLine>, res: MedusaResponse<AdminOrderInvoicing>) => {
    const { id, credit_line_id } = req.params as { id: string; credit_line_id: string }
    await classifyCreditLineWorkflow(req.scope).run({
      input: { order_id: id, credit_line_id, as: req.validatedBody.as, actor: actorOf(req) },
    })
    await reconcileUntilFresh(req.scope, id)
    res.json(await presentOrderInvoicing(req.scope, id))
  }
)
