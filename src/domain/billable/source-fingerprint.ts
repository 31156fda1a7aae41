import { sha256 } from "../sha256"
import type { BillableSource } from "./source"

/** Tells whether a source changed since it was last reconciled, whatever event told of it, or none. */
export function sourceFingerprint(source: BillableSource): string {
  return sha256(JSON.stringify(source))
}
