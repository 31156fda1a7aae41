import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { SELLER_CHANGED } from "../types/events"
import { catchUpInvoicingOrdersWorkflow } from "../workflows"

/** Looks again at what waited for the seller's data. */
export default async function sellerChanged({ container }: SubscriberArgs<{ id: string }>) {
  await catchUpInvoicingOrdersWorkflow(container).run({ input: { scope: "recent", since: new Date().toISOString() } })
}

export const config: SubscriberConfig = {
  event: SELLER_CHANGED,
  context: { subscriberId: "invoicing-seller-changed" },
}
