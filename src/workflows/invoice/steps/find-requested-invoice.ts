import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import { ViolationsError } from "../../../modules/invoicing/violations-error"

/** The invoice that this request made before, if it comes a second time with the caller's own id; else null. */
export const findRequestedInvoiceStep = createStep(
  "find-requested-invoice",
  async ({ id, request_sha256 }: { id: string | undefined; request_sha256: string | null }, { container }) => {
    const [invoice] = id
      ? await container.resolve<InvoicingModuleService>(INVOICING_MODULE).listInvoicingInvoices({ id }, { take: 1 })
      : []
    if (invoice && invoice.request_sha256 !== request_sha256) {
      throw new ViolationsError([
        {
          code: "invoice_id_reused",
          path: "invoice_id",
          message: `"${id}" was used for another invoice: choose another id, or send what was sent with it first.`,
        },
      ])
    }
    return new StepResponse(invoice ? { id: invoice.id } : null)
  }
)
