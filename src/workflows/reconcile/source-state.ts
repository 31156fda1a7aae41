import type { HeldLine } from "../../domain/reconcile/reconcile"
import type { Violation } from "../../domain/violation"
import type { SourceState } from "../../modules/invoicing/services/sources"

/** Reasons that pass by themselves: the policy's moment has not come yet. */
const WAITING = new Set(["not_captured", "not_shipped", "not_completed", "order_is_draft"])

/** The state that a source is in after it was reconciled. */
export function sourceState(
  violations: Violation[],
  held: (HeldLine & { is_draft: boolean })[],
  created: "issued" | "draft" | null
): SourceState {
  if (violations.some(({ code }) => !WAITING.has(code))) {
    return "blocked"
  }
  if (created === "draft" || held.some((line) => line.is_draft)) {
    return "held"
  }
  return created === "issued" || held.length > 0 ? "done" : "ready"
}
