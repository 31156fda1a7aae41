import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import { sellerFromRow } from "../seller-from-row"

/** The seller that invoices an order. */
export const loadSellerStep = createStep("load-seller", async (_: void, { container }) => {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const id = await invoicing.ensureDefaultSeller()
  return new StepResponse(sellerFromRow(await invoicing.retrieveInvoicingSeller(id)))
})
