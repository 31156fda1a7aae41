import type { DocumentType } from "../domain/invoice/document"
import type { InvoiceAction, InvoiceStatus } from "../types/http"

type Actionable = {
  type: DocumentType
  status: InvoiceStatus
  /** Still to be paid; negative where money is owed to the buyer. */
  due: number
  has_pdf: boolean
}

/** What can be done with an invoice or a credit note as it is (the life of a document). */
export function availableActions({ type, status, due, has_pdf }: Actionable): InvoiceAction[] {
  if (status === "draft") {
    return type === "invoice" ? ["issue", "edit", "delete"] : ["issue", "delete"]
  }
  const render: InvoiceAction[] = has_pdf ? [] : ["render"]
  return type === "invoice" ? [...render, ...invoiceActions(status, due)] : render
}

function invoiceActions(status: InvoiceStatus, due: number): InvoiceAction[] {
  switch (status) {
    case "open":
      return ["credit", "correct", "record_payment", ...(due > 0 ? (["mark_uncollectible"] as const) : [])]
    case "paid":
      return ["credit", "correct", "record_payment"]
    case "uncollectible":
      return ["credit", "correct", "record_payment"]
    case "credited":
      return due < 0 ? ["record_payment"] : []
    default:
      return []
  }
}
