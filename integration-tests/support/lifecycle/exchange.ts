import type { Api } from "../api"
import { cancelReturnShipping, type Carriage, type Quantities } from "./return-items"

type Headers = Record<string, string>

export type ExchangeInput = {
  returned: Quantities
  sent: { variant_id: string; quantity: number; unit_price?: number }[]
  inbound_shipping?: Carriage
  outbound_shipping?: Carriage
}

/** Exchanges items of an order and confirms the exchange; its return is still to be received. */
export async function exchangeItems(api: Api, headers: Headers, orderId: string, input: ExchangeInput) {
  const { data } = await api.post("/admin/exchanges", { order_id: orderId }, { headers })
  const exchange_id: string = data.exchange.id
  const post = async (path: string, body: object = {}) =>
    (await api.post(`/admin/exchanges/${exchange_id}/${path}`, body, { headers })).data
  const return_id: string = (await post("inbound/items", { items: input.returned })).return.id
  if (input.inbound_shipping) {
    await post("inbound/shipping-method", input.inbound_shipping)
  }
  await post("outbound/items", { items: input.sent })
  if (input.outbound_shipping) {
    await post("outbound/shipping-method", input.outbound_shipping)
  }
  await post("request")
  return { exchange_id, return_id }
}

export async function cancelExchange(
  api: Api,
  headers: Headers,
  { exchange_id, return_id }: { exchange_id: string; return_id: string }
): Promise<void> {
  await cancelReturnShipping(api, headers, return_id)
  await api.post(`/admin/exchanges/${exchange_id}/cancel`, {}, { headers })
}
