import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answeringViolations } from "../../../../answer-violations"
import { sendPdf } from "../../../../send-pdf"
import { loadOwnInvoice } from "../../../own-invoices"

/** The PDF of one of the signed-in customer's invoices. */
export const GET = answeringViolations(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await loadOwnInvoice(req)
  await sendPdf(req.scope, id, req.get("if-none-match"), res)
})
