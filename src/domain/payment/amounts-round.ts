import { roundAmount, ZERO, type Decimal, type DecimalInput } from "../money"

/**
 * Rounds amounts so that those so far always add up to the rounded sum: three times 33.3333 is 33.33, 33.34 and 33.33
 * (M2). What comes later never changes what came before.
 */
export function roundCumulatively(amounts: readonly DecimalInput[], currencyCode: string): Decimal[] {
  let exact = ZERO
  let rounded = ZERO
  return amounts.map((amount) => {
    exact = exact.plus(amount)
    const before = rounded
    rounded = roundAmount(exact, currencyCode)
    return rounded.minus(before)
  })
}
