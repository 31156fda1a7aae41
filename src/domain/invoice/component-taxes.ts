import { allocate, decimal, sum, type Decimal } from "../money"
import type { TaxComponent, TaxTreatment } from "../tax/treatment"

export type ComponentTotals = TaxComponent & { tax: Decimal }

type OwnLine = { treatment: TaxTreatment; net: Decimal }

/**
 * Each of several taxes that lines of a row carry together, with its share of the row's tax, so that the shares add up to
 * it (M10). None where every line carries a single tax.
 *
 * @param lines the row's lines, all at the same rate in sum
 */
export function componentTaxes(lines: OwnLine[], tax: Decimal, currencyCode: string): ComponentTotals[] {
  if (lines.every(({ treatment }) => treatment.components.length === 0)) {
    return []
  }
  const components = distinct(lines.flatMap(({ treatment }) => componentsOf(treatment)))
  const weights = weigh(components, lines)
  const total = sum(weights)
  const exact = weights.map((weight) => (total.isZero() ? total : tax.times(weight).dividedBy(total)))
  return allocate(tax, exact, currencyCode).map((share, position) => ({ ...components[position]!, tax: share }))
}

function componentsOf({ components, name, rate }: TaxTreatment): TaxComponent[] {
  return components.length > 0 ? components : [{ name, rate }]
}

const keyOf = ({ name, rate }: TaxComponent) => `${rate}|${name ?? ""}`

function distinct(components: TaxComponent[]): TaxComponent[] {
  return [...new Map(components.map((component) => [keyOf(component), component])).values()]
}

/** What each component comes to by the lines' nets; where all nets are zero, by the lines' number. */
function weigh(components: TaxComponent[], lines: OwnLine[]): Decimal[] {
  const isFree = lines.every(({ net }) => net.isZero())
  return components.map((component) =>
    sum(
      lines
        .flatMap(({ treatment, net }) => componentsOf(treatment).map((own) => ({ own, base: isFree ? decimal(1) : net })))
        .filter(({ own }) => keyOf(own) === keyOf(component))
        .map(({ own, base }) => base.times(own.rate))
    )
  )
}
