import type { Api } from "../api"
import { cancelReturnShipping, type Carriage, type Quantities } from "./return-items"

type Headers = Record<string, string>

export type ClaimInput = {
  type: "refund" | "replace"
  items: Quantities
  /** What is sent instead; a full-price line unless priced otherwise. */
  replacement?: { variant_id: string; quantity: number; unit_price?: number }[]
  outbound_shipping?: Carriage
  /** What the customer is asked to send back. */
  returned?: Quantities
  inbound_shipping?: Carriage
}

/** Claims items of an order and confirms the claim. `return_id` is of the return that belongs to it, if any. */
export async function claimItems(api: Api, headers: Headers, orderId: string, input: ClaimInput) {
  const { data } = await api.post("/admin/claims", { order_id: orderId, type: input.type }, { headers })
  const claim_id: string = data.claim.id
  const post = async (path: string, body: object = {}) => (await api.post(`/admin/claims/${claim_id}/${path}`, body, { headers })).data
  await post("claim-items", { items: input.items })
  let return_id: string | null = null
  if (input.returned) {
    return_id = (await post("inbound/items", { items: input.returned })).return.id
  }
  if (input.inbound_shipping) {
    await post("inbound/shipping-method", input.inbound_shipping)
  }
  if (input.replacement) {
    await post("outbound/items", { items: input.replacement })
  }
  if (input.outbound_shipping) {
    await post("outbound/shipping-method", input.outbound_shipping)
  }
  await post("request")
  return { claim_id, return_id }
}

/** Medusa cancels claims with a return only: without one, it looks at any return of the shop. */
export async function cancelClaim(
  api: Api,
  headers: Headers,
  { claim_id, return_id }: { claim_id: string; return_id: string | null }
): Promise<void> {
  if (return_id) {
    await cancelReturnShipping(api, headers, return_id)
  }
  await api.post(`/admin/claims/${claim_id}/cancel`, {}, { headers })
}
