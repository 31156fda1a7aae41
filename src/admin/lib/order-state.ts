import type { ActionItem, AdminOrderInvoicing, Invoice, RuleViolation } from "../../types/http"
import type { Badge } from "./invoice-status"

/** Reasons that time settles: the order is invoiced once it has come as far as the seller's policy says. */
const WAITING_CODES = new Set(["not_captured", "not_shipped", "not_completed", "order_is_draft", "BR-IC-11"])

export const isWaiting = (reasons: RuleViolation[]): boolean => reasons.every(({ code }) => WAITING_CODES.has(code))

/** What stands in the way of invoicing; that everything is invoiced already does not. */
export const reasonsOf = ({ readiness }: AdminOrderInvoicing): RuleViolation[] =>
  readiness.errors.filter(({ code }) => code !== "nothing_to_invoice")

/** Lines of the order that no document holds yet. */
export const invoiceableOf = ({ actions }: AdminOrderInvoicing): ActionItem[] =>
  actions.flatMap((one) => (one.action === "INVOICE" ? one.items : []))

/** Lines of an invoice with what is left to credit of them. */
export const creditableOf = ({ actions }: AdminOrderInvoicing, { id }: Invoice): ActionItem[] =>
  actions.flatMap((one) => (one.action === "CREDIT" && one.invoice_id === id ? one.items : []))

/** Whether anything of the order is still to be invoiced, now or once nothing stands in its way. */
export function hasRemainder(state: AdminOrderInvoicing): boolean {
  const isHeldUp = reasonsOf(state).length > 0 || state.invoices.length === 0
  return invoiceableOf(state).length > 0 || (isHeldUp && state.totals.remaining > 0)
}

/** Where the order stands, in one or two words. */
export function orderBadge(state: AdminOrderInvoicing): Badge {
  const { invoices, totals } = state
  const reasons = reasonsOf(state)
  if (reasons.length > 0) {
    return isWaiting(reasons) ? { color: "grey", label: "Waiting" } : { color: "orange", label: "Blocked" }
  }
  if (invoiceableOf(state).length > 0) {
    return { color: "blue", label: totals.invoiced > 0 ? "Partly invoiced" : "To invoice" }
  }
  if (invoices.some(({ status }) => status === "draft")) {
    return { color: "grey", label: "Draft" }
  }
  return invoices.length > 0 ? { color: "green", label: "Invoiced" } : { color: "grey", label: "Nothing to invoice" }
}
