import type { CreateInvoiceWorkflowInput } from "../../../workflows/invoice/workflows/create-invoice"
import type { AdminCreateInvoice } from "./validators"

/** A body in the words of the workflows: what is to be invoiced, and what is put on the invoice beside that. */
export function invoiceRequest({
  order_id,
  items,
  ...body
}: Omit<AdminCreateInvoice, "invoice_id" | "issue" | "issue_when_ready">): Pick<CreateInvoiceWorkflowInput, "order_id" | "items" | "details"> {
  return { order_id, items, details: body }
}
