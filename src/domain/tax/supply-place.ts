import type { BillableLine, BillableSource, PartialRecipient } from "../billable/source"
import type { Seller } from "../seller/seller"
import { territoryOf, type Place, type Supply, type Territory } from "./territory"

/** What is supplied, from where to where. */
export type SupplyPlace = {
  supply: Supply
  /** Where goods go out from; of services, where the seller is (T3). */
  from: Territory
  /** Where goods go to; of services, where the buyer is. What is collected goes nowhere. */
  to: Territory
}

/** Where a line is supplied. Shipping goes with the goods, where there are any. */
export function supplyPlace(line: BillableLine, source: BillableSource, seller: Seller): SupplyPlace {
  const goods = source.lines.filter(({ kind, supply }) => kind === "item" && supply === "goods")
  const supplied = line.kind === "shipping" ? (goods[0] ?? line) : line
  const supply: Supply = line.kind === "shipping" ? (goods.length > 0 ? "goods" : "services") : line.supply
  const seat = placeOf(seller)
  const from = territoryOf((supply === "goods" && supplied.dispatched_from) || seat, supply)
  const to = supply === "goods" && source.is_collected ? from : territoryOf(buyerPlace(source) ?? seat, supply)
  return { supply, from, to }
}

const buyerPlace = ({ shipping_address, billing_address }: BillableSource): Place | null =>
  [shipping_address, billing_address].flatMap((recipient) => (recipient?.address.country_code ? [placeOf(recipient)] : []))[0] ?? null

const placeOf = ({ address }: Seller | PartialRecipient): Place => ({
  country_code: address.country_code ?? "",
  postal_code: address.postal_code,
})
