import type { Api } from "../api"
import { BERLIN } from "../checkout"
import type { Shop } from "../shop"

type Headers = Record<string, string>

/** A draft order of coffee. Answers its id. */
export async function createDraftOrder(
  api: Api,
  headers: Headers,
  shop: Shop,
  { customer_id, quantity }: { customer_id: string; quantity: number }
): Promise<string> {
  const { data } = await api.post(
    "/admin/draft-orders",
    {
      region_id: shop.region_id,
      sales_channel_id: shop.sales_channel_id,
      customer_id,
      email: "anna@example.com",
      billing_address: BERLIN,
      shipping_address: BERLIN,
      items: [{ variant_id: shop.variants.coffee, quantity }],
      shipping_methods: [{ name: "Standardversand", shipping_option_id: shop.shipping.coffee, amount: shop.market.prices.shipping }],
    },
    { headers }
  )
  return data.draft_order.id
}

/** Changes quantities of a draft order's lines and adds others. */
export async function editDraftOrder(
  api: Api,
  headers: Headers,
  draftId: string,
  { update = [], add }: { update?: { id: string; quantity: number }[]; add?: { variant_id: string; quantity: number }[] }
): Promise<void> {
  const post = (path = "", body: object = {}) => api.post(`/admin/draft-orders/${draftId}/edit${path}`, body, { headers })
  await post()
  for (const { id, quantity } of update) {
    await post(`/items/item/${id}`, { quantity })
  }
  if (add) {
    await post("/items", { items: add })
  }
  await post("/request")
  await post("/confirm")
}

export async function convertDraftOrder(api: Api, headers: Headers, draftId: string): Promise<void> {
  await api.post(`/admin/draft-orders/${draftId}/convert-to-order`, {}, { headers })
}
