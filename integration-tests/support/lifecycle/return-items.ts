import type { Api } from "../api"

type Headers = Record<string, string>
/** Order lines by id. */
export type Quantities = { id: string; quantity: number }[]
export type Carriage = { shipping_option_id: string; custom_amount?: number }

/** Requests a return of shipped items. Answers the return's id. */
export async function requestReturn(
  api: Api,
  headers: Headers,
  orderId: string,
  { items, shipping, location_id }: { items: Quantities; shipping?: Carriage; location_id?: string }
): Promise<string> {
  const { data } = await api.post("/admin/returns", { order_id: orderId, location_id }, { headers })
  const { id } = data.return
  await api.post(`/admin/returns/${id}/request-items`, { items }, { headers })
  if (shipping) {
    await api.post(`/admin/returns/${id}/shipping-method`, shipping, { headers })
  }
  await api.post(`/admin/returns/${id}/request`, {}, { headers })
  return id
}

/** Receives a requested return, or a part of it; `damaged` comes back too, but not into stock. */
export async function receiveReturn(
  api: Api,
  headers: Headers,
  returnId: string,
  { items, damaged }: { items?: Quantities; damaged?: Quantities }
): Promise<void> {
  const post = (path: string, body: object = {}) => api.post(`/admin/returns/${returnId}/${path}`, body, { headers })
  await post("receive")
  if (items) {
    await post("receive-items", { items })
  }
  if (damaged) {
    await post("dismiss-items", { items: damaged })
  }
  await post("receive/confirm")
}

/** Requests a return and receives all of it. Answers the return's id. */
export async function returnItems(...[api, headers, orderId, input]: Parameters<typeof requestReturn>): Promise<string> {
  const id = await requestReturn(api, headers, orderId, input)
  await receiveReturn(api, headers, id, { items: input.items })
  return id
}

/** Only a return of which nothing was received can be cancelled. */
export async function cancelReturn(api: Api, headers: Headers, returnId: string): Promise<void> {
  await cancelReturnShipping(api, headers, returnId)
  await api.post(`/admin/returns/${returnId}/cancel`, {}, { headers })
}

/** A return with carriage has a fulfilment, which Medusa wants cancelled before the return, exchange or claim is. */
export async function cancelReturnShipping(api: Api, headers: Headers, returnId: string): Promise<void> {
  const { data } = await api.get(`/admin/returns/${returnId}?fields=fulfillments.id`, { headers })
  for (const { id } of data.return.fulfillments ?? []) {
    await api.post(`/admin/fulfillments/${id}/cancel`, {}, { headers })
  }
}
