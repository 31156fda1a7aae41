import type { Seller } from "../seller/seller"
import type { CreditProposal } from "./credit-proposal"

/** Changes that a merchant who invoices by hand answers by hand, too. */
const BY_HAND = new Set(["removed", "replaced"])

/**
 * The first credit note that the policy makes by itself: one at a time, since each changes what is held.
 *
 * @param has_more whether a further document of the source is made at once: money given back is spread over all of them then
 */
export function creditByItself(
  proposals: readonly CreditProposal[],
  { issue_on }: Pick<Seller, "issue_on">,
  has_more: boolean
): CreditProposal | null {
  const isByHand = ({ lines }: CreditProposal) => issue_on === "manual" && lines.some(({ cause }) => BY_HAND.has(cause))
  const waits = ({ lines }: CreditProposal) => has_more && issue_on !== "manual" && lines.some(({ cause }) => cause === "refunded")
  return proposals.find((proposal) => !isByHand(proposal) && !waits(proposal)) ?? null
}
