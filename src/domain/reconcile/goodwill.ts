import { decimal, greatest, sum, ZERO, type Decimal } from "../money"
import { grossOfCharge, type Held, type HeldLine } from "./held"

/** Exact and gross, for so many pieces. */
export type Goodwill = { gross: Decimal; quantity: Decimal }

/**
 * What merchants credited of their own will on pieces of a source's line that were credited afterwards to be invoiced anew, as
 * far as no invoice carries it yet: a correction takes no promise back.
 */
export function goodwillToCarry({ lines }: Held, lineId: string): Goodwill {
  const own = lines.filter(({ line_id }) => line_id === lineId)
  const given = own
    .filter(({ cause }) => cause === "replaced")
    .map((line) => ({ gross: shownOn(line, own).merchant, quantity: line.quantity }))
    .filter(({ gross }) => gross.isGreaterThan(0))
  const carried = own.filter(({ goodwill }) => goodwill)
  const quantity = sum(given.map((one) => one.quantity)).minus(sum(carried.map((line) => line.quantity)))
  const gross = sum(given.map((one) => one.gross)).minus(sum(carried.map((line) => grossOfCharge(decimal(line.goodwill!), line))))
  return quantity.isGreaterThan(0) ? { gross: greatest(gross, ZERO), quantity } : { gross: ZERO, quantity: ZERO }
}

/** By how much less than their charge pieces were worth when they were credited to be invoiced anew, and for whose sake. Gross. */
export function shownOn(replaced: HeldLine, lines: readonly HeldLine[]): { merchant: Decimal; refunded: Decimal } {
  const invoiced = lines.find(({ id }) => id === replaced.credited_line_id)!
  const lowered = (some: readonly HeldLine[]) => sum(some.map((credit) => greatest(decimal(credit.gross).minus(worth(invoiced, credit)), ZERO)))
  const credits = lines.filter(({ credited_line_id }) => credited_line_id === invoiced.id)
  const carried = grossOfCharge(decimal(invoiced.goodwill ?? 0), invoiced)
  const byMerchant = lowered(credits.filter(({ cause }) => cause === "merchant")).plus(carried)
  const reduction = grossOfCharge(decimal(invoiced.reduction ?? 0), invoiced)
  const forRefunds = lowered(credits.filter(({ cause }) => cause === "refunded")).plus(reduction).minus(carried)
  const short = grossOfCharge(decimal(replaced.charge), replaced).minus(replaced.gross)
  const merchant = byMerchant.isZero() ? ZERO : greatest(short, ZERO).times(byMerchant).dividedBy(byMerchant.plus(forRefunds))
  return { merchant, refunded: forRefunds.isZero() ? ZERO : short.minus(merchant) }
}

/** Gross of the pieces that a credit gives back, by the invoice's price. */
function worth(invoiced: HeldLine, { quantity }: HeldLine): Decimal {
  return grossOfCharge(decimal(invoiced.charge).times(quantity).dividedBy(invoiced.quantity), invoiced)
}
