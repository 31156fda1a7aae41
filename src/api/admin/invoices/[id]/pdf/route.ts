import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { documentFileName, renderPdf } from "../../../../../documents"
import type { InvoiceDocument } from "../../../../../domain/invoice/document"
import { INVOICING_MODULE } from "../../../../../modules/invoicing"
import type InvoicingModuleService from "../../../../../modules/invoicing/service"
import { answeringViolations } from "../../../../answer-violations"
import { sendPdf, sendPreviewPdf } from "../../../../send-pdf"

/** The PDF of an invoice: the stored bytes of an issued one, a watermarked preview of a draft. */
export const GET = answeringViolations(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const invoice = await req.scope
    .resolve<InvoicingModuleService>(INVOICING_MODULE)
    .retrieveInvoicingInvoice(req.params.id!)
  if (invoice.status === "draft") {
    const draft = invoice.content as unknown as InvoiceDocument
    sendPreviewPdf(await renderPdf(draft), documentFileName(draft), res)
    return
  }
  await sendPdf(req.scope, invoice.id, req.get("if-none-match"), res)
})
