import type { Violation } from "../violation"
import type { TaxReason } from "./treatment"

/** A code of the VATEX list, as EN 16931 takes it (BT-121). */
const VATEX = /^VATEX-[A-Z]{2}-[A-Z0-9-]+$/

/** What is wrong with a reason that a person chose: words for all but zero-rated goods, which take none (BR-Z-10). */
export function taxReasonViolations({ category, code, text }: TaxReason): Violation[] {
  const fault = (path: string, message: string): Violation => ({ code: "invalid_tax_reason", path, message })
  if (category === "Z") {
    return code || text ? [fault("reason.text", "Zero-rated goods carry no reason: leave it out.")] : []
  }
  return [
    ...(text?.trim() ? [] : [fault("reason.text", `Category ${category} needs the words that say why no tax is charged.`)]),
    ...(code && !VATEX.test(code) ? [fault("reason.code", `"${code}" is no VATEX code, such as VATEX-EU-132.`)] : []),
  ]
}
