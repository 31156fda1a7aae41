import type { TaxRounding } from "../invoice/document"
import type { RoundingMode } from "../money"
import type { Violation } from "../violation"

type RoundingRule = {
  per_line: boolean
  modes: readonly RoundingMode[]
  source: string
  reviewed_on: string
}

/** Countries whose law says more, or allows more, than half away from zero (M1, M4). One that is not listed is not reviewed. */
const RULES: Record<string, RoundingRule> = {
  jp: {
    per_line: false,
    modes: ["half_up", "half_even", "down"],
    source:
      "Consumption Tax Act Enforcement Order, Art. 70-10; NTA, Q&A on the qualified invoice system (rounding of fractions): " +
      "once per invoice and rate, never per item; the way of rounding is the issuer's choice",
    reviewed_on: "2026-11-22",
  },
}

const COMMON = { per_line: true, modes: ["half_up"], source: null } as const

export type RoundingChoice = { rounding: TaxRounding; rounding_mode: RoundingMode }

/** What a seller's country does not allow of its choice: with the source where one is known. */
export function roundingViolations({ rounding, rounding_mode }: RoundingChoice, country: string): Violation[] {
  const rule = RULES[country] ?? COMMON
  const where = `in ${country.toUpperCase()}`
  const because = rule.source ? ` (${rule.source})` : ""
  const faults: Violation[] = []
  if (rounding === "per_line" && !rule.per_line) {
    faults.push({
      code: "rounding_not_allowed",
      path: "rounding",
      message: `Tax is rounded once per rate ${where}${because}: set rounding to per_rate.`,
    })
  }
  if (!(rule.modes as readonly RoundingMode[]).includes(rounding_mode)) {
    faults.push({
      code: "rounding_not_allowed",
      path: "rounding_mode",
      message: `"${rounding_mode}" is not known to be lawful ${where}${because}: rounding_mode takes ${rule.modes.join(", ")}.`,
    })
  }
  return faults
}
