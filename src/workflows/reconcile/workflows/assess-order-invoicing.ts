import { generateEntityId } from "@medusajs/framework/utils"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { withBuyer } from "../../../domain/invoice/invoice-details"
import { heldWithout } from "../../../domain/reconcile/held-without"
import { nextDocument, type NextDocument } from "../../../domain/reconcile/next-document"
import { reconcile } from "../../../domain/reconcile/reconcile"
import { withoutDeadEnds } from "../../../domain/reconcile/replaceable"
import { TASKS_ENQUEUED } from "../../../types/events"
import { ALL_THAT_IS_LEFT, type InvoiceRequest } from "../../invoice/invoice-request"
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

function requestFor(request: InvoiceRequest, { is_part, lines }: NextDocument): InvoiceRequest {
  return is_part ? { ...request, items: lines.map(({ line_id }) => ({ id: line_id })) } : request
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
    const answer = withoutDeadEnds(reconcile(source, held, seller), held, source, seller)
    const { items, details } = input.request ?? ALL_THAT_IS_LEFT
    return { held, answer, choice: nextDocument(items, answer.invoice, withBuyer(source, details.buyer), seller) }
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
  const assessment = transform({ seller, source, opened, asked, built, input }, ({ seller, source, opened, asked, built, input }) => ({
    seller,
    source,
    opened,
    to_invoice: asked.answer.invoice,
    to_credit: asked.answer.credit,
    /** What a draft keeps of what was asked for: where an order needs several documents, the lines of this one. */
    request: requestFor(input.request ?? ALL_THAT_IS_LEFT, asked.choice),
    is_part: asked.choice.is_part,
    /** Whether more is to be invoiced at once, on a document of its own. */
    has_more: asked.choice.is_part && asked.choice.lines.length < asked.answer.invoice.length,
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
