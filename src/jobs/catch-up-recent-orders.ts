import type { MedusaContainer } from "@medusajs/framework/types"
import { catchUpInvoicingOrdersWorkflow } from "../workflows"

const DAY_MS = 24 * 60 * 60 * 1000

/** Every five minutes: orders that moved within a day, and all that still wait. */
export default async function catchUpRecentOrders(container: MedusaContainer) {
  const since = new Date(Date.now() - DAY_MS).toISOString()
  await catchUpInvoicingOrdersWorkflow(container).run({ input: { scope: "recent", since } })
}

export const config = { name: "catch-up-recent-invoicing-orders", schedule: "*/5 * * * *" }
