import type { DemoShop } from "./demo-shop"

type Json = Record<string, any>

/** Calls the shop's API; an answer that is no success throws with what it said. */
export async function call(shop: DemoShop, path: string, { body, token }: { body?: Json; token?: string } = {}): Promise<Json> {
  const response = await fetch(shop.url + path, {
    method: body ? "POST" : "GET",
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": shop.publishable_key,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: body && JSON.stringify(body),
  })
  if (!response.ok) {
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  }
  return (await response.json()) as Json
}

export async function signIn(shop: DemoShop, actor: "user" | "customer"): Promise<string> {
  const [email, password] =
    actor === "user" ? [shop.email, shop.password] : [shop.customer_email, shop.customer_password]
  return (await call(shop, `/auth/${actor}/emailpass`, { body: { email, password } })).token
}

/** Buys two of the first product on offer, as the demo's shopper in Germany. */
export async function placeOrder(shop: DemoShop): Promise<{ id: string; display_id: number }> {
  const token = await signIn(shop, "customer")
  const send = (path: string, body?: Json) => call(shop, path, { body, token })
  const { regions } = await send("/store/regions")
  const region = regions.find(({ countries }: Json) => countries.some(({ iso_2 }: Json) => iso_2 === "de"))
  const { products } = await send(`/store/products?region_id=${region.id}&limit=1&fields=*variants`)
  const address = {
    first_name: "Lena",
    last_name: "Petersen",
    address_1: "Große Elbstraße 27",
    postal_code: "22767",
    city: "Hamburg",
    country_code: "de",
  }
  const { cart } = await send("/store/carts", {
    region_id: region.id,
    locale: "de-DE",
    items: [{ variant_id: products[0].variants[0].id, quantity: 2 }],
    shipping_address: address,
    billing_address: address,
  })
  const { shipping_options } = await send(`/store/shipping-options?cart_id=${cart.id}`)
  await send(`/store/carts/${cart.id}/shipping-methods`, { option_id: shipping_options[0].id })
  const { payment_collection } = await send("/store/payment-collections", { cart_id: cart.id })
  await send(`/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: "pp_system_default" })
  return (await send(`/store/carts/${cart.id}/complete`, {})).order
}
