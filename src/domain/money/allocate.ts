import { BigNumber } from "bignumber.js"
import { minorUnit, roundAmount } from "./rounding"
import { sum, type Decimal } from "./decimal"

/**
 * Rounds exact parts so that they add up to `total`, by largest remainder: each part is rounded down, and what is left
 * goes, one minor unit each, to the parts that lost most; ties to the earlier part (M3).
 *
 * @param total the rounded sum of the parts
 * @param parts exact amounts
 */
export function allocate(total: Decimal, parts: readonly Decimal[], currencyCode: string): Decimal[] {
  if (parts.length === 0) {
    return []
  }
  const unit = minorUnit(currencyCode)
  const exponent = unit.decimalPlaces() ?? 0
  const floors = parts.map((part) => part.decimalPlaces(exponent, BigNumber.ROUND_FLOOR))
  const left = roundAmount(total, currencyCode).minus(sum(floors)).dividedBy(unit).toNumber()
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part.minus(floors[index]!) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder)! || a.index - b.index)

  const result = [...floors]
  for (const { index } of byRemainder.slice(0, left)) {
    result[index] = result[index]!.plus(unit)
  }
  return result
}
