import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import type { Violation } from "../../../domain/violation"
import { ViolationsError } from "../../../modules/invoicing/violations-error"
import { isWaiting } from "../../reconcile/source-state"

export type AssertReadyInput = {
  /** What was built, whether or not its moment has come. */
  built: InvoiceDocument | null
  violations: Violation[]
  /** True where a draft may wait for the policy's moment. */
  may_wait: boolean
}

/** Refuses, with every reason, where there is nothing that can be invoiced now. Answers the document, and what it waits for. */
export const assertReadyStep = createStep("assert-ready", async ({ built, violations, may_wait }: AssertReadyInput) => {
  if (violations.length > 0 && !(may_wait && built && isWaiting(violations))) {
    throw new ViolationsError(violations)
  }
  if (!built) {
    throw new ViolationsError([
      { code: "nothing_to_invoice", path: "order.items", message: "Everything is invoiced already." },
    ])
  }
  return new StepResponse({ document: built, waits_for: violations })
})
