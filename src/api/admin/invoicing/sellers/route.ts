import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVOICING_MODULE } from "../../../../modules/invoicing"
import type InvoicingModuleService from "../../../../modules/invoicing/service"
import type { AdminSellerListResponse } from "../../../../types/http"
import { presentSeller } from "../../../present-seller"

/** Lists sellers. There is always one, the default; it starts empty. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminSellerListResponse>) => {
  const invoicing = req.scope.resolve<InvoicingModuleService>(INVOICING_MODULE)
  await invoicing.ensureDefaultSeller()
  const { take = 20, skip = 0 } = req.queryConfig.pagination
  const [rows, count] = await invoicing.listAndCountInvoicingSellers(req.filterableFields, { take, skip })
  res.json({ sellers: rows.map(presentSeller), count, limit: take, offset: skip })
}
