import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminOrderInvoicing } from "../../../../../types/http"
import { answeringViolations } from "../../../../answer-violations"
import { presentOrderInvoicing } from "../../../../present-order-invoicing"

/** What is invoiced of an order, what can be invoiced and credited now, and why not. Writes nothing. */
export const GET = answeringViolations(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminOrderInvoicing>) => {
    res.json(await presentOrderInvoicing(req.scope, req.params.id!))
  }
)
