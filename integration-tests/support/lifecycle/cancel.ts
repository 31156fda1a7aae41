import type { Api } from "../api"

type Headers = Record<string, string>

/** Refunds what was captured and releases what was not. */
export async function cancelOrder(api: Api, headers: Headers, orderId: string): Promise<void> {
  await api.post(`/admin/orders/${orderId}/cancel`, {}, { headers })
}

/** Only what was not shipped can be cancelled. */
export async function cancelFulfillment(api: Api, headers: Headers, orderId: string, fulfillmentId: string): Promise<void> {
  await api.post(`/admin/orders/${orderId}/fulfillments/${fulfillmentId}/cancel`, {}, { headers })
}
