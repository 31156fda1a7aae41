import { lineCharge, type LineCharge } from "../billable/line-charge"
import type { BillableLine, BillableSource } from "../billable/source"
import { decimal, sum } from "../money"
import type { Seller } from "../seller/seller"
import type { Violation } from "../violation"
import { registrationOf } from "./registration"
import { supplyPlace, type SupplyPlace } from "./supply-place"
import type { TaxComponent, TaxReason, TaxTreatment } from "./treatment"
import { isOfGiftCards, zeroReason } from "./zero-reason"

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
 * @param lines of the source
 */
export function treatLines(lines: readonly BillableLine[], source: BillableSource, seller: Seller): TreatedLines {
  const { charged, treated } = treatAll(lines, source, seller)
  const violations = treated.flatMap((one) => one.violations)
  return {
    treated: violations.length > 0 ? [] : charged.map(({ line, charge }, index) => ({ line, charge, treatment: treated[index]!.treatment! })),
    violations,
    warnings: treated.flatMap((one) => (one.treatment ? one.warnings : [])),
  }
}

/** Lines that carry no tax for a reason that a person chose, or has to. */
export function untaxedLines(source: BillableSource, seller: Seller): { line_id: string; description: string; reason: TaxReason | null }[] {
  const { charged, treated } = treatAll(source.lines, source, seller)
  return charged.flatMap(({ line: { id, description } }, index) => {
    const reason = source.tax_reasons[id] ?? null
    return reason || treated[index]!.violations.some(({ code }) => code === UNEXPLAINED) ? [{ line_id: id, description, reason }] : []
  })
}

const UNEXPLAINED = "zero_tax_unexplained"

function treatAll(lines: readonly BillableLine[], source: BillableSource, seller: Seller): { charged: Charged[]; treated: Treated[] } {
  const charged = lines.map((line) => ({ line, charge: lineCharge(line), place: supplyPlace(line, source, seller) }))
  const own = charged.map((one, index) => treat(one, index, source, seller))
  const leading = leadingTreatment(charged, own)
  return { charged, treated: own.map((one, index) => (leading && follows(charged[index]!, one, leading) ? followed(leading) : one)) }
}

/** The treatment of the goods that weigh most, which free lines and shipping follow (T2). */
function leadingTreatment(charged: readonly Charged[], own: readonly Treated[]): TaxTreatment | null {
  const weighed = charged.flatMap(({ line, charge }, index) => {
    const { treatment } = own[index]!
    return treatment && (line.taxes.length > 0 || !charge.net.isZero()) ? [{ line, charge, treatment }] : []
  })
  const goods = weighed.filter(({ line }) => line.kind === "item")
  const candidates = goods.length > 0 ? goods : weighed
  return [...candidates].sort((a, b) => b.charge.net.comparedTo(a.charge.net)!)[0]?.treatment ?? null
}

/** A free line without tax lines goes with the goods; so does untaxed shipping where the goods are untaxed with reason. */
function follows({ line, charge }: Charged, own: Treated, leading: TaxTreatment): boolean {
  if (own.treatment) {
    return false
  }
  const isFree = line.taxes.length === 0 && charge.net.isZero()
  return isFree || (line.kind === "shipping" && charge.rate.isZero() && decimal(leading.rate).isZero())
}

const followed = (treatment: TaxTreatment): Treated => ({ treatment, violations: [], warnings: [] })

function treat({ line, charge, place }: Charged, index: number, source: BillableSource, seller: Seller): Treated {
  return charge.rate.isZero()
    ? untaxed({ line, place }, index, source, seller)
    : taxed({ line, place }, index, source, seller)
}

function untaxed({ line, place }: Pick<Charged, "line" | "place">, index: number, source: BillableSource, seller: Seller): Treated {
  const reason = zeroReason({ line, source, seller, place })
  if (!reason) {
    const message = `"${line.description}" was sold without tax, and no reason is known. Mend the tax region of the order's country, give its rate the code "zero" or "exempt", or choose a reason on the order.`
    return refused(UNEXPLAINED, index, message)
  }
  const { tax_country } = registrationOf(place, seller)
  const isOfDispatch = reason.category === "K" || reason.category === "G"
  return explained({
    ...reason,
    rate: "0",
    name: line.taxes[0]?.name ?? null,
    tax_country: reason.category === "O" || isOfDispatch ? (place.from.vat_country ?? tax_country) : tax_country,
    scheme: reason.category === "E" && seller.tax_status === "small_business" ? "small_business" : "domestic",
    components: [],
  })
}

function taxed({ line, place }: Pick<Charged, "line" | "place">, index: number, source: BillableSource, seller: Seller): Treated {
  if (isOfGiftCards(line, source)) {
    return refused("single_purpose_voucher", index, `"${line.description}" is a gift card that was sold with tax, a single-purpose voucher: these are not invoiced here. Sell it without tax.`)
  }
  if (seller.tax_status === "small_business") {
    return refused("tax_not_due", index, `Tax was charged on "${line.description}", but the seller is a small business that charges none. Mend the tax region, or the seller.`)
  }
  const { tax_country, scheme, is_registered } = registrationOf(place, seller)
  const treatment = standard(line.taxes, { tax_country, scheme })
  if (is_registered) {
    return explained(treatment)
  }
  const country = tax_country.toUpperCase()
  const violation = {
    code: "seller_not_registered",
    path: `lines[${index}].tax_country`,
    message: `Tax of ${country} was charged on "${line.description}", but the seller has no tax ID there. Add the ID or the one-stop shop in the settings, or tax such sales at home.`,
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
