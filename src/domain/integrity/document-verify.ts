import { verifyBalance } from "./balance-verify"
import { verifyBody } from "./body-verify"
import { verifyCredits } from "./credits-verify"
import { guarded, type FaultPlace, type IntegrityFault } from "./fault"
import { missingRendition } from "./file-compare"
import { compareInvoice } from "./invoice-compare"
import type { KeptDocument } from "./kept"
import { compareLines } from "./lines-compare"

/** Everything that can be said of a document without those before it: its text, and what the books keep beside it. */
export function verifyDocument(kept: KeptDocument): IntegrityFault[] {
  const { id, number } = kept.document
  const place: FaultPlace = { entity: "document", id, number }
  const { document, faults } = verifyBody(kept.document)
  return [
    ...faults,
    ...(document ? guarded(place, "invoice", () => compareInvoice(kept, document)) : []),
    ...(document ? guarded(place, "lines", () => compareLines(kept, document)) : []),
    ...guarded(place, "credit_notes", () => verifyCredits(kept)),
    ...guarded(place, "balance", () => verifyBalance(kept)),
    ...missingRendition(id, number, kept.renditions),
  ]
}
