import type { World } from "../world"

/** An order as Medusa's own admin route tells it, as far as stories look at it. Amounts in major units. */
export type OrderNow = {
  id: string
  status: string
  currency_code: string
  items: (Priced & { id: string; unit_price: number; requires_shipping: boolean; variant_sku: string; created_at: string; detail: Detail })[]
  shipping_methods: (Priced & { amount: number })[]
  payment_collections: { id: string; status: string; amount: number; payments: Payment[] | null }[]
}

type Priced = {
  is_tax_inclusive: boolean
  adjustments?: { amount: number; is_tax_inclusive: boolean }[]
  tax_lines?: { rate: number }[]
}

type Detail = {
  quantity: number
  fulfilled_quantity: number
  shipped_quantity: number
  return_requested_quantity: number
  return_received_quantity: number
  return_dismissed_quantity: number
}

export type Payment = {
  id: string
  amount: number
  canceled_at: string | null
  captures: { amount: number }[] | null
  refunds: { amount: number }[] | null
}

const FIELDS = [
  "id,status,currency_code,*items,*items.detail,*items.adjustments,*items.tax_lines",
  "*shipping_methods,*shipping_methods.adjustments,*shipping_methods.tax_lines",
  "*payment_collections,*payment_collections.payments,*payment_collections.payments.captures,*payment_collections.payments.refunds",
].join()

/** Items in the order in which they came: those of a checkout, made at once, by what they are. */
export async function orderNow(world: World, orderId: string): Promise<OrderNow> {
  const { order }: { order: OrderNow } = await world.get(`/admin/orders/${orderId}?fields=${FIELDS}`)
  const key = ({ created_at, variant_sku }: OrderNow["items"][number]) => `${created_at} ${variant_sku}`
  return { ...order, items: order.items.sort((a, b) => (key(a) < key(b) ? -1 : 1)) }
}

export const paymentsOf = ({ payment_collections }: OrderNow): Payment[] => payment_collections.flatMap(({ payments }) => payments ?? [])

export const total = (rows: readonly { amount: number }[] | null): number => (rows ?? []).reduce((sum, { amount }) => sum + amount, 0)

export const DIGITS: Record<string, number> = { jpy: 0, eur: 2, kwd: 3 }

/** In the currency's digits. */
export const rounded = (amount: number, { currency_code }: Pick<OrderNow, "currency_code">): number => Number(amount.toFixed(DIGITS[currency_code]))
