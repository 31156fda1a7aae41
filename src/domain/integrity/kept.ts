import type { DocumentReference, DocumentType } from "../invoice/document"
import type { SettledStatus } from "../invoice/balance"
import type { LedgerKind } from "../payment/ledger"

/** An amount as it is kept, twice: as a number to search by, and as the exact decimal that counts. */
export type KeptAmount = { number: string | null; exact: string | null }

export type DocumentRow = {
  id: string
  invoice_id: string
  seller_id: string
  series_id: string
  type: DocumentType
  number: string
  sequence: number
  period: string
  issue_date: string
  schema_version: number
  body: string
  sha256: string
  chain_position: number
  chain_sha256: string
  /** ISO 8601 with microseconds, as the history says. */
  issued_at: string | null
}

export const BALANCE = ["paid", "refunded", "credited", "due"] as const
export const INVOICE_AMOUNTS = ["gross", "rounding", ...BALANCE] as const

export type InvoiceRow = {
  id: string
  type: DocumentType
  status: SettledStatus | "draft"
  seller_id: string
  series_id: string | null
  number: string | null
  customer_id: string | null
  order_id: string | null
  order_display_id: string | null
  buyer_name: string | null
  buyer_email: string | null
  currency_code: string
  issue_date: string | null
  due_date: string | null
  credits_id: string | null
  reason: string | null
  is_deleted: boolean
  amounts: Record<(typeof INVOICE_AMOUNTS)[number], KeptAmount>
}

export const LINE_AMOUNTS = [
  "quantity",
  "net",
  "tax",
  "gross",
  "tax_rate",
  "source_quantity",
  "source_charge",
  "source_unit_price",
  "source_reduction",
  "source_goodwill",
] as const

export type LineRow = {
  id: string
  invoice_id: string
  document_id: string | null
  position: number
  kind: string
  source_type: string | null
  source_id: string | null
  source_line_id: string | null
  description: string
  sku: string | null
  tax_category: string
  tax_country: string
  scheme: string
  tax_inclusive: boolean
  credited_line_id: string | null
  cause: string | null
  amounts: Record<(typeof LINE_AMOUNTS)[number], KeptAmount>
}

/** What of a payment concerns an invoice; `payment` is null where there is no such row. */
export type AllocationRow = {
  id: string
  payment_id: string
  invoice_id: string
  amount: KeptAmount
  payment: {
    kind: LedgerKind
    reference: string
    currency_code: string
    amount: KeptAmount
    /** What of it is allocated to any invoice. */
    allocated: string
  } | null
}

export type RenditionRow = {
  id: string
  invoice_id: string
  format: string
  /** Null until it is drawn. */
  file_id: string | null
  /** Bytes. */
  size: number | null
  sha256: string | null
}

/** An issued credit note, seen from the invoice that it credits. */
export type CreditNote = { invoice: InvoiceRow; lines: LineRow[] }

/** A document with everything that the books keep beside it, as of one moment. */
export type KeptDocument = {
  document: DocumentRow
  invoice: InvoiceRow | null
  /** Those of the invoice and those that name the document, by position. */
  lines: LineRow[]
  /** What a credit note's row names as credited; null where it names nothing, or nothing that is there. */
  credits: DocumentReference | null
  /** Of an invoice, in order of issue. */
  credit_notes: CreditNote[]
  allocations: AllocationRow[]
  renditions: RenditionRow[]
}
