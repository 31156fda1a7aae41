import type { CreditProposal } from "../../domain/reconcile/credit-proposal"
import type { Seller } from "../../domain/seller/seller"

/** Changes that a merchant who invoices by hand answers by hand, too. */
const BY_HAND = new Set(["removed", "replaced"])

/** The first credit note that the policy makes by itself: one at a time, since each changes what is held. */
export function creditByItself(proposals: readonly CreditProposal[], { issue_on }: Pick<Seller, "issue_on">): CreditProposal | null {
  return proposals.find(({ lines }) => issue_on !== "manual" || !lines.some(({ cause }) => BY_HAND.has(cause))) ?? null
}
