import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcileUntilFresh } from "../workflows/reconcile/reconcile-until-fresh"

/** Asks the one question of the order that was shipped or delivered. */
export default async function fulfillmentChanged({ event, container }: SubscriberArgs<{ id: string }>) {
  const { data: fulfillments } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "fulfillment",
    fields: ["order.id"],
    filters: { id: event.data.id },
  })
  const orderId = (fulfillments[0] as { order?: { id: string } } | undefined)?.order?.id
  if (orderId) {
    await reconcileUntilFresh(container, orderId)
  }
}

export const config: SubscriberConfig = {
  event: ["shipment.created", "delivery.created"],
  context: { subscriberId: "invoicing-fulfillment-changed" },
}
