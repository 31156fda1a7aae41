import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcileUntilFresh } from "../workflows/reconcile/reconcile-until-fresh"

/** Asks the one question of the order that was paid or refunded. */
export default async function paymentChanged({ event, container }: SubscriberArgs<{ id: string }>) {
  const { data: payments } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id: event.data.id },
  })
  const orderId = (payments[0]?.payment_collection as { order?: { id: string } } | undefined)?.order?.id
  if (orderId) {
    await reconcileUntilFresh(container, orderId)
  }
}

export const config: SubscriberConfig = {
  event: ["payment.captured", "payment.refunded"],
  context: { subscriberId: "invoicing-payment-changed" },
}
