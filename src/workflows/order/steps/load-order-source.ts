import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadOrderSources } from "../load-order-sources"

/** Reads an order as a billable source. @throws not_found where there is no such order */
export const loadOrderSourceStep = createStep("load-order-source", async (orderId: string, { container }) => {
  const [source] = await loadOrderSources(container.resolve(ContainerRegistrationKeys.QUERY), [orderId])
  if (!source) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order "${orderId}"`)
  }
  return new StepResponse(source)
})
