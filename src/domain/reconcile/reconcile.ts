import { sourceCharge } from "../billable/source-charge"
import type { BillableSource, SourceChange } from "../billable/source"
import { dateIn } from "../calendar/dates"
import { decimal, minorUnit, roundAmount, sum, type DecimalInput } from "../money"
import type { SellerPolicies } from "../seller/seller"
import type { Violation } from "../violation"

/** What a draft or an issued document already holds of a source's line (L6). */
export type HeldLine = { line_id: string; quantity: DecimalInput }

export type ReconcilePolicy = Pick<SellerPolicies, "issue_on" | "invoice_from" | "time_zone">

export type Reconciliation = {
  /** What is still to invoice, by line and quantity. */
  invoice: { line_id: string; quantity: string }[]
  /** What is to credit, by line and quantity. */
  credit: { line_id: string; quantity: string }[]
  /** Why it cannot be done yet. Nothing is done while a reason stands. */
  blocked: Violation[]
}

/**
 * Compares what a source is with what is already held against it, and says what is still to invoice, what to credit, and
 * why it cannot be done yet. Every trigger asks this one question and carries out its answer, so an event that comes
 * twice, late or never changes nothing.
 */
export function reconcile(source: BillableSource, held: readonly HeldLine[], policy: ReconcilePolicy): Reconciliation {
  const invoice = source.lines.flatMap((line) => {
    const quantity = decimal(line.quantity).minus(heldQuantity(held, line.id))
    return quantity.isGreaterThan(0) ? [{ line_id: line.id, quantity: quantity.toFixed() }] : []
  })
  const blocked = [...stateReasons(source, held.length > 0), ...changeReasons(source)]
  if (blocked.length > 0) {
    return { invoice: source.progress.is_canceled ? [] : invoice, credit: [], blocked }
  }
  if (held.length > 0) {
    return { invoice: [], credit: [], blocked: isAsHeld(source, held) ? [] : [changed("edited")] }
  }
  return { invoice, credit: [], blocked: [...emptyReason(source), ...startReason(source, policy), ...dueReason(source, policy)] }
}

/** Neither more nor less is held than the source has, line by line. */
function isAsHeld({ lines }: BillableSource, held: readonly HeldLine[]): boolean {
  const ids = new Set([...lines.map((line) => line.id), ...held.map((line) => line.line_id)])
  return [...ids].every((id) => heldQuantity(held, id).isEqualTo(lines.find((line) => line.id === id)?.quantity ?? 0))
}

function heldQuantity(held: readonly HeldLine[], lineId: string) {
  return sum(held.filter((line) => line.line_id === lineId).map((line) => line.quantity))
}

const reason = (code: string, path: string, message: string): Violation => ({ code, path, message })

function stateReasons({ progress }: BillableSource, isInvoiced: boolean): Violation[] {
  if (progress.is_draft) {
    return [reason("order_is_draft", "order.status", "This is a draft order: it is invoiced once it is placed.")]
  }
  if (progress.is_canceled) {
    const message = isInvoiced
      ? "The order was cancelled after it was invoiced. It needs a credit note, which this version cannot make."
      : "The order is cancelled: there is nothing to invoice."
    return [reason("order_canceled", "order.status", message)]
  }
  return []
}

const CHANGES: Record<SourceChange, string> = {
  edited: "was edited after it was placed",
  returned: "has a return",
  refunded: "has a refund",
  exchanged: "has an exchange",
  claimed: "has a claim",
  credited_by_administrator: "has a credit line added by hand",
}

function changed(change: SourceChange): Violation {
  return reason(
    `order_${change}`,
    "order",
    `The order ${CHANGES[change]}, which this version cannot put on a document correctly.`
  )
}

function changeReasons(source: BillableSource): Violation[] {
  return source.changes.map(changed)
}

function emptyReason(source: BillableSource): Violation[] {
  return source.lines.some((line) => line.kind === "item" && decimal(line.quantity).isGreaterThan(0))
    ? []
    : [reason("nothing_to_invoice", "order.items", "The order has no items: there is nothing to invoice.")]
}

function startReason(source: BillableSource, policy: ReconcilePolicy): Violation[] {
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

function dueReason(source: BillableSource, policy: ReconcilePolicy): Violation[] {
  switch (policy.issue_on) {
    case "payment_captured":
      return isPaidInFull(source)
        ? []
        : [reason("not_captured", "order.payments", "The invoice follows once the payment is captured in full.")]
    case "shipment_created":
      return source.progress.is_shipped
        ? []
        : [reason("not_shipped", "order.fulfillments", "The invoice follows once everything is shipped.")]
    case "order_completed":
      return source.progress.is_completed
        ? []
        : [reason("not_completed", "order.status", "The invoice follows once the order is completed.")]
    default:
      return []
  }
}

/** Payments are rounded before they are compared (M2). */
function isPaidInFull(source: BillableSource): boolean {
  const paid = roundAmount(sum(source.payments.map((payment) => payment.amount)), source.currency_code)
  return sourceCharge(source).minus(paid).isLessThan(minorUnit(source.currency_code).dividedBy(2))
}
