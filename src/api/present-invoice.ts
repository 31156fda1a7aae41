import type { InvoiceDocument } from "../domain/invoice/document"
import { paymentStatus } from "../domain/invoice/balance"
import type { Invoice, InvoiceStatus, StoreInvoice } from "../types/http"
import { availableActions } from "./available-actions"
import { presentDocument } from "./present-document"

type Amount = { value: string }

/** An invoice's row with what belongs to it, as `loadInvoices` reads it. */
export type InvoiceRecord = {
  id: string
  status: InvoiceStatus
  order_id: string | null
  currency_code: string
  due_date: string | null
  due_date_extended: string | null
  raw_paid: Amount
  raw_refunded: Amount
  raw_credited: Amount
  raw_due: Amount
  content: InvoiceDocument | null
  metadata: Record<string, unknown> | null
  created_at: string | Date
  updated_at: string | Date
  document?: { body: string; sha256: string } | null
  renditions?: { file_id: string | null; sha256: string | null }[]
  /** Issued credit notes of an invoice. */
  credited_by?: Invoice["credited_by"]
  allocations?: {
    raw_amount: Amount
    payment: { kind: string; method: string; reference: string; received_at: string | Date }
  }[]
}

export type PresentContext = {
  /** Today in the seller's time zone. */
  today: string
  /** Date in the seller's time zone that an instant falls on. */
  dateOf: (instant: string | Date) => string
  /** Last error of the invoice's rendering, if it failed. */
  render_error: string | null
  /** What a draft waits for. */
  draft?: Invoice["draft"]
}

/** Money given back, or taken back by the bank: negative among the payments. */
const OUTGOING = new Set(["refund", "chargeback"])

/** The invoice, as every route of the admin returns it. */
export function presentInvoice(record: InvoiceRecord, context: PresentContext): Invoice {
  const document = record.document ? (JSON.parse(record.document.body) as InvoiceDocument) : record.content!
  const balance = {
    paid: Number(record.raw_paid.value),
    refunded: Number(record.raw_refunded.value),
    credited: Number(record.raw_credited.value),
    due: Number(record.raw_due.value),
  }
  const dueDate = record.due_date_extended ?? record.due_date
  return {
    ...presentDocument(document),
    id: record.id,
    status: record.status,
    is_overdue: record.status === "open" && balance.due > 0 && dueDate !== null && dueDate < context.today,
    order_id: record.order_id,
    balance,
    due_date_extended: record.due_date_extended,
    payments: (record.allocations ?? []).map(({ raw_amount, payment }) => ({
      date: context.dateOf(payment.received_at),
      method: payment.method,
      amount: OUTGOING.has(payment.kind) ? -Number(raw_amount.value) : Number(raw_amount.value),
      reference: payment.reference,
    })),
    payment_status: paymentStatus(balance),
    credited_by: record.credited_by ?? [],
    draft: record.status === "draft" ? (context.draft ?? null) : null,
    document: {
      schema_version: document.schema_version,
      sha256: record.document?.sha256 ?? null,
      pdf: record.status === "draft" ? null : presentPdf(record, context.render_error),
    },
    available_actions: availableActions({
      type: document.type,
      status: record.status,
      due: balance.due,
      has_pdf: Boolean(record.renditions?.[0]?.file_id),
    }),
    metadata: record.metadata,
    created_at: new Date(record.created_at).toISOString(),
    updated_at: new Date(record.updated_at).toISOString(),
  }
}

/** An invoice that is not stored, as a preview answers it. */
export function presentPreview(document: InvoiceDocument, asOf: string): Invoice {
  const presented = presentDocument(document)
  const balance = { paid: presented.totals.prepaid, refunded: 0, credited: 0, due: presented.totals.payable }
  return {
    ...presented,
    status: "draft",
    is_overdue: false,
    balance,
    due_date_extended: null,
    payments: document.prepayments.map((payment) => ({ ...payment, amount: Number(payment.amount) })),
    payment_status: paymentStatus(balance),
    credited_by: [],
    draft: null,
    document: { schema_version: document.schema_version, sha256: null, pdf: null },
    available_actions: [],
    metadata: null,
    created_at: asOf,
    updated_at: asOf,
  }
}

/** The invoice as its buyer sees it. */
export function presentStoreInvoice(invoice: Invoice): StoreInvoice {
  const { available_actions: _actions, metadata: _metadata, draft: _draft, caused_by: _causes, document, ...rest } = invoice
  const lines = invoice.lines.map(({ account_code: _account, sub_account: _sub, cause: _cause, ...line }) => line)
  const payments = invoice.payments.map((payment) => ({ ...payment, reference: null }))
  const pdf = document.pdf && { ...document.pdf, url: `/store/invoices/${invoice.id}/pdf`, error: null }
  return { ...rest, lines, payments, document: { ...document, pdf } }
}

/** Between two attempts a PDF counts as failed, with the error of the last one: it is tried again all the same. */
function presentPdf({ id, renditions }: InvoiceRecord, error: string | null): Invoice["document"]["pdf"] {
  const rendition = renditions?.[0]
  const status = rendition?.file_id ? "ready" : error ? "failed" : "pending"
  return {
    status,
    url: `/admin/invoices/${id}/pdf`,
    sha256: rendition?.sha256 ?? null,
    error: status === "failed" ? error : null,
  }
}
