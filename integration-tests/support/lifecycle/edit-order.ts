import type { Api } from "../api"

type Headers = Record<string, string>

export type OrderEdit = {
  /** Lines of the order by their new quantity, 0 to remove one, and their new price. */
  update?: { id: string; quantity: number; unit_price?: number }[]
  add?: { variant_id: string; quantity: number; unit_price?: number }[]
  shipping?: { shipping_option_id: string; custom_amount?: number }
}

/** Edits an order as an administrator does, and confirms the edit. */
export async function editOrder(api: Api, headers: Headers, orderId: string, edit: OrderEdit): Promise<void> {
  await beginEdit(api, headers, orderId, edit)
  await api.post(`/admin/order-edits/${orderId}/request`, {}, { headers })
  await api.post(`/admin/order-edits/${orderId}/confirm`, {}, { headers })
}

/** Leaves the edit open: nothing of it counts yet, and Medusa refuses any other change of the order. */
export async function beginEdit(api: Api, headers: Headers, orderId: string, { update, add, shipping }: OrderEdit): Promise<void> {
  await api.post("/admin/order-edits", { order_id: orderId }, { headers })
  const post = (path: string, body: object) => api.post(`/admin/order-edits/${orderId}/${path}`, body, { headers })
  for (const { id, ...to } of update ?? []) {
    await post(`items/item/${id}`, to)
  }
  if (add) {
    await post("items", { items: add })
  }
  if (shipping) {
    await post("shipping-method", shipping)
  }
}
