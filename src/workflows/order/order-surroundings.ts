import type { RemoteQueryFunction } from "@medusajs/framework/types"
import type { Place } from "../../domain/tax/territory"
import type { TaxReason } from "../../domain/tax/treatment"

/** What is known around an order that itself does not tell. */
export type OrderSurroundings = {
  /** By the id of the order's line. */
  tax_reasons: Record<string, TaxReason>
  /** Where stock locations are, by their id. */
  locations: Record<string, Place>
  /** Ids of the stock locations of the order's sales channel. */
  channel_locations: string[]
  /** Ids of shipping options by which goods are fetched. */
  pickups: string[]
}

export const NOTHING_AROUND: OrderSurroundings = { tax_reasons: {}, locations: {}, channel_locations: [], pickups: [] }

type Query = Pick<RemoteQueryFunction, "graph">
type OrderIds = {
  sales_channel_id?: string | null
  fulfillments?: ({ location_id?: string | null } | null)[] | null
  shipping_methods?: ({ shipping_option_id?: string | null } | null)[] | null
}

/** Reads, for orders together, where their goods lie and which shipping options are pick-ups. */
export async function loadPlaces(query: Query, orders: OrderIds[]) {
  const channels = await channelLocations(query, unique(orders.map(({ sales_channel_id }) => sales_channel_id)))
  const fulfilled = orders.flatMap(({ fulfillments }) => (fulfillments ?? []).map((fulfillment) => fulfillment?.location_id))
  const locations = await placesOf(query, unique([...channels.values()].flat().concat(unique(fulfilled))))
  const options = orders.flatMap(({ shipping_methods }) => (shipping_methods ?? []).map((method) => method?.shipping_option_id))
  const pickups = await pickupsOf(query, unique(options))
  return (order: OrderIds): Omit<OrderSurroundings, "tax_reasons"> => ({
    locations,
    channel_locations: channels.get(order.sales_channel_id ?? "") ?? [],
    pickups,
  })
}

const unique = (ids: (string | null | undefined)[]): string[] => [...new Set(ids.filter((id): id is string => Boolean(id)))]

async function channelLocations(query: Query, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) {
    return new Map()
  }
  const { data } = await query.graph({ entity: "sales_channel", fields: ["id", "stock_locations.id"], filters: { id: ids } })
  return new Map(data.map(({ id, stock_locations }) => [id, unique((stock_locations ?? []).map((location: { id: string } | null) => location?.id))]))
}

async function placesOf(query: Query, ids: string[]): Promise<Record<string, Place>> {
  if (ids.length === 0) {
    return {}
  }
  const fields = ["id", "address.country_code", "address.postal_code"]
  const { data } = await query.graph({ entity: "stock_location", fields, filters: { id: ids } })
  return Object.fromEntries(
    data.flatMap(({ id, address }) =>
      address?.country_code ? [[id, { country_code: address.country_code.toLowerCase(), postal_code: address.postal_code ?? null }]] : []
    )
  )
}

async function pickupsOf(query: Query, ids: string[]): Promise<string[]> {
  if (ids.length === 0) {
    return []
  }
  const fields = ["id", "service_zone.fulfillment_set.type"]
  const { data } = await query.graph({ entity: "shipping_option", fields, filters: { id: ids } })
  return data.filter(({ service_zone }) => service_zone?.fulfillment_set?.type === "pickup").map(({ id }) => id)
}
