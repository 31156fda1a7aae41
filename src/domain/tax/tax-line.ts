import type { TaxCategory, TaxScheme } from "../invoice/document"
import { lineCharge, type LineCharge } from "../billable/line-charge"
import type { BillableLine } from "../billable/source"
import { decimal, sum } from "../money"
import type { Violation } from "../violation"

/** One of several taxes that a line carries together. The rate is per cent. */
export type TaxComponent = { name: string | null; rate: string }

/** How a line is taxed, in EN 16931's words. The rate is per cent: of several taxes together, their sum. */
export type TaxTreatment = {
  category: TaxCategory
  rate: string
  name: string | null
  tax_country: string
  scheme: TaxScheme
  /** Each of several taxes, as state and county (M10); empty where there is one. */
  components: TaxComponent[]
}

export type TaxPlace = { tax_country: string; seller_country: string; oss_union: boolean }

export type TreatedLine = { line: BillableLine; charge: LineCharge; treatment: TaxTreatment }

/**
 * Explains the tax that the shop charged on each line; never invents another (T1). What cannot be explained yet is
 * refused by name: a rate of zero needs a reason (T2).
 */
export function treatLines(
  lines: readonly BillableLine[],
  place: TaxPlace
): { treated: TreatedLine[]; violations: Violation[] } {
  const charged = lines.map((line) => ({ line, charge: lineCharge(line) }))
  const leading = leadingTaxes(charged)
  const violations = charged.flatMap(({ line, charge }, index) => lineViolations(line, charge, leading.length > 0, index))
  if (violations.length > 0) {
    return { treated: [], violations }
  }
  return {
    treated: charged.map(({ line, charge }) => {
      const taxes = line.taxes.length > 0 ? line.taxes : leading
      return { line, charge, treatment: treatment(taxes, place) }
    }),
    violations,
  }
}

/** A free line without tax lines follows the goods: it takes the treatment of the line that weighs most (T2). */
function leadingTaxes(charged: { line: BillableLine; charge: LineCharge }[]): BillableLine["taxes"] {
  const taxed = charged.filter(({ line }) => line.taxes.length > 0)
  const goods = taxed.filter(({ line }) => line.kind === "item")
  const candidates = goods.length > 0 ? goods : taxed
  return [...candidates].sort((a, b) => b.charge.net.comparedTo(a.charge.net)!)[0]?.line.taxes ?? []
}

function treatment(taxes: BillableLine["taxes"], place: TaxPlace): TaxTreatment {
  const abroad = place.tax_country !== place.seller_country
  const components = taxes.map(({ name, rate }) => ({ name, rate: decimal(rate).toFixed() }))
  return {
    category: "S",
    rate: sum(taxes.map(({ rate }) => rate)).toFixed(),
    name: joinedName(components),
    tax_country: place.tax_country,
    scheme: abroad && place.oss_union && EU_MEMBERS.has(place.tax_country) ? "oss_union" : "domestic",
    components: components.length > 1 ? components : [],
  }
}

/** `State + County`; null where one of them has no name. */
function joinedName(components: TaxComponent[]): string | null {
  return components.every(({ name }) => name) ? components.map(({ name }) => name).join(" + ") : null
}

function lineViolations(line: BillableLine, charge: LineCharge, hasLeading: boolean, index: number): Violation[] {
  const follows = line.taxes.length === 0 && charge.net.isZero() && hasLeading
  if (!charge.rate.isZero() || follows) {
    return []
  }
  return [
    {
      code: "zero_tax_unexplained",
      path: `lines[${index}].tax_rate`,
      message: `"${line.description}" was sold without tax, and no reason is known. Check the tax region of the order's country.`,
    },
  ]
}

/** Members of the Union, where its one-stop shop reaches (Art. 369a VAT Directive). */
const EU_MEMBERS = new Set(
  "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk".split(" ")
)
