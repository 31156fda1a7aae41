import type { Api } from "./api"
import type { Shop } from "./shop"

export const BERLIN = {
  first_name: "Anna",
  last_name: "Müller",
  address_1: "Kastanienallee 12",
  postal_code: "10435",
  city: "Berlin",
  country_code: "de",
}

export type CheckoutInput = {
  headers: Record<string, string>
  email?: string
  items: { variant: keyof Shop["variants"]; quantity: number }[]
  address?: Record<string, string>
  promo_codes?: string[]
  /** What happens to the cart once its total stands: a gift card, say. */
  before_payment?: (cartId: string) => Promise<unknown>
}

/** Places an order through the Store API, as a shopper does. */
export async function checkout(api: Api, shop: Shop, input: CheckoutInput): Promise<{ id: string; total: number; display_id: number }> {
  const { headers, email, items, address = BERLIN, promo_codes, before_payment } = input
  const post = async (path: string, body: object = {}) => (await api.post(path, body, { headers })).data
  const { cart } = await post("/store/carts", {
    region_id: shop.region_id,
    sales_channel_id: shop.sales_channel_id,
    ...(email ? { email } : {}),
    items: items.map(({ variant, quantity }) => ({ variant_id: shop.variants[variant], quantity })),
  })
  await post(`/store/carts/${cart.id}`, { shipping_address: address, billing_address: address })
  for (const { variant } of items) {
    await post(`/store/carts/${cart.id}/shipping-methods`, { option_id: shop.shipping[variant] })
  }
  if (promo_codes) {
    await post(`/store/carts/${cart.id}/promotions`, { promo_codes })
  }
  await before_payment?.(cart.id)
  const { payment_collection } = await post("/store/payment-collections", { cart_id: cart.id })
  await post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: "pp_system_default" })
  const { order } = await post(`/store/carts/${cart.id}/complete`)
  return order
}
