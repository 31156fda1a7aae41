import { decimal } from "../money"
import { faultAt, type FaultPlace, type IntegrityFault } from "./fault"
import type { KeptAmount } from "./kept"

type Columns = Record<string, unknown>

const show = (value: unknown) => (value === null || value === undefined ? "empty" : `"${String(value)}"`)

const isSet = (value: string | null | undefined): value is string => value !== null && value !== undefined && value !== ""

/** Whether two decimals say the same, however they are written; what is none is like nothing. */
export function isSameAmount(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!isSet(one) || !isSet(other)) {
    return !isSet(one) && !isSet(other)
  }
  try {
    return decimal(one).isEqualTo(decimal(other))
  } catch {
    return false
  }
}

/**
 * Names each column of a row that is not what it must be.
 *
 * @param says who says what it must be, e.g. "the document"
 */
export function compareColumns(place: FaultPlace, code: string, found: Columns, expected: Columns, says = "the document"): IntegrityFault[] {
  return Object.entries(expected)
    .filter(([name, value]) => (found[name] ?? null) !== (value ?? null))
    .map(([name, value]) => faultAt(place, code, name, `${name} is ${show(found[name])}, but ${says} says ${show(value)}.`))
}

/** Names each amount that is not what it must be, in either of the columns that keep it. */
export function compareAmounts(
  place: FaultPlace,
  code: string,
  found: Record<string, KeptAmount>,
  expected: Record<string, string | null | undefined>,
  says = "the document"
): IntegrityFault[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const kept = found[name]!
    const columns = { [name]: kept.number, [`raw_${name}`]: kept.exact }
    return Object.entries(columns)
      .filter(([, amount]) => !isSameAmount(amount, value))
      .map(([column, amount]) => faultAt(place, code, column, `${column} is ${show(amount)}, but ${says} says ${show(value)}.`))
  })
}
