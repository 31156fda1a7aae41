/** @typedef {ReturnType<import("./http.mjs").client>} Client */

/**
 * Does with an order what the merchant does once it is in: captures its payment, ships it.
 *
 * @param {Client} admin
 * @param {string} orderId
 * @param {import("./orders.mjs").SeedOrder} wishes
 * @param {string} locationId
 */
export async function handleOrder(admin, orderId, { capture, ship }, locationId) {
  if (!capture && !ship) return
  const { order } = await admin.get(`/admin/orders/${orderId}?fields=id,*items,payment_collections.payments.id`)
  if (capture) {
    const [payment] = order.payment_collections.flatMap(({ payments }) => payments)
    await admin.post(`/admin/payments/${payment.id}/capture`, capture === "all" ? {} : { amount: capture })
  }
  if (ship) await shipItems(admin, order, ship, locationId)
}

async function shipItems(admin, order, ship, location_id) {
  const items = order.items
    .filter(({ variant_sku }) => ship === "all" || ship.includes(variant_sku))
    .map(({ id, quantity }) => ({ id, quantity }))
  const { order: fulfilled } = await admin.post(`/admin/orders/${order.id}/fulfillments?fields=id,fulfillments.id`, { items, location_id })
  await admin.post(`/admin/orders/${order.id}/fulfillments/${fulfilled.fulfillments[0].id}/shipments`, { items })
}
