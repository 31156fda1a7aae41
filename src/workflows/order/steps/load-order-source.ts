import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadOrderSource } from "../load-order-sources"

/** Reads an order as a billable source. @throws not_found where there is no such order */
export const loadOrderSourceStep = createStep("load-order-source", async (orderId: string, { container }) => {
  return new StepResponse(await loadOrderSource(container.resolve(ContainerRegistrationKeys.QUERY), orderId))
})
