import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreInvoiceResponse } from "../../../../types/http"
import { presentStoreInvoice } from "../../../present-invoice"
import { loadOwnInvoice } from "../../own-invoices"

/** Reads one of the signed-in customer's invoices. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreInvoiceResponse>) => {
  res.json({ invoice: presentStoreInvoice(await loadOwnInvoice(req)) })
}
