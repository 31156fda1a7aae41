import { sourceCharge } from "../billable/source-charge"
import type { BillableSource } from "../billable/source"
import { dateIn } from "../calendar/dates"
import { decimal, formatAmount, minorUnit, roundAmount, sum } from "../money"
import type { SellerPolicies } from "../seller/seller"
import type { Violation } from "../violation"

export type BlockingPolicy = Pick<SellerPolicies, "issue_on" | "invoice_from" | "time_zone">

const reason = (code: string, path: string, message: string): Violation => ({ code, path, message })

/** Why a source in this state is not invoiced at all (R2). */
export function stateReasons({ progress, lines }: BillableSource): Violation[] {
  if (progress.is_draft) {
    return [reason("order_is_draft", "order.status", "This is a draft order: it is invoiced once it is placed.")]
  }
  if (progress.is_canceled) {
    return [reason("order_canceled", "order.status", "The order is cancelled: there is nothing to invoice.")]
  }
  return lines.some((line) => decimal(line.quantity).isGreaterThan(0))
    ? []
    : [reason("nothing_to_invoice", "order.items", "The order has no items: there is nothing to invoice.")]
}

/** What a person has to decide before any document is made (M7). */
export function undecidedReasons({ credit_lines, currency_code }: BillableSource): Violation[] {
  return credit_lines
    .filter((credit) => credit.as === null)
    .map(({ id, amount }) => {
      const money = `${formatAmount(amount, currency_code)} ${currency_code.toUpperCase()}`
      const message = `A credit line of ${money} was added to the order by hand. Say whether it is a payment or a price reduction before the order is invoiced or credited.`
      return reason("credit_line_unclassified", `order.credit_lines[${id}]`, message)
    })
}

/** Lines of which a merchant credited all that they came to, and which changed afterwards. */
export function stuckReasons({ lines }: BillableSource, ids: readonly string[]): Violation[] {
  return ids.map((id) => {
    const line = lines.find((one) => one.id === id)
    const message = `"${line?.description ?? id}" was credited as a whole, and changed on the order afterwards. Invoice by hand what is missing.`
    return reason("changed_after_credit", "order.items", message)
  })
}

export function startReasons(source: BillableSource, policy: BlockingPolicy): Violation[] {
  if (!policy.invoice_from || dateIn(source.placed_at, policy.time_zone) >= policy.invoice_from) {
    return []
  }
  return [
    reason(
      "before_invoicing_start",
      "order.created_at",
      `The order was placed before ${policy.invoice_from}, when invoicing begins (Settings → Invoicing).`
    ),
  ]
}

/** The moment that the policy waits for has not come; `isShipped`: something shipped is not invoiced yet. */
export function dueReasons(source: BillableSource, policy: BlockingPolicy, isShipped: boolean): Violation[] {
  switch (policy.issue_on) {
    case "payment_captured":
      return isPaidInFull(source)
        ? []
        : [reason("not_captured", "order.payments", "The invoice follows once the payment is captured in full.")]
    case "shipment_created":
      return isShipped ? [] : [reason("not_shipped", "order.fulfillments", "The invoice follows once something is shipped.")]
    case "order_completed":
      return source.progress.is_completed
        ? []
        : [reason("not_completed", "order.status", "The invoice follows once the order is completed.")]
    default:
      return []
  }
}

/** Captured in full, whatever was given back since. Payments are rounded before they are compared (M2). */
function isPaidInFull(source: BillableSource): boolean {
  const paid = roundAmount(sum(source.payments.map((payment) => payment.amount)), source.currency_code)
  return sourceCharge(source).minus(paid).isLessThan(minorUnit(source.currency_code).dividedBy(2))
}
