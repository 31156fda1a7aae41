import type { Api } from "../api"
import type { Shop } from "../shop"
import type { Counter } from "./markets"
import type { Tale } from "./tale"

/** Places a tale's order, as a guest does: Medusa lets a customer check out once at a time. Answers its id. */
export async function placeTale(api: Api, shop: Shop, tale: Tale, counter: Counter): Promise<string> {
  const headers = { "x-publishable-api-key": shop.publishable_key }
  const post = async (path: string, body: object = {}) => (await api.post(path, body, { headers })).data
  const { country_code, region_id, shipping_option_id, promo_codes, variants } = counter
  const address = { first_name: "Anna", last_name: "Müller", address_1: "Straße 1", postal_code: "10435", city: "Stadt", country_code }
  const { cart } = await post("/store/carts", {
    region_id,
    email: "anna@example.com",
    sales_channel_id: shop.sales_channel_id,
    shipping_address: address,
    billing_address: address,
    promo_codes,
    items: variants.map((variant_id, line) => ({ variant_id, quantity: tale.wishes[line]!.quantity })),
  })
  await post(`/store/carts/${cart.id}/shipping-methods`, { option_id: shipping_option_id })
  const { payment_collection } = await post("/store/payment-collections", { cart_id: cart.id })
  await post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: "pp_system_default" })
  const { order } = await post(`/store/carts/${cart.id}/complete`)
  return order.id
}
