import type { TaxCategory, TaxScheme } from "../invoice/document"
import { lineCharge, type LineCharge } from "../billable/line-charge"
import type { BillableLine } from "../billable/source"
import { decimal } from "../money"
import type { Violation } from "../violation"

/** How a line is taxed, in EN 16931's words. The rate is per cent. */
export type TaxTreatment = {
  category: TaxCategory
  rate: string
  name: string | null
  tax_country: string
  scheme: TaxScheme
}

export type TaxPlace = { tax_country: string; seller_country: string; oss_union: boolean }

export type TreatedLine = { line: BillableLine; charge: LineCharge; treatment: TaxTreatment }

/**
 * Explains the tax that the shop charged on each line; never invents another (T1). What cannot be explained yet is
 * refused by name: a rate of zero needs a reason (T2), and several taxes on one line are not told apart (M10).
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
      return { line, charge, treatment: treatment(taxes[0]!, place) }
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

function treatment(tax: BillableLine["taxes"][number], place: TaxPlace): TaxTreatment {
  const abroad = place.tax_country !== place.seller_country
  return {
    category: "S",
    rate: decimal(tax.rate).toFixed(),
    name: tax.name,
    tax_country: place.tax_country,
    scheme: abroad && place.oss_union && EU_MEMBERS.has(place.tax_country) ? "oss_union" : "domestic",
  }
}

function lineViolations(line: BillableLine, charge: LineCharge, hasLeading: boolean, index: number): Violation[] {
  const path = `lines[${index}].tax_rate`
  if (line.taxes.length > 1) {
    const names = line.taxes.map((tax) => tax.name ?? `${decimal(tax.rate).toFixed()} %`).join(", ")
    return [
      {
        code: "several_taxes_on_a_line",
        path,
        message: `"${line.description}" carries several taxes (${names}), which cannot be shown apart yet.`,
      },
    ]
  }
  const follows = line.taxes.length === 0 && charge.net.isZero() && hasLeading
  if (charge.rate.isZero() && !follows) {
    return [
      {
        code: "zero_tax_unexplained",
        path,
        message: `"${line.description}" was sold without tax, and no reason is known. Check the tax region of the order's country.`,
      },
    ]
  }
  return []
}

/** Members of the Union, where its one-stop shop reaches (Art. 369a VAT Directive). */
const EU_MEMBERS = new Set(
  "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk".split(" ")
)
