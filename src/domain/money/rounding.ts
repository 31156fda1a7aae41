import { BigNumber } from "bignumber.js"
import { currencyExponent } from "./currency"
import { decimal, type Decimal, type DecimalInput } from "./decimal"

/** Half away from zero, half to the even neighbour, or toward zero. Which of them a seller may choose: see `tax/rounding-rules.ts`. */
export const ROUNDING_MODES = ["half_up", "half_even", "down"] as const
export type RoundingMode = (typeof ROUNDING_MODES)[number]

const MODES: Record<RoundingMode, BigNumber.RoundingMode> = {
  half_up: BigNumber.ROUND_HALF_UP,
  half_even: BigNumber.ROUND_HALF_EVEN,
  down: BigNumber.ROUND_DOWN,
}

const EXACT_DIGITS = 12

/** Shops cut quotients to some 20 digits: what lies beyond twelve is the noise of that, and decides no half cent (M2). */
export function withoutNoise(value: DecimalInput): Decimal {
  return decimal(value).decimalPlaces(EXACT_DIGITS, BigNumber.ROUND_HALF_UP)
}

/** Rounds to the currency's exponent: half away from zero, unless the caller hands on a seller's lawful choice (M1). */
export function roundAmount(value: DecimalInput, currencyCode: string, mode: RoundingMode = "half_up"): Decimal {
  return withoutNoise(value).decimalPlaces(currencyExponent(currencyCode), MODES[mode])
}

/** The amount as documents carry it: a plain string with as many digits as the currency has. */
export function formatAmount(value: DecimalInput, currencyCode: string): string {
  return roundAmount(value, currencyCode).toFixed(currencyExponent(currencyCode))
}

/** The smallest amount of the currency: 0.01 EUR, 1 JPY, 0.001 KWD. */
export function minorUnit(currencyCode: string): Decimal {
  return decimal(10).pow(-currencyExponent(currencyCode))
}

const UNIT_PRICE_DIGITS = 6

/** A unit price may be finer than the currency: as given, or cut to six digits where it is a quotient. */
export function formatUnitPrice(value: DecimalInput, currencyCode: string): string {
  const price = decimal(value).decimalPlaces(UNIT_PRICE_DIGITS, BigNumber.ROUND_HALF_UP)
  return price.toFixed(Math.max(currencyExponent(currencyCode), price.decimalPlaces() ?? 0))
}
