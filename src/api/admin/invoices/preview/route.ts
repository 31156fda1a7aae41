import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { documentFileName, renderPdf } from "../../../../documents"
import { previewInvoiceWorkflow } from "../../../../workflows"
import { answeringViolations } from "../../../answer-violations"
import { presentPreview } from "../../../present-invoice"
import { sendPreviewPdf } from "../../../send-pdf"
import { invoiceRequest } from "../invoice-request"
import type { AdminCreateInvoice } from "../validators"

/** The invoice that POST /admin/invoices would make of the same body; `?format=pdf` gives it watermarked. */
export const POST = answeringViolations(
  async (req: AuthenticatedMedusaRequest<AdminCreateInvoice>, res: MedusaResponse) => {
    const asOf = new Date().toISOString()
    const { invoice_id: _id, issue: _issue, issue_when_ready: _waits, ...asked } = req.validatedBody
    const { result: document } = await previewInvoiceWorkflow(req.scope).run({ input: { ...invoiceRequest(asked), as_of: asOf } })
    if (req.validatedQuery.format === "pdf") {
      sendPreviewPdf(await renderPdf(document), documentFileName(document), res)
      return
    }
    res.json({ invoice: presentPreview(document, asOf) })
  }
)
