import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVOICING_MODULE } from "../../../../../../modules/invoicing"
import type InvoicingModuleService from "../../../../../../modules/invoicing/service"
import type { AdminSeriesStatementResponse } from "../../../../../../types/http"
import { stateSeries } from "../../../../../../workflows/integrity/state-series"
import { presentSeries } from "../../../../../present-seller"

/** States which numbers a series gave in each period, for an auditor. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSeriesStatementResponse>) => {
  const row = await req.scope
    .resolve<InvoicingModuleService>(INVOICING_MODULE)
    .retrieveInvoicingSeries(req.params.id!, { relations: ["seller"] })
  const statement = await stateSeries(req.scope, { id: row.id, seller_id: row.seller_id })
  res.json({ series: presentSeries(row, row.seller), ...statement })
}
