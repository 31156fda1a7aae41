import { generateEntityId } from "@medusajs/framework/utils"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { heldWithout } from "../../../domain/reconcile/held-without"
import { chooseInvoice } from "../../../domain/reconcile/invoice-choice"
import { linesOfOneDocument } from "../../../domain/reconcile/one-document"
import { reconcile } from "../../../domain/reconcile/reconcile"
import { TASKS_ENQUEUED } from "../../../types/events"
import type { InvoiceRequest } from "../../invoice/invoice-request"
import { buildInvoiceWorkflow } from "../../invoice/workflows/build-invoice"
import { loadOrderSourceStep } from "../../order/steps/load-order-source"
import { loadSellerStep } from "../../seller/steps/load-seller"
import { openSourceStep } from "../steps/open-source"

export type AssessOrderInput = {
  order_id: string
  /** Id of the invoice to be, or of the draft that is built anew: what that holds counts as free. Left out: a new one. */
  invoice_id?: string
  /** What is to be invoiced; left out: all that is left. */
  request?: InvoiceRequest
  /** True to look only: nothing is written. */
  read_only: boolean
}

/**
 * Asks the one question of an order: what is still to invoice, what to credit, what does the invoice look like, and what
 * stands in its way.
 *
 * @summary Compare an order with what is invoiced of it.
 */
export const assessOrderInvoicingWorkflow = createWorkflow("assess-order-invoicing", (input: AssessOrderInput) => {
  const seller = loadSellerStep()
  const source = loadOrderSourceStep(input.order_id)
  const opened = openSourceStep({ source, seller_id: seller.id, read_only: input.read_only })
  const paid = transform({ opened }, ({ opened }) => opened.paid_ids.map((id) => ({ id })))
  emitEventStep({ eventName: TASKS_ENQUEUED, data: paid }).config({ name: "invoicing-nudge-tasks-of-paid" })
  const asked = transform({ source, opened, seller, input }, ({ source, opened, seller, input }) => {
    const held = heldWithout({ lines: opened.held, documents: opened.documents }, input.invoice_id)
    const answer = reconcile(source, held, seller)
    const items = input.request?.items
    return { held, answer, choice: items ? chooseInvoice(items, answer.invoice, source) : { lines: linesOfOneDocument(answer.invoice, source, seller), violations: [] } }
  })
  const built = when("something-to-invoice", { asked }, ({ asked }) => asked.choice.lines.length > 0).then(() => {
    const build = transform({ input, asked, source, seller }, ({ input, asked, source, seller }) => ({
      id: input.invoice_id ?? generateEntityId(undefined, "inv"),
      source,
      seller,
      lines: asked.choice.lines,
      held: asked.held,
      details: input.request?.details ?? {},
    }))
    return buildInvoiceWorkflow.runAsStep({ input: build })
  })
  const assessment = transform({ seller, source, opened, asked, built }, ({ seller, source, opened, asked, built }) => ({
    seller,
    source,
    opened,
    to_invoice: asked.answer.invoice,
    to_credit: asked.answer.credit,
    /** Why the moment has not come, or why no document is made at all. */
    blocked: asked.answer.blocked,
    built: built?.document ?? null,
    document: asked.answer.blocked.length > 0 ? null : (built?.document ?? null),
    /** Every reason why nothing can be invoiced now; empty also where all is invoiced. */
    warnings: built?.warnings ?? [],
    violations: [...asked.answer.blocked, ...asked.choice.violations, ...(built?.violations ?? [])],
  }))
  return new WorkflowResponse(assessment)
})
