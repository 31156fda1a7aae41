import type { RemoteQueryFunction } from "@medusajs/framework/types"

/** The orders that lines, items or shipping methods, belong to, by the line's id. Lines that there are not are left out. */
export async function ordersOfLines(query: Pick<RemoteQueryFunction, "graph">, ids: string[]): Promise<Map<string, string>> {
  const { data: items } = await query.graph({ entity: "order_item", fields: ["item_id", "order_id"], filters: { item_id: ids } })
  const { data: orders } = await query.graph({
    entity: "order",
    fields: ["id", "shipping_methods.id"],
    filters: { shipping_methods: { shipping_method_id: ids } } as never,
  })
  return new Map([
    ...(items as { item_id: string; order_id: string }[]).map(({ item_id, order_id }) => [item_id, order_id] as const),
    ...(orders as { id: string; shipping_methods?: ({ id: string } | null)[] }[]).flatMap(({ id, shipping_methods = [] }) =>
      shipping_methods.flatMap((method) => (method ? [[method.id, id] as const] : []))
    ),
  ])
}
