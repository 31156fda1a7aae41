import { generateEntityId } from "@medusajs/framework/utils"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reconcile } from "../../../domain/reconcile/reconcile"
import { buildInvoiceWorkflow } from "../../invoice/workflows/build-invoice"
import { loadOrderSourceStep } from "../../order/steps/load-order-source"
import { loadSellerStep } from "../../seller/steps/load-seller"
import { openSourceStep } from "../steps/open-source"

export type AssessOrderInput = {
  order_id: string
  /** Id of the invoice to be; left out: a new one. */
  invoice_id?: string
  /** True to look only: nothing is written. */
  read_only: boolean
}

/**
 * Asks the one question of an order: what is still to invoice, what does the invoice look like, and what stands in its way.
 *
 * @summary Compare an order with what is invoiced of it.
 */
export const assessOrderInvoicingWorkflow = createWorkflow("assess-order-invoicing", (input: AssessOrderInput) => {
  const seller = loadSellerStep()
  const source = loadOrderSourceStep(input.order_id)
  const opened = openSourceStep({ source, seller_id: seller.id, read_only: input.read_only })
  const answer = transform({ source, opened, seller }, ({ source, opened, seller }) =>
    reconcile(source, opened.held, seller)
  )
  const built = when("something-to-invoice", { answer }, ({ answer }) => answer.invoice.length > 0).then(() => {
    const id = transform({ input }, ({ input }) => input.invoice_id ?? generateEntityId(undefined, "inv"))
    return buildInvoiceWorkflow.runAsStep({ input: { id, source, seller } })
  })
  const assessment = transform({ seller, source, opened, answer, built }, ({ seller, source, opened, answer, built }) => ({
    seller,
    source,
    opened,
    to_invoice: answer.invoice,
    document: answer.blocked.length > 0 ? null : (built?.document ?? null),
    /** Every reason why nothing can be invoiced now; empty also where all is invoiced. */
    violations: [...answer.blocked, ...(built?.violations ?? [])],
  }))
  return new WorkflowResponse(assessment)
})
