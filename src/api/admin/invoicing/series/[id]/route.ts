import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { INVOICING_MODULE } from "../../../../../modules/invoicing"
import type InvoicingModuleService from "../../../../../modules/invoicing/service"
import type { AdminSeriesResponse, Series } from "../../../../../types/http"
import { updateInvoicingSeriesWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../actor-of"
import { answeringViolations } from "../../../../answer-violations"
import { presentSeries } from "../../../../present-seller"
import type { AdminUpdateSeries } from "../../validators"

async function load(container: MedusaContainer, id: string): Promise<Series> {
  const row = await container
    .resolve<InvoicingModuleService>(INVOICING_MODULE)
    .retrieveInvoicingSeries(id, { relations: ["seller"] })
  return presentSeries(row, row.seller)
}

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSeriesResponse>) => {
  res.json({ series: await load(req.scope, req.params.id!) })
}

/** Changes a series' pattern, or its next number: forward only, and with a reason. */
export const POST = answeringViolations(
  async (req: AuthenticatedMedusaRequest<AdminUpdateSeries>, res: MedusaResponse<AdminSeriesResponse>) => {
    const id = req.params.id!
    await updateInvoicingSeriesWorkflow(req.scope).run({ input: { id, ...req.validatedBody, actor: actorOf(req) } })
    res.json({ series: await load(req.scope, id) })
  }
)
