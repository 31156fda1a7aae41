import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ViolationsError } from "../../../modules/invoicing/violations-error"
import { ordersOfLines } from "../../order/orders-of-lines"

/** The order that an invoice is asked for: as named, else that of the lines. */
export const findSelectedOrderStep = createStep(
  "find-selected-order",
  async ({ order_id, items }: { order_id?: string; items?: { id: string }[] | null }, { container }) => {
    if (order_id) {
      return new StepResponse(order_id)
    }
    const ids = (items ?? []).map(({ id }) => id)
    const orders = await ordersOfLines(container.resolve(ContainerRegistrationKeys.QUERY), ids)
    const unknown = ids.find((id) => !orders.has(id))
    if (unknown) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order with a line "${unknown}"`)
    }
    const [first, ...others] = new Set(orders.values())
    if (!first || others.length > 0) {
      const message = first ? "The items belong to several orders: invoice each order on its own." : "Name an order or items to invoice."
      throw new ViolationsError([{ code: first ? "foreign_item" : "nothing_selected", path: "items", message }])
    }
    return new StepResponse(first)
  }
)
