import type { BankAccount, TaxId } from "../../domain/invoice/document"
import type { Invoice, RuleViolation } from "./invoice"

/** GET /admin/orders/:id/invoicing */
export type AdminOrderInvoicing = {
  actions: {
    action: "INVOICE" | "CREDIT"
    ids: string[]
    items: { id: string; kind: "item" | "shipping"; description: string; quantity: number; gross: number }[]
  }[]
  readiness: { ready: boolean; errors: RuleViolation[] }
  currency_code: string
  totals: { order: number; invoiced: number; credited: number; remaining: number }
  invoices: Invoice[]
}

/** POST /admin/invoices and POST /admin/invoices/preview */
export type AdminCreateInvoice = {
  order_id: string
  /** The caller's own id: the same id twice returns the first invoice. */
  invoice_id?: string
  /** Left out: as the seller's `issue_as` says. */
  issue?: boolean
}

export type AdminInvoiceResponse = { invoice: Invoice }
export type AdminInvoiceListResponse = { invoices: Invoice[]; count: number; limit: number; offset: number }

/** GET /admin/invoices/:id/history */
export type AdminInvoiceHistoryResponse = {
  history: {
    id: string
    event: string
    actor_type: string
    actor_id: string | null
    details: Record<string, unknown> | null
    created_at: string
  }[]
  count: number
  limit: number
  offset: number
}

export type IssueOn = "order_placed" | "payment_captured" | "shipment_created" | "order_completed" | "manual"
export type IssueAs = "issued" | "draft"
export type TaxRounding = "per_rate"

/** What can be set of a seller. */
export type SellerSettings = {
  name: string | null
  address: {
    address_1: string | null
    address_2: string | null
    postal_code: string | null
    city: string | null
    province: string | null
    country_code: string | null
  }
  tax_ids: TaxId[]
  email: string | null
  phone: string | null
  website: string | null
  registration: string | null
  represented_by: string | null
  bank_accounts: BankAccount[]
  footer: string | null
  /** IANA time zone: the seller's dates are dates there. */
  time_zone: string
  /** Language of a document whose order has no locale we can write. */
  language: string
  issue_on: IssueOn
  issue_as: IssueAs
  /** Days from the issue date to the due date of what is not yet paid. */
  payment_terms_days: number
  /** Orders placed before this date (YYYY-MM-DD, seller's time zone) are not invoiced. */
  invoice_from: string | null
  /** Registered for the Union one-stop shop (Art. 369a ff. VAT Directive). */
  oss_union: boolean
}

/** POST /admin/invoicing/sellers/:id: any part of it. */
export type SellerUpdate = Partial<Omit<SellerSettings, "address"> & { address: Partial<SellerSettings["address"]> }>

export type Seller = SellerSettings & {
  id: string
  is_default: boolean
  readiness: { ready: boolean; errors: RuleViolation[] }
  created_at: string
  updated_at: string
}

/** GET/POST /admin/invoicing/sellers[/:id] */
export type AdminSellerResponse = { seller: Seller }
export type AdminSellerListResponse = { sellers: Seller[]; count: number; limit: number; offset: number }

/** GET/POST /admin/invoicing/series[/:id] */
export type Series = {
  id: string
  seller_id: string
  type: "invoice" | "credit_note"
  /** e.g. `INV-{YYYY}-{SEQ:5}`: the counter restarts with the shortest period that the pattern names. */
  pattern: string
  /** Sequence that the next issued document takes, as of today. */
  next_sequence: number
  /** Number that the next issued document takes, as of today. */
  next_number: string
  last_number: string | null
  last_issue_date: string | null
  issued_count: number
  created_at: string
  updated_at: string
}
export type AdminSeriesResponse = { series: Series }
export type AdminSeriesListResponse = { series: Series[]; count: number; limit: number; offset: number }

