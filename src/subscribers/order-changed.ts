import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { SOURCE_CHANGED } from "../types/events"
import { reconcileUntilFresh } from "../workflows/reconcile/reconcile-until-fresh"

/** Asks the one question of the order that moved. */
export default async function orderChanged({ event, container }: SubscriberArgs<{ id?: string; order_id?: string }>) {
  const orderId = event.data.order_id ?? event.data.id
  if (orderId) {
    await reconcileUntilFresh(container, orderId)
  }
}

export const config: SubscriberConfig = {
  event: [
    "order.placed",
    "order.updated",
    "order.canceled",
    "order.completed",
    "order.fulfillment_created",
    "order.fulfillment_canceled",
    "order.return_requested",
    "order.return_received",
    "order.exchange_created",
    "order.claim_created",
    "order-edit.requested",
    "order-edit.confirmed",
    SOURCE_CHANGED,
  ],
  context: { subscriberId: "invoicing-order-changed" },
}
