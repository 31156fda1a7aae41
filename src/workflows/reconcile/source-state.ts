import type { HeldLine } from "../../domain/reconcile/held"
import type { Violation } from "../../domain/violation"
import type { SourceState } from "../../modules/invoicing/services/sources"

/** Reasons that pass by themselves: the policy's moment has not come yet. */
const WAITING = new Set(["not_captured", "not_shipped", "not_completed", "order_is_draft", "BR-IC-11"])

/** Whether only the policy's moment is waited for. */
export const isWaiting = (violations: Violation[]): boolean => violations.every(({ code }) => WAITING.has(code))

/** The state that a source is in after it was reconciled; `has_more`: something is left that was not invoiced. */
export function sourceState(violations: Violation[], held: HeldLine[], made: "issued" | "draft" | null, has_more: boolean): SourceState {
  if (!isWaiting(violations)) {
    return "blocked"
  }
  if (made === "draft" || held.some((line) => line.is_draft)) {
    return "held"
  }
  return violations.length === 0 && !has_more && (made === "issued" || held.length > 0) ? "done" : "ready"
}
