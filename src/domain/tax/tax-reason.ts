import type { Violation } from "../violation"
import type { TaxReason, ZeroCategory } from "./treatment"

/** A code of the VATEX list, as EN 16931 takes it (BT-121). */
const VATEX = /^VATEX-[A-Z]{2}-[A-Z0-9-]+$/

const OWN_CODES: Record<string, ZeroCategory> = { "VATEX-EU-AE": "AE", "VATEX-EU-IC": "K", "VATEX-EU-G": "G", "VATEX-EU-O": "O" }

/** The category that a VATEX code stands for: E but for the few that belong to another. */
export const categoryOfCode = (code: string): ZeroCategory => OWN_CODES[code] ?? "E"

/** What is wrong with a reason that a person chose: words for all but zero-rated goods, which take none (BR-Z-10). */
export function taxReasonViolations({ category, code, text }: TaxReason): Violation[] {
  const fault = (path: string, message: string): Violation => ({ code: "invalid_tax_reason", path, message })
  if (category === "Z") {
    return code || text ? [fault("reason.text", "Zero-rated goods carry no reason: leave it out.")] : []
  }
  return [
    ...(text?.trim() ? [] : [fault("reason.text", `Category ${category} needs the words that say why no tax is charged.`)]),
    ...(code && VATEX.test(code) && categoryOfCode(code) !== category
      ? [fault("reason.code", `${code} stands for category ${categoryOfCode(code)}, not for ${category}.`)]
      : []),
    ...(code && !VATEX.test(code) ? [fault("reason.code", `"${code}" is no VATEX code, such as VATEX-EU-132.`)] : []),
  ]
}
