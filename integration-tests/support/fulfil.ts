import type { Api } from "./api"
import type { Shop } from "./shop"

type Headers = Record<string, string>

/** Captures what an order's payments have authorised; `amount` captures a part. */
export async function capture(api: Api, headers: Headers, orderId: string, amount?: number) {
  const { data } = await api.get(`/admin/orders/${orderId}?fields=payment_collections.payments.id`, { headers })
  const paymentId = data.order.payment_collections[0].payments[0].id
  await api.post(`/admin/payments/${paymentId}/capture`, amount === undefined ? {} : { amount }, { headers })
  return paymentId as string
}

/** Fulfils and ships the given quantities, or everything. Medusa takes the first shipping method where none is named. */
export async function ship(
  api: Api,
  headers: Headers,
  shop: Shop,
  orderId: string,
  only?: { id: string; quantity: number }[],
  shipping_option_id?: string
) {
  const { data } = await api.get(`/admin/orders/${orderId}?fields=*items`, { headers })
  const items = only ?? data.order.items.map(({ id, quantity }: { id: string; quantity: number }) => ({ id, quantity }))
  const { data: fulfilled } = await api.post(
    `/admin/orders/${orderId}/fulfillments?fields=fulfillments.id,fulfillments.shipped_at,fulfillments.canceled_at`,
    { items, location_id: shop.stock_location_id, shipping_option_id },
    { headers }
  )
  const open = fulfilled.order.fulfillments.find(
    ({ shipped_at, canceled_at }: Record<"shipped_at" | "canceled_at", string | null>) => !shipped_at && !canceled_at
  )
  await api.post(`/admin/orders/${orderId}/fulfillments/${open.id}/shipments`, { items }, { headers })
  return open.id as string
}
