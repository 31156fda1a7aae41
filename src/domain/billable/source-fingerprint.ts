import type { Seller } from "../seller/seller"
import { sha256 } from "../sha256"
import type { BillableSource } from "./source"

/**
 * Tells whether an answer still holds, whatever event told of a change, or none: a hash of all that it was computed from.
 *
 * @param seller left out where all is invoiced: what the seller changes afterwards does not touch it
 */
export function sourceFingerprint(source: BillableSource, seller?: Seller): string {
  return sha256(JSON.stringify(seller ? [source, seller] : source))
}
