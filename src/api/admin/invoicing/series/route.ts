import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVOICING_MODULE } from "../../../../modules/invoicing"
import type InvoicingModuleService from "../../../../modules/invoicing/service"
import type { AdminSeriesListResponse } from "../../../../types/http"
import { presentSeries } from "../../../present-seller"

/** Lists number series, each with the number that comes next. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSeriesListResponse>) => {
  const invoicing = req.scope.resolve<InvoicingModuleService>(INVOICING_MODULE)
  await invoicing.ensureDefaultSeller()
  const { take = 20, skip = 0 } = req.queryConfig.pagination
  const [rows, count] = await invoicing.listAndCountInvoicingSeries(req.filterableFields, {
    take,
    skip,
    relations: ["seller"],
    order: { type: "DESC" },
  })
  const series = rows.map((row) => presentSeries(row, row.seller))
  res.json({ series, count, limit: take, offset: skip })
}
