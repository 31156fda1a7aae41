import { lineCharge } from "../billable/line-charge"
import type { BillableLine, BillableSource } from "../billable/source"
import { takenBack } from "../billable/source-charge"
import { decimal, greatest, least, roundAmount, sum, ZERO, type Decimal } from "../money"
import { afterCredits, grossLeft, type CreditLine } from "./credit-line"
import { creditsMade } from "./credits-made"
import { refundOf } from "./credit-refund"
import { grossOfCharge, isGivenUp, type Held, type StandingLine } from "./held"
import { lineTarget, notReturned, type TargetPolicy } from "./line-target"

export type LimitedCredits = {
  credits: CreditLine[]
  /** Money given back, in the currency's digits, that issued invoices leave nothing for: it lowers the next one, or waits for it. */
  beyond: Decimal
}

/**
 * Puts together what goods given up and money given back ask for: all that is credited by itself is never more than the
 * greater of the two, so that a refund and a return never credit twice (M8). Money that was never owed, as after an edit
 * that came before the invoice, is no credit.
 *
 * @param credits for goods given up, and for lines that are invoiced anew
 */
export function limitCredits(
  source: BillableSource,
  held: Held,
  policy: TargetPolicy,
  standing: readonly StandingLine[],
  credits: readonly CreditLine[]
): LimitedCredits {
  const goods = credits.filter(isGivenUp)
  const anew = credits.filter((credit) => !isGivenUp(credit))
  const given = goodsValue(source, held, policy)
  const wanted = goodsValue(source, held, policy, anew).plus(refundedBeyond(given.plus(neverInvoiced(source, held, policy)), source, held, policy))
  const made = creditsMade(held, source.currency_code)
  const ofGoods = sum(goods.map(({ gross }) => gross))

  const limit = wanted.minus(made.goods).minus(made.refunded)
  if (made.refunded.isGreaterThan(0) && ofGoods.isGreaterThan(limit)) {
    const part = limit.isGreaterThan(0) ? limit.dividedBy(ofGoods) : ZERO
    return { credits: [...anew, ...goods.map((credit) => ({ ...credit, gross: credit.gross.times(part) }))], beyond: ZERO }
  }
  const isRefunded = source.refunds.length > 0 && policy.credit_on.includes("payment_refunded")
  const cents = roundedCredits(credits, source)
  const toRefund = limit.minus(sum(cents.filter(isGivenUp).map(({ gross }) => gross)))
  const open = roundAmount(greatest(toRefund.minus(made.merchant), least(toRefund, made.refunded_before)), source.currency_code)
  if (!isRefunded || !open.isGreaterThan(0)) {
    return { credits: [...anew, ...goods], beyond: ZERO }
  }
  const left = afterCredits(standing, cents)
  const refunded = least(open, grossLeft(left))
  const spread = refunded.isGreaterThan(0) ? refundOf(refunded, left, held, source.currency_code) : []
  return { credits: [...(spread.length > 0 ? cents : credits), ...spread], beyond: open.minus(refunded) }
}

/** In the currency's digits, so that what is left for others is, too. */
const roundedCredits = (credits: readonly CreditLine[], { currency_code }: BillableSource): CreditLine[] =>
  credits.map((credit) => ({ ...credit, gross: roundAmount(credit.gross, currency_code) }))

/** Exact gross of what invoices hold of a source's line, before any goodwill, but for what was invoiced anew. */
function invoicedValue(lineId: string, { lines }: Held): Decimal {
  const own = lines.filter((line) => line.line_id === lineId && (line.type === "credit_note" || !line.is_draft))
  const gross = (some: typeof own) => sum(some.map((line) => grossOfCharge(decimal(line.charge), line)))
  return gross(own.filter(({ type }) => type === "invoice")).minus(gross(own.filter(({ cause }) => cause === "replaced")))
}

/** What was invoiced of goods that are given up by now, but for lines that are credited to be invoiced anew. */
function goodsValue(source: BillableSource, held: Held, policy: TargetPolicy, anew: readonly CreditLine[] = []): Decimal {
  const ids = new Set(held.lines.map(({ line_id }) => line_id))
  return sum(
    [...ids].filter((id) => !anew.some(({ line }) => line.line_id === id)).map((id) => {
      const kept = sum(source.lines.filter((line) => line.id === id).map((line) => valueOf(line, lineTarget(line, source, policy, held).kept)))
      return greatest(invoicedValue(id, held).minus(kept), ZERO)
    })
  )
}

/** What was taken back before it was invoiced: money that goes back for it is no credit. */
function neverInvoiced(source: BillableSource, held: Held, policy: TargetPolicy): Decimal {
  return sum(
    source.lines.map((line) => {
      const back = valueOf(line, takenBack(line))
      const kept = valueOf(line, notReturned(line, held, policy))
      const invoiced = greatest(invoicedValue(line.id, held).minus(kept), ZERO)
      return greatest(back.minus(invoiced), ZERO)
    })
  )
}

/** Exact gross of so much of a line. */
const valueOf = (line: BillableLine, quantity: Decimal) => (decimal(line.quantity).isZero() ? ZERO : lineCharge(line).gross.times(quantity).dividedBy(line.quantity))

/** Money given back beyond the goods, as far as the source is now paid short of what it still charges. */
function refundedBeyond(goods: Decimal, source: BillableSource, held: Held, policy: TargetPolicy): Decimal {
  const refunded = sum(source.refunds.map(({ amount }) => amount))
  const paid = sum(source.payments.map(({ amount }) => amount)).minus(refunded)
  const beyond = refunded.minus(goods)
  const charge = sum(source.lines.map((line) => valueOf(line, lineTarget(line, source, policy, held).stays)))
  const short = roundAmount(charge, source.currency_code).minus(paid)
  return greatest(least(beyond, short), ZERO)
}
