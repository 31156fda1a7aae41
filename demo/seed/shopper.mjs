import { signIn } from "./http.mjs"
import { SHOPPER } from "./people.mjs"

/** @typedef {ReturnType<import("./http.mjs").client>} Client */

/**
 * Opens the shopper's account as a storefront does.
 *
 * @param {Client} store
 * @returns {Promise<Client>} the storefront, with the shopper signed in
 */
export async function openAccount(store) {
  const { password, ...details } = SHOPPER
  const { token } = await store.post("/auth/customer/emailpass/register", { email: SHOPPER.email, password })
  await store.with({ authorization: `Bearer ${token}` }).post("/store/customers", details)
  return signIn(store, "customer", SHOPPER)
}

/**
 * Places an order as a storefront does: cart, addresses, codes, shipping, payment, complete.
 *
 * @param {Client} store
 * @param {import("./orders.mjs").SeedOrder} order
 * @param {{ region_id: string, variants: Record<string, string> }} shop
 * @returns {Promise<string>} the id of the order
 */
export async function placeOrder(store, order, { region_id, variants }) {
  const { cart } = await store.post("/store/carts", {
    region_id,
    email: order.account ? SHOPPER.email : order.email,
    locale: order.locale ?? "de-DE",
    items: Object.entries(order.basket).map(([sku, quantity]) => ({ variant_id: variants[sku], quantity })),
    shipping_address: order.to,
    billing_address: order.bill_to ?? order.to,
  })
  if (order.codes) await store.post(`/store/carts/${cart.id}/promotions`, { promo_codes: order.codes })

  const { shipping_options } = await store.get(`/store/shipping-options?cart_id=${cart.id}`)
  const chosen = order.shipping.map((name) => ({ option_id: shipping_options.find((option) => option.name === name).id }))
  await store.post(`/store/carts/${cart.id}/shipping-methods`, chosen)

  const { payment_collection } = await store.post("/store/payment-collections", { cart_id: cart.id })
  await store.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: "pp_system_default" })
  const completed = await store.post(`/store/carts/${cart.id}/complete`)
  if (completed.type === "order") return completed.order.id
  throw new Error(`The cart of ${cart.email} could not be completed: ${completed.error?.message ?? JSON.stringify(completed)}`)
}
