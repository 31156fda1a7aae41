import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Invoice, StoreInvoiceListResponse } from "../../types/http"
import { loadInvoice, loadInvoices } from "../load-invoices"
import { presentStoreInvoice } from "../present-invoice"

/** What a signed-in customer may see: their own, and issued. */
function own(req: AuthenticatedMedusaRequest) {
  return { customer_id: req.auth_context.actor_id, status: { $ne: "draft" } }
}

export async function sendOwnInvoices(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreInvoiceListResponse>,
  filters: Record<string, unknown>
): Promise<void> {
  const { take = 20, skip = 0, order } = req.queryConfig.pagination
  const { invoices, count } = await loadInvoices(
    req.scope,
    { ...filters, ...own(req) },
    { take, skip, order: (order as Record<string, string>) ?? { created_at: "DESC" } }
  )
  res.json({ invoices: invoices.map(presentStoreInvoice), count, limit: take, offset: skip })
}

/** @throws not_found for a draft and for another customer's invoice as for one that does not exist */
export async function loadOwnInvoice(req: AuthenticatedMedusaRequest): Promise<Invoice> {
  return await loadInvoice(req.scope, req.params.id!, own(req))
}
