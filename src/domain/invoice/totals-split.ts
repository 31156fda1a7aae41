import { allocate, decimal, roundAmount, sum, type Decimal, type RoundingMode } from "../money"
import type { TaxRounding } from "./document"

export type LineTotals = { net: Decimal; tax: Decimal; gross: Decimal }

type Policy = { rounding: TaxRounding; rounding_mode: RoundingMode }

/**
 * Tax-inclusive lines of one rate: the grosses are given, rounded already; the tax is taken out of their sum, or out of each (M3).
 *
 * @param rate per cent
 */
export function splitGross(grosses: Decimal[], rate: string, currencyCode: string, policy: Policy): LineTotals[] {
  const factor = decimal(rate).dividedBy(100).plus(1)
  const netOf = (gross: Decimal) => gross.dividedBy(factor)
  const taxOf = (gross: Decimal) => roundAmount(gross.minus(netOf(gross)), currencyCode, policy.rounding_mode)
  if (policy.rounding === "per_line") {
    return grosses.map((gross) => ({ net: gross.minus(taxOf(gross)), tax: taxOf(gross), gross }))
  }
  const net = sum(grosses).minus(taxOf(sum(grosses)))
  const nets = allocate(net, grosses.map(netOf), currencyCode)
  return grosses.map((gross, position) => ({ net: nets[position]!, tax: gross.minus(nets[position]!), gross }))
}

/**
 * Tax-exclusive lines of one rate: the exact nets are given; the tax is put on their rounded sum, or on each (M3).
 *
 * @param rate per cent
 */
export function splitNet(exactNets: Decimal[], rate: string, currencyCode: string, policy: Policy): LineTotals[] {
  const fraction = decimal(rate).dividedBy(100)
  const exactTax = (net: Decimal) => net.times(fraction)
  const taxOf = (net: Decimal) => roundAmount(exactTax(net), currencyCode, policy.rounding_mode)
  const withTax = (net: Decimal, tax: Decimal): LineTotals => ({ net, tax, gross: net.plus(tax) })
  if (policy.rounding === "per_line") {
    return exactNets.map((exact) => roundAmount(exact, currencyCode)).map((net) => withTax(net, taxOf(net)))
  }
  const net = roundAmount(sum(exactNets), currencyCode)
  const nets = allocate(net, exactNets, currencyCode)
  const taxes = allocate(taxOf(net), nets.map(exactTax), currencyCode)
  return nets.map((lineNet, position) => withTax(lineNet, taxes[position]!))
}
