import type {
  BankAccount,
  BuyerTaxId,
  CreditCause,
  CreditOrigin,
  DocumentType,
  LineKind,
  PostalAddress,
  TaxCategory,
  TaxId,
  TaxScheme,
} from "../../domain/invoice/document"

export type InvoiceStatus = "draft" | "open" | "paid" | "credited" | "uncollectible"

export type PaymentStatus = "unpaid" | "partially_paid" | "paid" | "refunded" | "partially_refunded"

export type RenditionStatus = "pending" | "ready" | "failed"

/** A broken rule: stable code, path into what was sent or built, and words that say the remedy. */
export type RuleViolation = { code: string; path: string; message: string }

/** Body of every answer that refuses because of a rule. */
export type ViolationResponse = { type: string; code: string; message: string; errors: RuleViolation[] }

export type InvoiceLine = {
  id: string
  kind: LineKind
  source: { type: string; id: string; line_id: string } | null
  order_id: string | null
  description: string
  detail: string | null
  sku: string | null
  hs_code: string | null
  quantity: number
  unit: string
  unit_price: number
  unit_price_gross: number
  tax_inclusive: boolean
  discount: number
  discount_gross: number
  net: number
  tax: number
  gross: number
  tax_category: TaxCategory
  tax_rate: number
  tax_country: string
  scheme: TaxScheme
  supply_date: string | null
  period: { start: string; end: string } | null
  account_code: string | null
  sub_account: string | null
  credited_line_id: string | null
  /** Why it is credited; null on an invoice. */
  cause: CreditCause | null
  /** How the amounts come about, from the list price on. */
  explain: ExplainStep[]
}

/**
 * One step of an explanation: what it is, and how it is figured (in words of numbers, e.g. `3 × 11.90`). `net`, `gross` and
 * `payable` are what has come together so far; other amounts are what their step adds (negative: takes off).
 */
export type ExplainStep = {
  kind: "list_price" | "discount" | "share" | "tax" | "net" | "gross" | "rounding" | "prepaid" | "payable"
  formula: string
  amount: number
}

export type InvoiceTaxBreakdown = {
  category: TaxCategory
  rate: number
  name: string | null
  tax_country: string
  scheme: TaxScheme
  taxable: number
  tax: number
  /** Each of several taxes that lines carry together; empty where there is one. */
  components: { name: string | null; rate: number; tax: number }[]
  exemption_code: string | null
  exemption_reason: string | null
}

/** The invoice, as every route returns it. Amounts are numbers in major units of `currency_code`. */
export type Invoice = {
  id: string
  type: DocumentType
  status: InvoiceStatus
  is_overdue: boolean
  number: string | null
  series_id: string | null
  issue_date: string | null
  tax_point_date: string | null
  due_date: string | null
  delivery_date: string | null
  currency_code: string
  language: string
  seller: {
    id: string
    name: string
    address: PostalAddress
    tax_ids: TaxId[]
    email: string | null
    phone: string | null
    website: string | null
    registration: string | null
    represented_by: string | null
    bank_accounts: BankAccount[]
    footer: string | null
  }
  buyer: {
    customer_id: string | null
    name: string | null
    company: string | null
    email: string | null
    phone: string | null
    address: PostalAddress
    tax_ids: BuyerTaxId[]
  }
  ship_to: { name: string | null; company: string | null; address: PostalAddress } | null
  orders: { id: string; display_id: string; placed_on: string }[]
  order_id: string | null
  buyer_reference: string | null
  purchase_order: string | null
  exchange_rate: null
  legal_notes: { text: string; language: string; source: string | null }[]
  notes: string | null
  lines: InvoiceLine[]
  tax_breakdown: InvoiceTaxBreakdown[]
  /** Frozen at issue. */
  totals: {
    net: number
    tax: number
    gross: number
    rounding: number
    prepaid: number
    payable: number
    explain: ExplainStep[]
  }
  /** Live. */
  balance: { paid: number; refunded: number; credited: number; due: number }
  due_date_extended: string | null
  /** What was paid on it; money given back or taken back by the bank is negative. */
  payments: { date: string; method: string; amount: number; reference: string | null }[]
  payment_status: PaymentStatus
  /** The invoice that a credit note credits. */
  credits: { id: string; number: string; issue_date: string } | null
  /** Issued credit notes of an invoice. */
  credited_by: { id: string; number: string }[]
  /** Invoices issued of the same orders before. */
  preceding: { id: string; number: string; issue_date: string }[]
  /** What led to a credit note. */
  caused_by: CreditOrigin[]
  reason: string | null
  /** Only of a draft. */
  draft: {
    /** The order is no longer as the draft says; edit it with `follow: true` to take that over. */
    order_changed: boolean
    issue_when_ready: boolean
    /** Why it cannot be issued now; `order_unreadable` where that cannot be told. */
    waits_for: RuleViolation[]
  } | null
  document: {
    schema_version: number
    sha256: string | null
    pdf: { status: RenditionStatus; url: string; sha256: string | null; error: string | null } | null
  }
  available_actions: InvoiceAction[]
  metadata: Record<string, unknown> | null
  created_at: string
  updated_at: string
}

export type InvoiceAction =
  | "issue"
  | "edit"
  | "delete"
  | "render"
  | "credit"
  | "correct"
  | "record_payment"
  | "mark_uncollectible"
