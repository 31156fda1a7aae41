import { lineCharge } from "../billable/line-charge"
import type { BillableLine, BillableSource, SourceTax } from "../billable/source"
import type { Seller } from "../seller/seller"
import { isRegisteredIn } from "./registration"
import type { NoteKey, Regime } from "./regimes/regime"
import { regimeOf } from "./regimes"
import type { SupplyPlace } from "./supply-place"
import { categoryOfCode } from "./tax-reason"
import { EU_MEMBERS, isoCountry, type Territory } from "./territory"
import type { Exemption, ZeroCategory } from "./treatment"

/** Why a rate is zero. */
export type ZeroReason = { category: ZeroCategory; exemption: Exemption | null }

export type UntaxedLine = { line: BillableLine; source: BillableSource; seller: Seller; place: SupplyPlace }

/** `law`: of the seller's country. */
type Rule = (untaxed: UntaxedLine, law: Regime) => ZeroReason | null

/** The first reason that holds, in the order of T2; null where none does. */
export function zeroReason(untaxed: UntaxedLine): ZeroReason | null {
  const law = regimeOf(untaxed.seller.address.country_code)
  for (const rule of RULES) {
    const reason = rule(untaxed, law)
    if (reason) {
      return reason
    }
  }
  return null
}

/** A reason whose words the seller's law knows; without words of law a person has to say. */
function byLaw(category: ZeroCategory, note: NoteKey, { notes }: Regime): ZeroReason | null {
  return notes[note] ? { category, exemption: { note } } : null
}

/** Where other lines of the order bear sales tax, those that bear none are exempt: one order stays one invoice. */
const outsideTax: Rule = ({ seller, source }, law) => {
  if (law.kind === "sales_tax") {
    return byLaw(source.lines.some((line) => !lineCharge(line).rate.isZero()) ? "E" : "O", "not_taxable", law)
  }
  return seller.tax_status === "not_taxable" ? byLaw("O", "not_taxable", law) : null
}

const giftCard: Rule = ({ line, source }, law) => (isOfGiftCards(line, source) ? byLaw("O", "gift_card", law) : null)

const smallBusiness: Rule = ({ seller }, law) => (seller.tax_status === "small_business" ? byLaw("E", "small_business", law) : null)

const intraCommunity: Rule = ({ place: { supply, from, to }, source, seller }) => {
  const isMoved = supply === "goods" && from.is_union && to.is_union && from.vat_country !== to.vat_country
  return isMoved && isSoldUnder(from, seller) && hasIdElsewhere(source, from.vat_country, GOODS_IDS) ? byLaw("K", "intra_community_goods", lawOf(from)) : null
}

const reverseCharge: Rule = ({ place: { supply, from, to }, source }, law) =>
  supply === "services" && from.is_union && to.is_union && hasIdElsewhere(source, from.vat_country, EU_MEMBERS)
    ? byLaw("AE", "reverse_charge", law)
    : null

const goodsOut: Rule = ({ place: { supply, from, to }, seller }) =>
  supply === "goods" && isSoldUnder(from, seller) && isAbroad(from, to) ? byLaw("G", "export", lawOf(from)) : null

const servicesOut: Rule = ({ place: { supply, from, to } }, law) =>
  supply === "services" && isAbroad(from, to) ? byLaw("O", "services_abroad", law) : null

/** A rate of zero that the tax region names: `zero` is zero-rated, `exempt` or a VATEX code is what that says, for the rate's name. */
const named: Rule = ({ line }) => line.taxes.map(reasonOfRate).find((reason) => reason !== null) ?? null

const chosen: Rule = ({ line, source }) => {
  const reason = source.tax_reasons[line.id]
  return reason ? { category: reason.category, exemption: reason.text ? { code: reason.code, text: reason.text } : null } : null
}

/** What a business abroad owes the tax of (Art. 44, 196) is no supply of the seller's country, which a small business is exempt in. */
const RULES = [outsideTax, giftCard, reverseCharge, smallBusiness, intraCommunity, goodsOut, servicesOut, named, chosen]

const lawOf = ({ vat_country }: Territory) => regimeOf(vat_country)

/** Goods that lie where the seller is not registered leave under a law that is not the seller's. */
const isSoldUnder = ({ vat_country }: Territory, seller: Seller) => vat_country !== null && isRegisteredIn(vat_country, seller)

/** Out of the Union, or of the country where that is a tax territory of its own. */
const isAbroad = (from: Territory, to: Territory) =>
  from.is_union ? !to.is_union : to.vat_country !== from.vat_country

/** An ID of a member state other than that one. "Unavailable" is not "invalid" (T6). */
function hasIdElsewhere({ customer }: BillableSource, vatCountry: string | null, countries: ReadonlySet<string>): boolean {
  return customer.tax_ids.some(({ type, status, country_code }) => {
    const country = isoCountry(country_code)
    return type === "eu_vat" && status !== "invalid" && countries.has(country) && country !== vatCountry
  })
}

/** Northern Ireland's IDs hold for goods only. */
const GOODS_IDS: ReadonlySet<string> = new Set([...EU_MEMBERS, "xi"])

/** A gift card, or the shipping of nothing else. */
function isOfGiftCards(line: BillableLine, { lines }: BillableSource): boolean {
  const items = lines.filter(({ kind }) => kind === "item")
  return line.kind === "item" ? line.is_gift_card : items.length > 0 && items.every(({ is_gift_card }) => is_gift_card)
}

function reasonOfRate({ code, name }: SourceTax): ZeroReason | null {
  const [is, text] = [code?.trim() ?? "", name?.trim()]
  if (/^(z|zero([-_ ]rated)?)$/i.test(is)) {
    return { category: "Z", exemption: null }
  }
  const isVatex = /^vatex-/i.test(is)
  return (isVatex || /^(e|exempt)$/i.test(is)) && text
    ? { category: categoryOfCode(is.toUpperCase()), exemption: { code: isVatex ? is.toUpperCase() : null, text } }
    : null
}
