import type { BillableSource } from "../billable/source"
import type { Seller } from "../seller/seller"
import { treatLines } from "../tax/tax-line"
import type { CreditProposal } from "./credit-proposal"
import type { Held } from "./held"
import type { Reconciliation } from "./reconcile"

/** What is credited to be invoiced anew stays where it could not be: a credit note cannot be taken back. */
export function withoutDeadEnds(answer: Reconciliation, held: Held, source: BillableSource, seller: Seller): Reconciliation {
  const credited = new Set(answer.credit.filter(isReplacing).flatMap(({ lines }) => lines.map(({ line_id }) => line_id)))
  if (credited.size === 0) {
    return answer
  }
  const replaced = new Set(held.lines.filter(({ id }) => credited.has(id)).map(({ line_id }) => line_id))
  const { violations } = treatLines(source.lines, source, seller, replaced)
  return violations.length === 0
    ? answer
    : { ...answer, credit: answer.credit.filter((credit) => !isReplacing(credit)), blocked: [...answer.blocked, ...violations] }
}

const isReplacing = ({ lines }: CreditProposal) => lines.some(({ cause }) => cause === "replaced")
