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
  /** Whose tax a rate above zero is: of what lies in a country, but outside its tax territory, still that country's. */
  taxed_in: string
}

/** Where a line is supplied. Shipping goes with the goods, where there are any. */
export function supplyPlace(line: BillableLine, source: BillableSource, seller: Seller): SupplyPlace {
  const shipped = source.lines.filter(({ kind, supply }) => kind === "item" && supply === "goods")
  const goods = [...shipped].sort((a, b) => Number(a.is_gift_card) - Number(b.is_gift_card))
  const supplied = line.kind === "shipping" ? (goods[0] ?? line) : line
  const supply: Supply = line.kind === "shipping" ? (goods.length > 0 ? "goods" : "services") : line.supply
  const seat = placeOf(seller)
  const from = territoryOf((supply === "goods" && supplied.dispatched_from) || seat, supply)
  const isMoved = supply === "services" || !source.is_collected
  const there = isMoved ? (buyerPlace(source) ?? seat) : null
  const to = there ? territoryOf(there, supply) : from
  const [origin, end] = withinUk(from, to)
  return { supply, from: origin, to: end, taxed_in: end.vat_country ?? there?.country_code ?? seat.country_code }
}

/** Goods that move between Great Britain and Northern Ireland stay in one country (VATA 1994, s. 40A; Notice 725). */
function withinUk(from: Territory, to: Territory): [Territory, Territory] {
  const [there, here] = [from.vat_country, to.vat_country]
  const isInside = there !== here && [there, here].every((country) => country === "gb" || country === "xi")
  return isInside ? [BRITAIN, BRITAIN] : [from, to]
}

const BRITAIN: Territory = { vat_country: "gb", is_union: false, name: null }

const buyerPlace = ({ shipping_address, billing_address }: BillableSource): Place | null =>
  [shipping_address, billing_address].flatMap((recipient) => (recipient?.address.country_code ? [placeOf(recipient)] : []))[0] ?? null

const placeOf = ({ address }: Seller | PartialRecipient): Place => ({
  country_code: address.country_code ?? "",
  postal_code: address.postal_code,
})
