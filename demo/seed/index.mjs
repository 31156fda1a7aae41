import { client, signIn } from "./http.mjs"
import { handleOrder } from "./merchant.mjs"
import { ORDERS } from "./orders.mjs"
import { MERCHANT } from "./people.mjs"
import { setUpShop } from "./set-up.mjs"
import { openAccount, placeOrder } from "./shopper.mjs"

export { MERCHANT, SHOPPER } from "./people.mjs"

/**
 * Fills an empty shop: first as the merchant sets it up, then as shoppers order in it. Invoices are none of its business;
 * the plugin makes them when it hears of the orders.
 *
 * @param {string} url
 * @param {<T>(title: string, work: () => Promise<T>) => Promise<T>} step shows progress
 * @returns {Promise<{ publishable_key: string, orders: string[] }>}
 */
export async function seed(url, step) {
  const admin = await signIn(client(url), "user", MERCHANT)
  const shop = await step("setting up a German coffee roastery", () => setUpShop(admin))

  const guest = client(url, { "x-publishable-api-key": shop.publishable_key })
  const orders = await step(`placing ${ORDERS.length} orders as shoppers do`, async () => {
    const shopper = await openAccount(guest)
    const variants = await variantsBySku(guest)
    const ids = []
    for (const order of ORDERS) {
      const region_id = shop.regions[order.region]
      ids.push(await placeOrder(order.account ? shopper : guest, order, { region_id, variants }))
    }
    return ids
  })
  await step("capturing payments, shipping parcels", async () => {
    for (const [index, order] of ORDERS.entries()) await handleOrder(admin, orders[index], order, shop.location_id)
  })
  return { publishable_key: shop.publishable_key, orders }
}

async function variantsBySku(store) {
  const { products } = await store.get("/store/products?limit=100&fields=id,*variants")
  return Object.fromEntries(products.flatMap(({ variants }) => variants.map(({ sku, id }) => [sku, id])))
}
