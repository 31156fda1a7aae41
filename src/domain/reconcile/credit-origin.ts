import type { BillableSource, SourceRefund } from "../billable/source"
import type { CreditOrigin } from "../invoice/document"
import { sum, ZERO, type Decimal } from "../money"
import type { CreditLine } from "./credit-line"
import type { Held } from "./held"

/** What led to the credits of a note, as far as no document names it yet. */
export function originsOf(credits: readonly CreditLine[], all: readonly CreditLine[], source: BillableSource, held: Held): CreditOrigin[] {
  const key = ({ type, id }: CreditOrigin) => `${type} ${id}`
  const known = new Set(held.documents.flatMap(({ caused_by }) => caused_by.map(key)))
  const isNew = (origin: CreditOrigin) => origin.id === null || !known.has(key(origin))
  const refunds = source.refunds.filter(({ id }) => isNew({ type: "refund", id }))
  const refunded = sum(all.filter(({ cause }) => cause === "refunded").map(({ gross }) => gross))
  const origins = credits.flatMap(({ cause, line }): CreditOrigin[] => {
    switch (cause) {
      case "returned":
        return takeBacks(source, line.line_id, isNew)
      case "refunded":
        return latest(refunds, refunded).map(({ id }) => ({ type: "refund", id }))
      case "canceled":
        return [{ type: "cancellation", id: null }]
      case "merchant":
        return [{ type: "merchant", id: null }]
      default:
        return [{ type: "edit", id: null }]
    }
  })
  const distinct = new Map(origins.map((origin) => [key(origin), origin]))
  return [...distinct.values()]
}

/** What came back of a line since; where a return comes in two goes, the last one again. */
function takeBacks({ lines }: BillableSource, lineId: string, isNew: (origin: CreditOrigin) => boolean): CreditOrigin[] {
  const all = (lines.find(({ id }) => id === lineId)?.take_backs ?? []).map(({ type, id }) => ({ type, id }))
  const fresh = all.filter(isNew)
  return fresh.length > 0 ? fresh : all.slice(-1)
}

/** The last refunds that come to an amount: what went back before them was for something else. */
function latest(refunds: readonly SourceRefund[], amount: Decimal): SourceRefund[] {
  let covered = ZERO
  const last = [...refunds].reverse().filter((refund) => {
    const isNeeded = covered.isLessThan(amount)
    covered = covered.plus(refund.amount)
    return isNeeded
  })
  return last.reverse()
}
