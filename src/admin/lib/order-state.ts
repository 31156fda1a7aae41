import type { AdminOrderInvoicing, RuleViolation } from "../../types/http"
import type { Badge } from "./invoice-status"

/** Reasons that time settles: the order is invoiced once it has come as far as the seller's policy says. */
const WAITING_CODES = new Set(["not_captured", "not_shipped", "not_completed"])

export const isWaiting = (reasons: RuleViolation[]): boolean => reasons.every(({ code }) => WAITING_CODES.has(code))

/** What stands in the way of invoicing; that everything is invoiced already does not. */
export const reasonsOf = ({ readiness }: AdminOrderInvoicing): RuleViolation[] =>
  readiness.errors.filter(({ code }) => code !== "nothing_to_invoice")

/** Where the order stands, in one or two words. */
export function orderBadge(state: AdminOrderInvoicing): Badge {
  const { actions, invoices, totals } = state
  const reasons = reasonsOf(state)
  if (reasons.length > 0) {
    return isWaiting(reasons) ? { color: "grey", label: "Waiting" } : { color: "orange", label: "Blocked" }
  }
  if (actions.some(({ action }) => action === "INVOICE")) {
    return { color: "blue", label: totals.invoiced > 0 ? "Partly invoiced" : "To invoice" }
  }
  if (invoices.some(({ status }) => status === "draft")) {
    return { color: "grey", label: "Draft" }
  }
  return invoices.length > 0 ? { color: "green", label: "Invoiced" } : { color: "grey", label: "Nothing to invoice" }
}
