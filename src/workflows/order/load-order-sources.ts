import type { RemoteQueryFunction } from "@medusajs/framework/types"
import type { BillableSource } from "../../domain/billable/source"
import { mapOrder, ORDER_CHANGE_FIELDS, ORDER_FIELDS } from "./map-order"

/** Reads orders as billable sources, all with one set of statements. Ids that name no order are left out. */
export async function loadOrderSources(query: Pick<RemoteQueryFunction, "graph">, ids: string[]): Promise<BillableSource[]> {
  const { data: orders } = await query.graph({ entity: "order", fields: ORDER_FIELDS, filters: { id: ids } })
  const { data: changes } = await query.graph({
    entity: "order_change",
    fields: ORDER_CHANGE_FIELDS,
    filters: { order_id: ids },
  })
  return orders.map((order) => mapOrder(order, changes))
}
