import { takenBack } from "../billable/source-charge"
import type { BillableLine, BillableSource } from "../billable/source"
import type { CreditCause } from "../invoice/document"
import { decimal, greatest, least, sum, ZERO, type Decimal } from "../money"
import { creditQuantity, type CreditLine } from "./credit-line"
import { returnedOf, type HeldLine, type StandingLine } from "./held"
import type { CreditShare } from "./line-compare"

/** Takes what is to be credited of a source's line from the invoices that hold it, the latest first. */
export function creditOf(standing: readonly StandingLine[], { quantity, share, cause }: CreditShare): CreditLine[] {
  const total = sum(standing.map(({ left }) => left.quantity))
  if (quantity.isZero() || !share.times(total).minus(quantity).abs().isLessThan("1e-9")) {
    return leveling(standing, quantity, share, cause)
  }
  const open = standing.filter(({ left }) => left.quantity.isGreaterThan(0))
  if (!haveOnePrice(open)) {
    return leveling(open, quantity, share, cause)
  }
  let wanted = quantity
  return [...open].reverse().flatMap((line) => {
    const taken = least(wanted, line.left.quantity)
    wanted = wanted.minus(taken)
    return taken.isGreaterThan(0) ? [creditQuantity(line, taken, cause)] : []
  })
}

function haveOnePrice(standing: readonly StandingLine[]): boolean {
  const [first, ...others] = standing.map(({ kept }) => kept.charge.dividedBy(kept.quantity))
  return others.every((price) => price.minus(first!).abs().isLessThan("1e-9"))
}

/**
 * Where the price moved, or parts cost unlike: each invoice, the latest first, gives up what it has beyond the price that all
 * pieces have now. Once one of several credit notes is made, the others stay as they were.
 */
function leveling(standing: readonly StandingLine[], quantity: Decimal, share: Decimal, cause: CreditCause): CreditLine[] {
  const worth = standing.filter(({ left }) => left.gross.isGreaterThan(0) && left.quantity.isGreaterThan(0))
  const whole = chargeOf(worth)
  const pieces = sum(worth.map(({ kept }) => kept.quantity)).minus(quantity)
  const price = pieces.isGreaterThan(0) ? whole.times(decimal(1).minus(share)).dividedBy(pieces) : ZERO
  const factor = chargeOf(standing).dividedBy(whole)
  let [charge, wanted] = [whole.times(share), quantity]
  return [...worth].reverse().flatMap((line) => {
    const taken = least(wanted, line.left.quantity)
    const beyond = greatest(line.kept.charge.minus(line.kept.quantity.minus(taken).times(price)), ZERO)
    const part = least(beyond, line.kept.charge, charge)
    charge = charge.minus(part)
    wanted = wanted.minus(taken)
    const gross = line.left.gross.times(part).dividedBy(line.kept.charge)
    return part.isGreaterThan("1e-9") || taken.isGreaterThan(0) ? [{ line, quantity: taken, cause, charge: part.times(factor), gross }] : []
  })
}

const chargeOf = (lines: readonly StandingLine[]) => sum(lines.map(({ kept }) => kept.charge))

/** Why a line is worth less now. */
export function causeOf(line: BillableLine | undefined, source: BillableSource, held: readonly HeldLine[]): CreditCause {
  if (source.progress.is_canceled) {
    return "canceled"
  }
  return line && takenBack(line).isGreaterThan(returnedOf(held, line.id)) ? "returned" : "removed"
}
