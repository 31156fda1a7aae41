import { lineCharge } from "../billable/line-charge"
import type { BillableSource } from "../billable/source"
import { decimal, least, sum, ZERO, type Decimal } from "../money"
import { goodwillToCarry } from "./goodwill"
import type { Held } from "./held"
import type { InvoiceShare } from "./line-compare"
import type { InvoiceLine } from "./reconcile"

/**
 * Lines to invoice, lowered by the goodwill that each carries on, and all of them by an amount in proportion to what they
 * come to then (M8).
 *
 * @param refunded gross
 */
export function reduceLines(shares: readonly InvoiceShare[], refunded: Decimal, source: BillableSource, held: Held): InvoiceLine[] {
  const lowered = shares.map((share) => {
    const line = source.lines.find(({ id }) => id === share.line_id)!
    const factor = line.tax_inclusive ? decimal(1) : lineCharge(line).rate.plus(1)
    const goodwill = goodwillOn(share, factor, held)
    return { ...share, factor, goodwill, rest: share.charge.minus(goodwill) }
  })
  const total = sum(lowered.map(({ rest, factor }) => rest.times(factor)))
  const part = refunded.isZero() || total.isZero() ? ZERO : least(refunded.dividedBy(total), decimal(1))
  return lowered.map(({ line_id, quantity, charge, goodwill, rest }) => {
    const reduction = goodwill.plus(rest.times(part))
    return {
      line_id,
      quantity: quantity.toFixed(),
      charge: charge.toFixed(),
      ...(!reduction.isZero() && { reduction: reduction.toFixed() }),
      ...(!goodwill.isZero() && { goodwill: goodwill.toFixed() }),
    }
  })
}

/** Pieces that take the place of others carry their part of what was shown on those, as far as their price reaches. */
function goodwillOn({ line_id, quantity, charge }: InvoiceShare, factor: Decimal, held: Held): Decimal {
  const shown = goodwillToCarry(held, line_id)
  if (shown.quantity.isZero()) {
    return ZERO
  }
  const replacing = least(quantity, shown.quantity)
  const goodwill = shown.gross.times(replacing).dividedBy(shown.quantity).dividedBy(factor)
  return least(goodwill, charge.times(replacing).dividedBy(quantity))
}
