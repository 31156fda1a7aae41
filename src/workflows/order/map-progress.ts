import type { SourceProgress } from "../../domain/billable/source"
import { decimal } from "../../domain/money"
import { shippedQuantity } from "./map-lines"
import type { Fulfillment, Item, Order } from "./order-shape"
import { byId, exact, instant, present } from "./order-values"

export function mapProgress(order: Order): SourceProgress {
  const items = byId(order.items)
  return {
    is_draft: order.is_draft_order === true || order.status === "draft",
    is_checked_out: isCheckedOut(order),
    is_canceled: order.status === "canceled" || Boolean(order.canceled_at),
    is_completed: order.status === "completed",
    is_shipped: items.length > 0 && items.every(isItemShipped),
    shipped_at: present(order.fulfillments).flatMap(shippedAt).sort().at(-1) ?? null,
  }
}

/**
 * A checkout links the cart and its payment collection, then asks the provider. Collections that edits, exchanges and draft
 * orders make have no payment until somebody pays.
 */
function isCheckedOut({ cart_link, payment_collections }: Order): boolean {
  const collections = present(payment_collections)
  return !cart_link || collections.length === 0 || collections.some(({ payments }) => present(payments).length > 0)
}

function isItemShipped(item: Item): boolean {
  return decimal(shippedQuantity(item)).isGreaterThanOrEqualTo(exact(item.detail.raw_quantity))
}

/** What needs no shipping counts as shipped once it is fulfilled. */
function shippedAt({ canceled_at, shipped_at, delivered_at, created_at, requires_shipping }: Fulfillment): string[] {
  const at = shipped_at ?? delivered_at ?? (requires_shipping ? null : created_at)
  return at && !canceled_at ? [instant(at)] : []
}
