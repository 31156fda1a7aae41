import { BigNumber } from "bignumber.js"
import { minorUnit, roundAmount, withoutNoise } from "./rounding"
import { sum, type Decimal } from "./decimal"

/**
 * Rounds exact parts so that they add up to `total`, by largest remainder: each part is rounded down, and what is left
 * goes, one minor unit each, to the parts that lost most; ties to the earlier part (M3).
 *
 * @param total the sum of the parts, rounded in whatever mode
 * @param exactParts exact amounts
 * @throws RangeError where `total` is not what the parts come to: nothing is lost or made up silently
 */
export function allocate(total: Decimal, exactParts: readonly Decimal[], currencyCode: string): Decimal[] {
  const parts = exactParts.map(withoutNoise)
  const unit = minorUnit(currencyCode)
  if (withoutNoise(sum(exactParts)).minus(total).abs().isGreaterThanOrEqualTo(unit)) {
    throw new RangeError(`${sum(exactParts).toFixed()} cannot be shared out as ${total.toFixed()} ${currencyCode}`)
  }
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
