import { territoryOf, type Place } from "../../domain/tax/territory"
import type { Order } from "./order-shape"
import type { OrderSurroundings } from "./order-surroundings"
import { byId, present } from "./order-values"

/**
 * Where an order's items go out from (T3): the stock location that fulfilled them; before that the one tax territory where the sales
 * channel's locations are. Null where it is one of several still.
 */
export function mapDispatch(order: Order, { locations, channel_locations }: OrderSurroundings): (itemId: string) => Place | null {
  const fulfilled = new Map(
    byId(order.fulfillments)
      .filter(({ canceled_at }) => !canceled_at)
      .flatMap(({ location_id, items }) => present(items).map(({ line_item_id }) => [line_item_id, location_id]))
  )
  const expected = onlyPlace([...channel_locations].sort().flatMap((id) => locations[id] ?? []))
  return (itemId) => locations[fulfilled.get(itemId) ?? ""] ?? expected
}

function onlyPlace(places: Place[]): Place | null {
  const [first, ...others] = places
  return first && others.every((place) => areaOf(place) === areaOf(first)) ? first : null
}

const areaOf = (place: Place) => territoryOf(place, "goods").vat_country

/** Whether all that the order ships is fetched by the buyer. */
export function isCollected({ shipping_methods }: Order, { pickups }: OrderSurroundings): boolean {
  const methods = present(shipping_methods).filter(({ detail }) => !detail.return_id)
  return methods.length > 0 && methods.every(({ shipping_option_id }) => shipping_option_id && pickups.includes(shipping_option_id))
}
