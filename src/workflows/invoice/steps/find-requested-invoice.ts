import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import { InvoiceIdReusedError } from "../../../modules/invoicing/services/invoice-id-reused-error"

/** The invoice that this request made before, if it comes a second time with the caller's own id; else null. */
export const findRequestedInvoiceStep = createStep(
  "find-requested-invoice",
  async ({ id, request_sha256 }: { id: string | undefined; request_sha256: string | null }, { container }) => {
    const [invoice] = id
      ? await container.resolve<InvoicingModuleService>(INVOICING_MODULE).listInvoicingInvoices({ id }, { take: 1 })
      : []
    if (invoice && invoice.request_sha256 !== request_sha256) {
      throw new InvoiceIdReusedError(invoice.id)
    }
    return new StepResponse(invoice ? { id: invoice.id } : null)
  }
)
