import { createHash } from "node:crypto"
import type { BillableSource } from "./source"

/** Tells whether a source changed since it was last reconciled, whatever event told of it, or none. */
export function sourceFingerprint(source: BillableSource): string {
  return createHash("sha256").update(JSON.stringify(source)).digest("hex")
}
