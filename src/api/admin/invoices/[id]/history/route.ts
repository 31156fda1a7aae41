import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVOICING_MODULE } from "../../../../../modules/invoicing"
import type InvoicingModuleService from "../../../../../modules/invoicing/service"
import type { AdminInvoiceHistoryResponse } from "../../../../../types/http"

/** Who did what to an invoice, latest first. A deleted draft's history stays. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminInvoiceHistoryResponse>) => {
  const { take = 50, skip = 0 } = req.queryConfig.pagination
  const [rows, count] = await req.scope
    .resolve<InvoicingModuleService>(INVOICING_MODULE)
    .listAndCountInvoicingHistories({ entity_id: req.params.id! }, { take, skip, order: { created_at: "DESC", id: "DESC" } })
  const history = rows.map(({ id, event, actor_type, actor_id, details, created_at }) => ({
    id,
    event,
    actor_type,
    actor_id,
    details,
    created_at: new Date(created_at).toISOString(),
  }))
  res.json({ history, count, limit: take, offset: skip })
}
