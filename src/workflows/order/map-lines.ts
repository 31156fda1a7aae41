import type { BillableLine, BillableSource, TakeBack } from "../../domain/billable/source"
import { decimal } from "../../domain/money"
import type { Place, Supply } from "../../domain/tax/territory"
import type { TakenBack } from "./map-take-backs"
import type { Item, Order, Priced, ShippingMethod } from "./order-shape"
import { byId, exact } from "./order-values"

/**
 * Items by their current quantities and prices, and shipping. What an edit or a cancelled exchange or claim removed,
 * Medusa removes from the order's version. Carriage of a return is charged once something of the return came in (M8).
 */
export function mapLines(order: Order, takenBack: TakenBack, dispatch: (itemId: string) => Place | null): BillableSource["lines"] {
  const items = byId(order.items).filter(({ detail }) => decimal(exact(detail.raw_quantity)).isGreaterThan(0))
  const methods = byId(order.shipping_methods).filter(
    ({ detail }) => !detail.return_id || takenBack.received.has(detail.return_id)
  )
  return [...items.map((item) => itemLine(item, takenBack.by_line.get(item.id) ?? [], dispatch(item.id))), ...methods.map(shippingLine)]
}

function itemLine(item: Item, take_backs: TakeBack[], dispatched_from: Place | null): BillableLine {
  const variant = item.variant_title && item.variant_title !== item.title ? item.variant_title : null
  return {
    id: item.id,
    kind: "item",
    description: item.product_title ?? item.title,
    detail: variant,
    sku: item.variant_sku ?? null,
    hs_code: item.variant?.hs_code ?? null,
    supply: supplyOf(item),
    is_gift_card: item.is_giftcard ?? false,
    dispatched_from,
    quantity: exact(item.detail.raw_quantity),
    take_backs: capped(take_backs, exact(item.detail.raw_quantity)),
    shipped: shippedQuantity(item),
    unit_price: exact(item.detail.raw_unit_price ?? item.raw_unit_price),
    ...pricing(item),
  }
}

/** What needs shipping is goods (T3), unless the product's own metadata, which only the shop's staff writes, says otherwise. */
function supplyOf({ requires_shipping, variant }: Item): Supply {
  const said = variant?.product?.metadata?.[SUPPLY_KEY]
  return said === "goods" || said === "services" ? said : requires_shipping ? "goods" : "services"
}

/** Key of a product's metadata: `goods` or `services`. */
const SUPPLY_KEY = "invoicing_supply"

/** Medusa lets a piece be returned that was claimed already: nothing is taken back beyond what was ordered. */
function capped(takeBacks: TakeBack[], ordered: string): TakeBack[] {
  let left = decimal(ordered)
  return takeBacks.flatMap((takeBack) => {
    const quantity = left.isLessThan(takeBack.quantity) ? left : decimal(takeBack.quantity)
    left = left.minus(quantity)
    return quantity.isGreaterThan(0) ? [{ ...takeBack, quantity: quantity.toFixed() }] : []
  })
}

function shippingLine(method: ShippingMethod): BillableLine {
  return {
    id: method.id,
    kind: "shipping",
    description: method.name,
    detail: null,
    sku: null,
    hs_code: null,
    supply: "services",
    is_gift_card: false,
    dispatched_from: null,
    quantity: "1",
    take_backs: [],
    shipped: "0",
    unit_price: exact(method.raw_amount),
    ...pricing(method),
  }
}

/** What needs no shipping counts as shipped once it is fulfilled. */
export function shippedQuantity({ requires_shipping, detail }: Item): string {
  const sent = requires_shipping
    ? [detail.raw_shipped_quantity, detail.raw_delivered_quantity]
    : [detail.raw_fulfilled_quantity]
  return sent.map((quantity) => decimal(exact(quantity))).reduce((a, b) => (a.isGreaterThan(b) ? a : b)).toFixed()
}

function pricing(priced: Priced): Pick<BillableLine, "tax_inclusive" | "discounts" | "taxes"> {
  return {
    tax_inclusive: priced.is_tax_inclusive ?? false,
    discounts: byId(priced.adjustments).map((adjustment) => ({
      amount: exact(adjustment.raw_amount),
      tax_inclusive: adjustment.is_tax_inclusive ?? false,
    })),
    taxes: byId(priced.tax_lines).map((tax) => ({
      name: tax.description || null,
      ...(tax.code && { code: tax.code }),
      rate: exact(tax.raw_rate),
    })),
  }
}
