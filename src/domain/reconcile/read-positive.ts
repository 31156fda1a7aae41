import { decimal, InvalidAmountError, type Decimal, type DecimalInput } from "../money"

/** A number above zero, or null where it is none (M1: `null` is an error, not zero). */
export function readPositive(value: DecimalInput): Decimal | null {
  try {
    const read = decimal(value)
    return read.isGreaterThan(0) ? read : null
  } catch (error) {
    if (error instanceof InvalidAmountError) {
      return null
    }
    throw error
  }
}
