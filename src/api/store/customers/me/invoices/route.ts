import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreInvoiceListResponse } from "../../../../../types/http"
import { sendOwnInvoices } from "../../../own-invoices"

/** Lists the signed-in customer's invoices, latest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreInvoiceListResponse>) => {
  await sendOwnInvoices(req, res, {})
}
