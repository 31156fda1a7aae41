import type { InvoiceDocument } from "../invoice/document"
import { faultAt, type FaultPlace, type IntegrityFault } from "./fault"
import type { DocumentRow, KeptDocument } from "./kept"
import { compareAmounts, compareColumns } from "./values-compare"

/** Compares an invoice's own row with the document that was issued: what is fixed at issue says the same (L3). */
export function compareInvoice({ document: row, invoice, credits }: KeptDocument, document: InvoiceDocument): IntegrityFault[] {
  if (!invoice) {
    const place: FaultPlace = { entity: "document", id: row.id, number: row.number }
    return [faultAt(place, "invoice_missing", "invoice_id", `${row.number} has no invoice "${row.invoice_id}" any more.`)]
  }
  const place: FaultPlace = { entity: "invoice", id: invoice.id, number: row.number }
  const { gross, rounding } = document.totals
  return [
    ...stateFaults(place, row, invoice),
    ...compareColumns(place, "invoice_row", invoice, columnsOf(document)),
    ...compareAmounts(place, "invoice_row", invoice.amounts, { gross, rounding }),
    ...compareColumns(place, "credited_invoice", credits ?? {}, { ...document.credits }, "the credit note"),
  ]
}

function columnsOf({ id: _id, buyer, orders, ...document }: InvoiceDocument) {
  const order = orders.length === 1 ? orders[0]! : null
  return {
    type: document.type,
    number: document.number,
    series_id: document.series_id,
    seller_id: document.seller.id,
    issue_date: document.issue_date,
    due_date: document.due_date,
    currency_code: document.currency_code,
    customer_id: buyer.customer_id,
    buyer_name: [buyer.company, buyer.name].filter(Boolean).join(", "),
    buyer_email: buyer.email,
    order_id: order?.id ?? null,
    order_display_id: order?.display_id ?? null,
    credits_id: document.credits?.id ?? null,
    reason: document.reason,
  }
}

function stateFaults(place: FaultPlace, { number }: DocumentRow, { status, is_deleted }: NonNullable<KeptDocument["invoice"]>): IntegrityFault[] {
  return [
    ...(status === "draft" ? [faultAt(place, "invoice_draft", "status", `${number} is issued, but its invoice is a draft.`)] : []),
    ...(is_deleted ? [faultAt(place, "invoice_deleted", "deleted_at", `The invoice of ${number} is marked as deleted.`)] : []),
  ]
}
