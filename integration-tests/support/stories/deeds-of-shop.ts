import type { Api } from "../api"
import { ship } from "../fulfil"
import { cancelOrder } from "../lifecycle/cancel"
import { editOrder, type OrderEdit } from "../lifecycle/edit-order"
import { payOpenCollection } from "../lifecycle/pay-collection"
import { refundPayment } from "../lifecycle/refund"
import { returnItems } from "../lifecycle/return-items"
import type { World } from "../world"
import type { Counter } from "./markets"
import { orderNow, paymentsOf, rounded, total, DIGITS, type OrderNow, type Payment } from "./order-now"
import type { Deed } from "./tale"

export type Stage = { api: Api; world: World; order_id: string; counter: Counter }

type OfMerchant = "invoice" | "credit_amount" | "credit_line"
export type DeedOfShop = Exclude<Deed, { do: OfMerchant }>

/**
 * Carries out on a real order what happens to it, and says what that was; null where Medusa allows nothing of the kind.
 * What is returned is shipped before, and what is refunded is captured.
 */
export async function happen(stage: Stage, it: DeedOfShop): Promise<string | null> {
  const order = await orderNow(stage.world, stage.order_id)
  if (order.status === "canceled") {
    return null
  }
  switch (it.do) {
    case "ship":
      return await shipLine(stage, order, it)
    case "return":
      return await returnLine(stage, order, it)
    case "quantity":
      return await edit(stage, ofLine(order, it, (item) => ({ quantity: Math.max(it.quantity, item.detail.fulfilled_quantity, Math.ceil(discount(item) / item.unit_price)) })))
    case "price":
      return await edit(stage, ofLine(order, it, (item) => ({ quantity: item.detail.quantity, unit_price: rounded(price(it.price, order) + discount(item), order) })))
    case "remove":
      return await edit(stage, removal(order, it.line))
    case "add":
      return await edit(stage, { add: [{ variant_id: stage.counter.variants[0]!, quantity: it.quantity, unit_price: price(it.price, order) }] })
    case "capture":
      return await capture(stage, order, it.percent)
    case "refund":
      return await refund(stage, order, it.percent)
    case "cancel":
      return await cancel(stage, order)
  }
}

type Item = OrderNow["items"][number]

/** Medusa keeps a discount as the amount that it was: less than that charged, a line would cost less than nothing. */
const discount = ({ adjustments }: Item) => total(adjustments ?? [])

const at = <T>(some: readonly T[], index: number): T | undefined => some[index % Math.max(some.length, 1)]
const price = (units: number, { currency_code }: OrderNow) => rounded(units / 10 ** DIGITS[currency_code]!, { currency_code })

async function shipLine({ api, world, order_id }: Stage, { items }: OrderNow, it: { line: number; quantity: number }): Promise<string | null> {
  const left = ({ detail }: Item) => detail.quantity - detail.fulfilled_quantity
  const item = at(items.filter((one) => left(one) > 0), it.line)
  if (!item) {
    return null
  }
  const quantity = Math.min(it.quantity, left(item))
  await ship(api, world.admin, world.shop, order_id, [{ id: item.id, quantity }])
  return `ships ${quantity} of ${item.id}`
}

/** Ships what is left of an order, as its story ends: what needs shipping and what does not, apart, as Medusa wants it. */
export async function shipRest({ api, world, order_id }: Stage): Promise<void> {
  const { items, status } = await orderNow(world, order_id)
  for (const shipped of [true, false]) {
    const own = items.filter(({ requires_shipping }) => requires_shipping === shipped)
    const rest = own.map(({ id, detail }) => ({ id, quantity: detail.quantity - detail.fulfilled_quantity })).filter(({ quantity }) => quantity > 0)
    if (status !== "canceled" && rest.length > 0) {
      await ship(api, world.admin, world.shop, order_id, rest)
    }
  }
}

async function returnLine(stage: Stage, order: OrderNow, it: { line: number; quantity: number }): Promise<string | null> {
  const left = ({ detail }: Item) => detail.shipped_quantity - detail.return_received_quantity - detail.return_dismissed_quantity
  const item = at(order.items.filter((one) => left(one) > 0), it.line)
  if (!item) {
    const shipped = await shipLine(stage, order, it)
    return shipped && `${shipped}, ${await returnLine(stage, await orderNow(stage.world, stage.order_id), it)}`
  }
  const quantity = Math.min(it.quantity, left(item))
  const location_id = stage.world.shop.stock_location_id
  await returnItems(stage.api, stage.world.admin, stage.order_id, { items: [{ id: item.id, quantity }], location_id })
  return `returns ${quantity} of ${item.id}`
}

type Change = { quantity: number; unit_price?: number }

function ofLine({ items }: OrderNow, { line }: { line: number }, change: (item: Item) => Change): OrderEdit | null {
  const item = at(items, line)
  return item ? { update: [{ id: item.id, ...change(item) }] } : null
}

/** Medusa removes no line of which something was fulfilled. */
function removal({ items }: OrderNow, line: number): OrderEdit | null {
  const item = at(items.filter(({ detail }) => detail.fulfilled_quantity === 0), line)
  return item ? { update: [{ id: item.id, quantity: 0 }] } : null
}

async function edit({ api, world, order_id }: Stage, change: OrderEdit | null): Promise<string | null> {
  if (!change) {
    return null
  }
  await editOrder(api, world.admin, order_id, change)
  return `edits ${JSON.stringify(change)}`
}

/** A part of what is authorised, or the rest of it; what an edit made due is paid by hand, all of it. */
async function capture({ api, world, order_id }: Stage, order: OrderNow, percent: number): Promise<string | null> {
  const left = (payment: Payment) => (payment.canceled_at ? 0 : payment.amount - total(payment.captures))
  const payment = paymentsOf(order).find((one) => rounded(left(one), order) > 0)
  if (payment) {
    const part = rounded((payment.amount * percent) / 100, order)
    const amount = part === 0 || part > left(payment) ? exactly(left(payment)) : part
    await api.post(`/admin/payments/${payment.id}/capture`, { amount }, { headers: world.admin })
    return `captures ${amount}`
  }
  if (order.payment_collections.some(({ status }) => status === "not_paid")) {
    await payOpenCollection(api, world.admin, order_id)
    return "pays what an edit made due"
  }
  return null
}

/** Medusa authorises more digits than the currency has; what subtracting doubles adds to them goes. */
const exactly = (amount: number) => Number(amount.toFixed(8))

async function refund(stage: Stage, order: OrderNow, percent: number): Promise<string | null> {
  const left = (payment: Payment) => total(payment.captures) - total(payment.refunds)
  const payment = paymentsOf(order).find((one) => rounded(left(one), order) > 0)
  if (!payment) {
    const captured = await capture(stage, order, percent)
    return captured && `${captured}, ${await refund(stage, await orderNow(stage.world, stage.order_id), percent)}`
  }
  const amount = rounded((left(payment) * percent) / 100, order)
  if (amount === 0 || amount > left(payment)) {
    return null
  }
  await refundPayment(stage.api, stage.world.admin, payment.id, amount)
  return `refunds ${amount}`
}

/** Medusa cancels no order of which something was fulfilled. */
async function cancel({ api, world, order_id }: Stage, { items }: OrderNow): Promise<string | null> {
  if (items.some(({ detail }) => detail.fulfilled_quantity > 0)) {
    return null
  }
  await cancelOrder(api, world.admin, order_id)
  return "cancels"
}
