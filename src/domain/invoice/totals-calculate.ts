import { allocate, decimal, roundAmount, sum, type Decimal } from "../money"
import type { TaxTreatment, TreatedLine } from "../tax/tax-line"

export type LineTotals = { net: Decimal; tax: Decimal; gross: Decimal }

export type BreakdownTotals = { treatment: TaxTreatment; taxable: Decimal; tax: Decimal }

export type InvoiceTotals = {
  /** One per line, in the lines' order. */
  lines: LineTotals[]
  breakdown: BreakdownTotals[]
  net: Decimal
  tax: Decimal
  gross: Decimal
  /** What is added so that gross + rounding is what was charged. */
  rounding: Decimal
}

type Entry = TreatedLine & { index: number }

/**
 * Rounds a document so that it foots (M3, M4): per rate, never per line; lines take their share by largest remainder.
 *
 * @param charge what the lines charge together, rounded once (M2)
 */
export function calculateTotals(lines: readonly TreatedLine[], charge: Decimal, currencyCode: string): InvoiceTotals {
  const entries = lines.map((line, index) => ({ ...line, index }))
  const totals: LineTotals[] = []
  const inclusive = entries.filter(({ line }) => line.tax_inclusive)
  const exclusive = entries.filter(({ line }) => !line.tax_inclusive)

  const grosses = allocate(
    roundAmount(sum(inclusive.map((entry) => entry.charge.gross)), currencyCode),
    inclusive.map((entry) => entry.charge.gross),
    currencyCode
  )
  const grossOf = new Map(inclusive.map((entry, position) => [entry.index, grosses[position]!]))

  for (const group of byTreatment(inclusive)) {
    splitGross(group, grossOf, currencyCode).forEach((line, position) => (totals[group[position]!.index] = line))
  }
  for (const group of byTreatment(exclusive)) {
    splitNet(group, currencyCode).forEach((line, position) => (totals[group[position]!.index] = line))
  }

  const breakdown = byTreatment(entries).map((group) => ({
    treatment: group[0]!.treatment,
    taxable: sum(group.map(({ index }) => totals[index]!.net)),
    tax: sum(group.map(({ index }) => totals[index]!.tax)),
  }))
  const net = sum(breakdown.map((row) => row.taxable))
  const tax = sum(breakdown.map((row) => row.tax))
  const gross = net.plus(tax)
  return { lines: totals, breakdown, net, tax, gross, rounding: charge.minus(gross) }
}

/** Tax-inclusive: the gross is given, the tax is taken out of it once per rate. */
function splitGross(group: Entry[], grossOf: Map<number, Decimal>, currencyCode: string): LineTotals[] {
  const rate = rateOf(group)
  const grosses = group.map((entry) => grossOf.get(entry.index)!)
  const gross = sum(grosses)
  const tax = roundAmount(gross.times(rate).dividedBy(rate.plus(1)), currencyCode)
  const nets = allocate(
    gross.minus(tax),
    grosses.map((lineGross) => lineGross.dividedBy(rate.plus(1))),
    currencyCode
  )
  return grosses.map((lineGross, position) => {
    const net = nets[position]!
    return { net, tax: lineGross.minus(net), gross: lineGross }
  })
}

/** Tax-exclusive: the net is given, the tax is put on it once per rate. */
function splitNet(group: Entry[], currencyCode: string): LineTotals[] {
  const rate = rateOf(group)
  const exact = group.map((entry) => entry.charge.net)
  const net = roundAmount(sum(exact), currencyCode)
  const nets = allocate(net, exact, currencyCode)
  const taxes = allocate(
    roundAmount(net.times(rate), currencyCode),
    nets.map((lineNet) => lineNet.times(rate)),
    currencyCode
  )
  return nets.map((lineNet, position) => {
    const tax = taxes[position]!
    return { net: lineNet, tax, gross: lineNet.plus(tax) }
  })
}

/** That of the treatment: a free line may have no rate of its own. */
function rateOf(group: Entry[]): Decimal {
  return decimal(group[0]!.treatment.rate).dividedBy(100)
}

function byTreatment(entries: Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const { category, rate, tax_country, scheme } = entry.treatment
    const key = [category, rate, tax_country, scheme].join("|")
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()]
}
