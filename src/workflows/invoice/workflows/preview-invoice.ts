import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { BillableSource } from "../../../domain/billable/source"
import { dateIn } from "../../../domain/calendar/dates"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { settleInvoice } from "../../../domain/invoice/invoice-settle"
import { formatAmount, roundAmount } from "../../../domain/money"
import { allocatePayments } from "../../../domain/payment/payment-allocate"
import type { Seller } from "../../../domain/seller/seller"
import { assessOrderInvoicingWorkflow } from "../../reconcile/workflows/assess-order-invoicing"
import { assertReadyStep } from "../steps/assert-ready"

/** `as_of`: ISO 8601 instant that the preview is dated by. */
export type PreviewInvoiceWorkflowInput = { order_id: string; as_of: string }

/** The document as it would be issued at `as_of`, but for its number. */
function asIssued(document: InvoiceDocument, source: BillableSource, seller: Seller, asOf: string): InvoiceDocument {
  const payments = source.payments.map((payment) => ({
    ...payment,
    remaining: roundAmount(payment.amount, source.currency_code),
  }))
  const prepayments = allocatePayments(document.totals.payable, payments).map(({ payment_id, amount }) => {
    const payment = payments.find(({ id }) => id === payment_id)!
    return {
      date: dateIn(payment.received_at, seller.time_zone),
      method: payment.method,
      amount: formatAmount(amount, source.currency_code),
      reference: payment.id,
    }
  })
  return settleInvoice(document, {
    issue_date: dateIn(asOf, seller.time_zone),
    payment_terms_days: seller.payment_terms_days,
    prepayments,
  })
}

/**
 * The invoice that would be made of an order. Writes nothing and gives no number.
 *
 * @throws ViolationsError with every reason why the order cannot be invoiced
 * @summary Preview an order's invoice.
 */
export const previewInvoiceWorkflow = createWorkflow("preview-invoice", (input: PreviewInvoiceWorkflowInput) => {
  const assessment = assessOrderInvoicingWorkflow.runAsStep({ input: { order_id: input.order_id, read_only: true } })
  assertReadyStep(assessment)
  const document = transform({ assessment, input }, ({ assessment: { document, source, seller }, input }) =>
    asIssued(document!, source, seller, input.as_of)
  )
  return new WorkflowResponse(document)
})
