import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { INVOICING_MODULE } from "../../../../modules/invoicing"
import type InvoicingModuleService from "../../../../modules/invoicing/service"
import { checkIntegrity } from "../../../../workflows/integrity/check-integrity"
import type { AdminGetIntegrityParams } from "../integrity-params"
import { streamIntegrity } from "./stream-integrity"

/** Proves that the books are whole, or says where they are not. */
export const GET = async (req: AuthenticatedMedusaRequest<unknown, AdminGetIntegrityParams>, res: MedusaResponse) => {
  const { all, pdf, seller_id } = req.validatedQuery as AdminGetIntegrityParams
  const invoicing = req.scope.resolve<InvoicingModuleService>(INVOICING_MODULE)
  await (seller_id === undefined ? invoicing.ensureDefaultSeller() : invoicing.retrieveInvoicingSeller(seller_id))
  try {
    await streamIntegrity(checkIntegrity(req.scope, { seller_id, pdf }), all, res)
  } catch (error) {
    // The answer has begun: who reads it sees that it breaks off, and the log says why
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).error("invoicing: the proof of the books broke off", error as Error)
  }
}
