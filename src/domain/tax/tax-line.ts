import { lineCharge, type LineCharge } from "../billable/line-charge"
import type { BillableLine, BillableSource } from "../billable/source"
import { decimal, sum } from "../money"
import type { Seller } from "../seller/seller"
import type { Violation } from "../violation"
import { registrationOf } from "./registration"
import { supplyPlace, type SupplyPlace } from "./supply-place"
import { leadingTreatment } from "./leading-treatment"
import type { TaxComponent, TaxReason, TaxTreatment, ZeroCategory } from "./treatment"
import { zeroReason } from "./zero-reason"

export type TreatedLine = { line: BillableLine; charge: LineCharge; treatment: TaxTreatment }

export type TreatedLines = {
  treated: TreatedLine[]
  violations: Violation[]
  /** What does not stop the invoice by the seller's policy. */
  warnings: Violation[]
}

type Charged = { line: BillableLine; charge: LineCharge; place: SupplyPlace }
type Treated = { treatment: TaxTreatment; violations: Violation[]; warnings: Violation[] } | { treatment: null; violations: Violation[] }

/**
 * Explains the tax that the shop charged on each line; never invents another (T1). What cannot be explained is refused by
 * name: a rate of zero without a reason (T2), tax of a country where the seller is not registered (T4).
 *
 * @param lines of the source: what is not wanted may lead others
 * @param wanted ids of those that are to be explained; left out: all
 * @returns lines that are explained; faults of those that are wanted
 */
export function treatLines(
  lines: readonly BillableLine[],
  source: BillableSource,
  seller: Seller,
  wanted: ReadonlySet<string> = new Set(lines.map(({ id }) => id))
): TreatedLines {
  const { charged, treated } = treatAll(lines, source, seller)
  const asked = treated.filter((_, index) => wanted.has(charged[index]!.line.id))
  return {
    treated: charged.flatMap(({ line, charge }, index) => {
      const { treatment } = treated[index]!
      return treatment ? [{ line, charge, treatment }] : []
    }),
    violations: asked.flatMap((one) => one.violations),
    warnings: asked.flatMap((one) => (one.treatment ? one.warnings : [])),
  }
}

/** Lines that carry no tax for a reason that a person chose, or has to. */
export function untaxedLines(source: BillableSource, seller: Seller): { line_id: string; description: string; reason: TaxReason | null }[] {
  const { charged, treated } = treatAll(source.lines, source, seller)
  return charged.flatMap(({ line: { id, description }, charge }, index) => {
    const reason = (charge.rate.isZero() && source.tax_reasons[id]) || null
    return reason || treated[index]!.violations.some(({ code }) => code === UNEXPLAINED) ? [{ line_id: id, description, reason }] : []
  })
}

const UNEXPLAINED = "zero_tax_unexplained"

function treatAll(lines: readonly BillableLine[], source: BillableSource, seller: Seller): { charged: Charged[]; treated: Treated[] } {
  const charged = lines.map((line) => ({ line, charge: lineCharge(line), place: supplyPlace(line, source, seller) }))
  const is_low_value = isLowValue(charged, source)
  const own = charged.map(({ line, charge, place }, index) => {
    const sold = { line, index, place, source, seller, is_low_value }
    return charge.rate.isZero() ? untaxed(sold) : taxed(sold)
  })
  const weighed = charged.map((one, index) => ({ ...one, treatment: own[index]!.treatment }))
  const treated = own.map((one, index) => {
    const leading = leadingTreatment(weighed[index]!, weighed)
    return leading ? explained(leading) : one
  })
  return { charged, treated }
}

/** In other currencies than the euro the shop decides: what it is worth in euros is not known here. Art. 369l. */
function isLowValue(charged: readonly Charged[], { currency_code }: BillableSource): boolean {
  const goods = charged.filter(({ line }) => line.kind === "item" && line.supply === "goods")
  return currency_code !== "eur" || sum(goods.map(({ charge }) => charge.net)).isLessThanOrEqualTo(LOW_VALUE_EUR)
}

const LOW_VALUE_EUR = 150

type Sold = { line: BillableLine; index: number; place: SupplyPlace; source: BillableSource; seller: Seller; is_low_value: boolean }

function untaxed({ line, index, place, source, seller, is_low_value }: Sold): Treated {
  const reason = zeroReason({ line, source, seller, place })
  if (!reason) {
    const message = `"${line.description}" was sold without tax, and no reason is known. Mend the tax region of the order's country, give its rate the code "zero" or "exempt", or choose a reason on the order.`
    return refused(UNEXPLAINED, index, message)
  }
  const isSmall = reason.category === "E" && seller.tax_status === "small_business"
  return explained({
    ...reason,
    rate: "0",
    name: line.taxes[0]?.name ?? null,
    tax_country: untaxedIn(reason.category, isSmall, place, seller) ?? registrationOf(place, seller, is_low_value).tax_country,
    scheme: isSmall ? "small_business" : "domestic",
    components: [],
  })
}

/** The country whose law leaves a sale untaxed: that of dispatch, the buyer's who owes the tax, the seller's; null: the one that would tax it. */
function untaxedIn(category: ZeroCategory, isSmall: boolean, { from, to }: SupplyPlace, seller: Seller): string | null {
  switch (category) {
    case "K":
    case "G":
      return from.vat_country
    case "AE":
      return to.vat_country
    default:
      return category === "O" || isSmall ? seller.address.country_code : null
  }
}

function taxed({ line, index, place, seller, is_low_value }: Sold): Treated {
  if (line.is_gift_card) {
    return refused("single_purpose_voucher", index, `"${line.description}" is a gift card that was sold with tax, a single-purpose voucher: these are not invoiced here. Sell it without tax.`)
  }
  if (seller.tax_status !== "registered") {
    return refused("tax_not_due", index, `Tax was charged on "${line.description}", but the seller charges none by its VAT status. Mend the tax region, or the seller.`)
  }
  const { tax_country, scheme, is_registered } = registrationOf(place, seller, is_low_value)
  const treatment = standard(line.taxes, { tax_country, scheme })
  if (is_registered) {
    return explained(treatment)
  }
  const violation = {
    code: "seller_not_registered",
    path: `lines[${index}].tax_country`,
    message: `Tax of ${tax_country.toUpperCase()} was charged on "${line.description}", but the seller has no tax ID there. Add the ID or the one-stop shop in the settings, or tax such sales at home.`,
  }
  return seller.unregistered_tax === "block" ? { treatment: null, violations: [violation] } : { treatment, violations: [], warnings: [violation] }
}

const explained = (treatment: TaxTreatment): Treated => ({ treatment, violations: [], warnings: [] })

const refused = (code: string, index: number, message: string): Treated => ({
  treatment: null,
  violations: [{ code, path: `lines[${index}].tax_rate`, message }],
})

function standard(taxes: BillableLine["taxes"], of: Pick<TaxTreatment, "tax_country" | "scheme">): TaxTreatment {
  const components = taxes.map(({ name, rate }) => ({ name, rate: decimal(rate).toFixed() }))
  return {
    category: "S",
    rate: sum(taxes.map(({ rate }) => rate)).toFixed(),
    name: joinedName(components),
    ...of,
    components: components.length > 1 ? components : [],
    exemption: null,
  }
}

/** `State + County`; null where one of them has no name. */
function joinedName(components: TaxComponent[]): string | null {
  return components.every(({ name }) => name) ? components.map(({ name }) => name).join(" + ") : null
}
