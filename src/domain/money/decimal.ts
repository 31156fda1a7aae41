import { BigNumber } from "bignumber.js"

/** Exact decimals, isolated from any configuration that others give to BigNumber. */
const Decimals = BigNumber.clone({ DECIMAL_PLACES: 40, ROUNDING_MODE: BigNumber.ROUND_HALF_UP, EXPONENTIAL_AT: 1e9 })

export type Decimal = BigNumber

/** What an amount may arrive as; floats only where they already are exact, as counts are. */
export type DecimalInput = string | number | Decimal

export class InvalidAmountError extends Error {
  constructor(readonly value: unknown) {
    super(`"${String(value)}" is not an amount`)
  }
}

/** Reads an amount. `null`, `undefined`, NaN and infinity are errors, never zero (M1). */
export function decimal(value: DecimalInput): Decimal {
  if (value === null || value === undefined || value === "") {
    throw new InvalidAmountError(value)
  }
  const result = new Decimals(value)
  if (!result.isFinite()) {
    throw new InvalidAmountError(value)
  }
  return result
}

export const ZERO: Decimal = decimal(0)

export function sum(values: readonly DecimalInput[]): Decimal {
  return values.reduce<Decimal>((total, value) => total.plus(decimal(value)), ZERO)
}

export function least(first: Decimal, ...others: Decimal[]): Decimal {
  return others.reduce((least, value) => (value.isLessThan(least) ? value : least), first)
}

export function greatest(first: Decimal, ...others: Decimal[]): Decimal {
  return others.reduce((most, value) => (value.isGreaterThan(most) ? value : most), first)
}
