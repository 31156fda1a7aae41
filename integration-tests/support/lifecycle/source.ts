import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { BillableSource } from "../../../src/domain/billable/source"
import { loadOrderSources } from "../../../src/workflows/order/load-order-sources"

/** An order as the domain sees it. */
export async function sourceOf(container: MedusaContainer, orderId: string): Promise<BillableSource> {
  const [source] = await loadOrderSources(container.resolve(ContainerRegistrationKeys.QUERY), [orderId])
  return source!
}
