import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { StoreInvoiceListResponse } from "../../../../../types/http"
import { sendOwnInvoices } from "../../../own-invoices"

/** Lists the invoices of one of the signed-in customer's orders. Another customer's order answers 404. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreInvoiceListResponse>) => {
  const id = req.params.id!
  const { data: orders } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id"],
    filters: { id, customer_id: req.auth_context.actor_id },
  })
  if (orders.length === 0) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order "${id}"`)
  }
  await sendOwnInvoices(req, res, { order_id: id })
}
