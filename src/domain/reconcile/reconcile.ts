import type { BillableSource } from "../billable/source"
import { ZERO } from "../money"
import type { SellerPolicies } from "../seller/seller"
import type { Violation } from "../violation"
import { dueReasons, startReasons, stateReasons, stuckReasons, undecidedReasons } from "./blocked"
import type { CreditLine } from "./credit-line"
import { proposeCredits, type CreditProposal } from "./credit-proposal"
import { limitCredits } from "./credit-target"
import { heldReturned } from "./held-returned"
import { standingLines, type Held, type StandingLine } from "./held"
import { reduceLines } from "./invoice-reduction"
import { compareLine, type InvoiceShare } from "./line-compare"
import { causeOf, creditOf } from "./line-credit"
import { lineTarget } from "./line-target"

export type ReconcilePolicy = Pick<
  SellerPolicies,
  "issue_on" | "credit_on" | "refund_before_invoice" | "invoice_from" | "time_zone"
>

/** What is still to invoice of a line. Exact amounts in the line's price mode. */
export type InvoiceLine = {
  line_id: string
  quantity: string
  charge: string
  /** What less of the charge is invoiced, for money given back before (M8) and for goodwill. */
  reduction?: string
  /** How much of `reduction` is goodwill that the merchant showed on an earlier invoice of the line. */
  goodwill?: string
}

export type Reconciliation = {
  /** What is still to invoice. Nothing of it is invoiced while a reason stands in `blocked`. */
  invoice: InvoiceLine[]
  /** Credit notes to make, before anything is invoiced. */
  credit: CreditProposal[]
  /** Why nothing can be invoiced yet. */
  blocked: Violation[]
}

/**
 * Compares what a source is with what is already held against it, and says what is still to invoice, what to credit, and
 * why it cannot be done yet. Every trigger asks this one question and carries out its answer, so an event that comes
 * twice, late or never changes nothing.
 */
export function reconcile(source: BillableSource, found: Held, policy: ReconcilePolicy): Reconciliation {
  const held = heldReturned(found, source)
  const standing = standingLines(held)
  const now = compareAll(source, held, policy, standing)
  const whole = policy.issue_on === "shipment_created" ? compareAll(source, held, { ...policy, issue_on: "order_placed" }, standing) : now
  const undecided = undecidedReasons(source)
  const toInvoice = now.invoice.length > 0 ? now.invoice : whole.invoice
  const waits = toInvoice.length > 0 ? [...startReasons(source, policy), ...dueReasons(source, policy, now.invoice.length > 0)] : []
  const isUntouched = held.lines.length === 0
  const { credits, beyond } = limitCredits(source, held, policy, standing, now.credits)
  const reduction = policy.refund_before_invoice === "smaller_invoice" ? beyond : ZERO
  return {
    invoice: reduceLines(toInvoice, reduction, source, held),
    credit: undecided.length > 0 ? [] : proposeCredits(credits, source, held, whole.invoice.length === 0),
    blocked: [...(toInvoice.length > 0 || isUntouched ? stateReasons(source) : []), ...undecided, ...stuckReasons(source, now.stuck), ...waits],
  }
}

function compareAll(source: BillableSource, held: Held, policy: ReconcilePolicy, standing: readonly StandingLine[]) {
  const ids = new Set([...source.lines.map(({ id }) => id), ...held.lines.map(({ line_id }) => line_id)])
  const invoice: InvoiceShare[] = []
  const credits: CreditLine[] = []
  const stuck: string[] = []
  for (const id of ids) {
    const line = source.lines.find((one) => one.id === id)
    const own = standing.filter(({ line_id }) => line_id === id)
    const compared = compareLine(id, line, lineTarget(line, source, policy, held), held, own)
    if (compared.is_stuck) {
      stuck.push(id)
    }
    if (compared.invoice) {
      invoice.push(compared.invoice)
    }
    if (compared.credit) {
      const cause = compared.credit.cause === "replaced" ? "replaced" : causeOf(line, source, held.lines)
      credits.push(...creditOf(own, { ...compared.credit, cause }))
    }
  }
  return { invoice, credits, stuck }
}
