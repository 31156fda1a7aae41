import { chargeFor } from "../billable/source-charge"
import { lineCharge } from "../billable/line-charge"
import type { BillableLine } from "../billable/source"
import type { CreditCause } from "../invoice/document"
import { decimal, least, sum, ZERO, type Decimal } from "../money"
import { always, heldOf, invoicedOf, isIssued, isRelease, issuedOf, type Held, type HeldLine, type StandingLine } from "./held"
import type { LineTarget } from "./line-target"

/** What is still to invoice of a line: its quantity, and the exact charge for it in the line's price mode (M5). */
export type InvoiceShare = { line_id: string; quantity: Decimal; charge: Decimal }

/** What is to be credited of a line: quantity, and the part of its remaining value (M6). */
export type CreditShare = { quantity: Decimal; share: Decimal; cause: CreditCause }

export type LineComparison = {
  invoice: InvoiceShare | null
  credit: CreditShare | null
  /** What changed cannot be told from what a merchant credited: a person has to say. */
  is_stuck: boolean
}

/** What quotients lose beyond their last digit. */
const NOISE = decimal("1e-9")

const exceeds = (a: Decimal, b: Decimal) => a.minus(b).isGreaterThan(NOISE)

const NOTHING: LineComparison = { invoice: null, credit: null, is_stuck: false }

/**
 * Compares one line with what is held of it. More of the same is invoiced as a further part, less is credited by its share of
 * the value that is left; whatever cannot be said as a difference (another rate, a higher price) is credited whole and
 * invoiced anew.
 */
export function compareLine(
  lineId: string,
  line: BillableLine | undefined,
  { whole, now, stays, kept }: LineTarget,
  held: Held,
  standing: readonly StandingLine[]
): LineComparison {
  const invoiced = invoicedOf(held, lineId)
  const issued = issuedOf(held, lineId)
  const left = heldOf(held, lineId, { invoiced: isIssued, credited: always })
  const own = standing.filter(({ line_id, left }) => line_id === lineId && left.quantity.isGreaterThan(0))

  if (stays.isZero()) {
    return { ...NOTHING, credit: all(left.quantity, "removed") }
  }
  const anew = () => replacing(own, isDrafted(lineId, held) ? undefined : line, now, invoiced)
  if (line && whole.isGreaterThan(0) && own.some((one) => isOtherTax(one, line))) {
    return anew()
  }
  const isSamePrice = openLines(lineId, held).every((one) => line && decimal(one.unit_price).isEqualTo(line.unit_price))
  if (line && exceeds(now, invoiced.quantity)) {
    if (isCreditedAtOtherPrice(line, standing)) {
      return { ...NOTHING, is_stuck: true }
    }
    const more = rest(line, now, invoiced)
    if (isSamePrice && isPossible(more, line)) {
      return { ...NOTHING, invoice: more }
    }
    const { credit, is_stuck } = anew()
    return is_stuck || (!credit && isDrafted(lineId, held)) ? { ...NOTHING, is_stuck } : { ...NOTHING, invoice: isPossible(more, line) ? more : null, credit }
  }
  if (stays.isGreaterThan(issued.quantity) && kept.isEqualTo(issued.quantity) && isSamePrice) {
    return NOTHING
  }
  const charge = line ? chargeFor(line, kept) : ZERO
  if (exceeds(charge, issued.charge)) {
    return anew()
  }
  const open = least(kept, left.quantity)
  return { ...NOTHING, credit: less({ kept, charge: line ? chargeFor(line, open) : ZERO, issued, left }) }
}

/** A merchant credited all pieces of an invoice's line, and the price changed since. */
function isCreditedAtOtherPrice({ id, unit_price }: BillableLine, standing: readonly StandingLine[]): boolean {
  return standing.some(
    ({ line_id, left, kept, unit_price: was }) =>
      line_id === id && left.quantity.isZero() && kept.quantity.isGreaterThan(0) && !decimal(was).isEqualTo(unit_price)
  )
}

type Holding = { quantity: Decimal; charge: Decimal }

/** What is missing of so much of a line. */
function rest(line: BillableLine, quantity: Decimal, invoiced: Holding): InvoiceShare {
  return { line_id: line.id, quantity: quantity.minus(invoiced.quantity), charge: chargeFor(line, quantity).minus(invoiced.charge) }
}

/** Credits what is no longer charged, in proportion to what is left of the line. */
function less({ kept, charge, issued, left }: { kept: Decimal; charge: Decimal; issued: Holding; left: Holding }): CreditShare | null {
  const quantity = exceeds(left.quantity, kept) ? left.quantity.minus(kept) : ZERO
  if (issued.charge.isZero() || left.quantity.isZero()) {
    return quantity.isZero() ? null : { quantity, share: ZERO, cause: "removed" }
  }
  const remaining = charge.times(issued.quantity).dividedBy(issued.charge.times(left.quantity))
  const share = decimal(1).minus(remaining)
  return exceeds(share, ZERO) ? { quantity, share, cause: "removed" } : null
}

const all = (quantity: Decimal, cause: CreditCause): CreditShare | null =>
  quantity.isGreaterThan(0) ? { quantity, share: decimal(1), cause } : null

/**
 * Credited first: once nothing is held of it any more, the line is invoiced as a new one. Where a merchant credited all that
 * an invoice of it came to and its pieces stayed, or the pieces that they credited would have to be charged with others, only a person knows
 * what is meant.
 *
 * @param line left out: whether it can be invoiced anew shows later
 */
function replacing(own: readonly StandingLine[], line: BillableLine | undefined, now: Decimal, invoiced: Holding): LineComparison {
  const quantity = sum(own.map(({ left }) => left.quantity))
  const charge = sum(own.map(({ left, kept }) => kept.charge.times(left.quantity).dividedBy(kept.quantity)))
  const kept = { quantity: invoiced.quantity.minus(quantity), charge: invoiced.charge.minus(charge) }
  const isWorthNothing = own.some(({ left }) => !left.gross.isGreaterThan(0))
  const is_stuck = isWorthNothing || (line !== undefined && exceeds(now, kept.quantity) && !isPossible(rest(line, now, kept), line))
  return { ...NOTHING, credit: is_stuck ? null : all(quantity, "replaced"), is_stuck }
}

function isOtherTax(held: StandingLine, line: BillableLine): boolean {
  if (held.tax_inclusive !== line.tax_inclusive) {
    return true
  }
  const { net, rate } = lineCharge(line)
  const isTaxed = line.taxes.length > 0 || !net.isZero()
  return isTaxed && !decimal(held.tax_rate).isEqualTo(rate.times(100))
}

/** Lines of invoices, drafts included, that issued credit notes have not given back. */
function openLines(lineId: string, { lines }: Held): HeldLine[] {
  const given = (id: string) => sum(lines.filter((line) => line.credited_line_id === id && isIssued(line) && isRelease(line)).map(({ quantity }) => quantity))
  return lines.filter((line) => line.line_id === lineId && line.type === "invoice" && given(line.id).isLessThan(line.quantity))
}

/** A draft on other terms holds the line until it follows them, is issued or is deleted. */
const isDrafted = (lineId: string, { lines }: Held) => lines.some(({ line_id, is_draft }) => line_id === lineId && is_draft)

/** A part costs something between nothing and its list price. */
function isPossible({ quantity, charge }: InvoiceShare, line: BillableLine): boolean {
  return !exceeds(ZERO, charge) && !exceeds(charge, decimal(line.unit_price).times(quantity))
}
