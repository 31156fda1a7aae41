import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVOICING_MODULE } from "../../../../../modules/invoicing"
import type InvoicingModuleService from "../../../../../modules/invoicing/service"
import type { AdminSellerResponse } from "../../../../../types/http"
import { updateInvoicingSellerWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../actor-of"
import { answeringViolations } from "../../../../answer-violations"
import { presentSeller } from "../../../../present-seller"
import type { AdminUpdateSeller } from "../../validators"

/** Reads a seller, with what it lacks before it can invoice. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSellerResponse>) => {
  const invoicing = req.scope.resolve<InvoicingModuleService>(INVOICING_MODULE)
  res.json({ seller: presentSeller(await invoicing.retrieveInvoicingSeller(req.params.id!)) })
}

/** Changes any part of a seller's data and policies. */
export const POST = answeringViolations(
  async (req: AuthenticatedMedusaRequest<AdminUpdateSeller>, res: MedusaResponse<AdminSellerResponse>) => {
    const id = req.params.id!
    await updateInvoicingSellerWorkflow(req.scope).run({ input: { id, update: req.validatedBody, actor: actorOf(req) } })
    const invoicing = req.scope.resolve<InvoicingModuleService>(INVOICING_MODULE)
    res.json({ seller: presentSeller(await invoicing.retrieveInvoicingSeller(id)) })
  }
)
