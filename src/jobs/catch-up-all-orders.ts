import type { MedusaContainer } from "@medusajs/framework/types"
import { catchUpInvoicingOrdersWorkflow } from "../workflows"

/** Every night: all orders. */
export default async function catchUpAllOrders(container: MedusaContainer) {
  await catchUpInvoicingOrdersWorkflow(container).run({ input: { scope: "all", since: new Date(0).toISOString() } })
}

export const config = { name: "catch-up-all-invoicing-orders", schedule: "17 3 * * *" }
