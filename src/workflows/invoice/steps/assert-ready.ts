import { createStep } from "@medusajs/framework/workflows-sdk"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import type { Violation } from "../../../domain/violation"
import { ViolationsError } from "../../../modules/invoicing/violations-error"

/** Refuses, with every reason, where there is nothing that can be invoiced now. */
export const assertReadyStep = createStep(
  "assert-ready",
  async ({ document, violations }: { document: InvoiceDocument | null; violations: Violation[] }) => {
    if (violations.length > 0) {
      throw new ViolationsError(violations)
    }
    if (!document) {
      throw new ViolationsError([
        { code: "nothing_to_invoice", path: "order.items", message: "Everything is invoiced already." },
      ])
    }
  }
)
