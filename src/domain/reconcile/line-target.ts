import { takenBack } from "../billable/source-charge"
import type { BillableLine, BillableSource } from "../billable/source"
import { decimal, greatest, least, ZERO, type Decimal } from "../money"
import type { SellerPolicies } from "../seller/seller"
import { issuedOf, returnedOf, type Held } from "./held"

export type TargetPolicy = Pick<SellerPolicies, "issue_on" | "credit_on">

/** Quantities of a line. */
export type LineTarget = {
  /** To be invoiced in the end. */
  whole: Decimal
  /** To be invoiced now. */
  now: Decimal
  /** What may stay invoiced. */
  stays: Decimal
  /** What of the pieces that are invoiced stays so. */
  kept: Decimal
}

export function lineTarget(line: BillableLine | undefined, source: BillableSource, policy: TargetPolicy, held: Held): LineTarget {
  if (!line) {
    return { whole: ZERO, now: ZERO, stays: ZERO, kept: ZERO }
  }
  const { is_canceled } = source.progress
  const ordered = decimal(line.quantity)
  const left = ordered.minus(takenBack(line))
  const whole = is_canceled ? ZERO : left
  const isReturnCredited = policy.credit_on.includes("return_received")
  const invoiced = issuedOf(held, line.id).quantity
  const stays = is_canceled && policy.credit_on.includes("order_canceled") ? ZERO : isReturnCredited ? left : ordered
  return {
    whole,
    now: policy.issue_on === "shipment_created" ? shippedOf(line, whole, source) : whole,
    stays,
    kept: least(stays, isReturnCredited ? least(notReturned(line, held, policy), invoiced) : invoiced),
  }
}

/**
 * What was not taken back of a line. Where it is invoiced as it is shipped, pieces that came back are among those invoiced,
 * though there are others that may still be.
 */
export function notReturned(line: BillableLine, held: Held, { issue_on }: TargetPolicy): Decimal {
  const back = takenBack(line)
  if (issue_on !== "shipment_created") {
    return decimal(line.quantity).minus(back)
  }
  const { quantity } = issuedOf(held, line.id)
  const open = greatest(back.minus(returnedOf(held.lines, line.id)), ZERO)
  const delivered = greatest(decimal(line.shipped).minus(back), ZERO)
  return quantity.minus(least(open, greatest(quantity.minus(delivered), ZERO)))
}

/** Shipping is charged once, with the first thing that is shipped. */
function shippedOf(line: BillableLine, whole: Decimal, source: BillableSource): Decimal {
  if (line.kind === "shipping") {
    return isAnythingShipped(source) ? whole : ZERO
  }
  const shipped = decimal(line.shipped).minus(takenBack(line))
  return shipped.isLessThan(ZERO) ? ZERO : shipped.isLessThan(whole) ? shipped : whole
}

function isAnythingShipped({ lines }: BillableSource): boolean {
  const items = lines.filter(({ kind }) => kind === "item")
  return items.length === 0 || items.some(({ shipped }) => decimal(shipped).isGreaterThan(0))
}
