import type { IntegrityFault } from "../../domain/integrity/fault"
import type { CountedPeriod, NumberGap } from "../../domain/integrity/numbers-count"
import type { SeriesJump } from "../../domain/integrity/series-changes"
import type { BankAccount, LineKind, TaxId } from "../../domain/invoice/document"
import type { BuyerOverride, InvoiceDetails } from "../../domain/invoice/invoice-details"
import type { Invoice, RuleViolation } from "./invoice"

/** A line that can be invoiced or credited now, and how much of it. `gross`: what all of that comes to. */
export type ActionItem = { id: string; kind: LineKind; description: string; quantity: number; gross: number }

/** GET /admin/orders/:id/invoicing */
export type AdminOrderInvoicing = {
  actions: (
    | { /** `ids`: lines of the order. */ action: "INVOICE"; ids: string[]; items: ActionItem[] }
    | { /** `ids`: lines of the invoice. */ action: "CREDIT"; invoice_id: string; number: string; ids: string[]; items: ActionItem[] }
  )[]
  /** `warnings`: what the seller ought to look at, though it does not keep the invoice from being issued. */
  readiness: { ready: boolean; errors: RuleViolation[]; warnings: RuleViolation[] }
  currency_code: string
  /** Lines that carry no tax for a reason that a person chose, or has to. */
  tax_reasons: { line_id: string; description: string; reason: TaxReason | null }[]
  /** What an administrator forgave. Until each is said to be one or the other, nothing is invoiced or credited. */
  credit_lines: { id: string; amount: number; added_at: string; reference: string | null; as: CreditLineMeaning | null }[]
  totals: { order: number; invoiced: number; credited: number; remaining: number }
  invoices: Invoice[]
}

/** UNCL5305; `code`: of the VATEX list; `text` is printed, zero-rated goods (Z) take none. */
export type TaxReason = { category: "Z" | "E" | "AE" | "K" | "G" | "O"; code: string | null; text: string | null }

/** POST /admin/orders/:id/invoicing/tax-reasons; answers what GET /admin/orders/:id/invoicing does then. */
export type AdminChooseTaxReason = {
  /** Of the order. */
  line_ids: string[]
  /** Null takes back what was chosen. */
  reason: (Pick<TaxReason, "category"> & Partial<TaxReason>) | null
}

export type CreditLineMeaning = "payment" | "price_reduction"

/** POST /admin/orders/:id/invoicing/credit-lines/:credit_line_id; answers what GET /admin/orders/:id/invoicing does then. */
export type AdminClassifyCreditLine = { as: CreditLineMeaning }

export type { BuyerOverride, InvoiceDetails }

/** What to invoice: all that is left of an order, or some of its lines. `quantity` left out: all that is left of the line. */
export type InvoiceSelection = { order_id?: string; items?: { id: string; quantity?: number }[] }

/** POST /admin/invoices and POST /admin/invoices/preview */
export type AdminCreateInvoice = InvoiceSelection &
  InvoiceDetails & {
    /** The caller's own id: the same id twice returns the first invoice. */
    invoice_id?: string
    /** Left out: as the seller's `issue_as` says. */
    issue?: boolean
    /** Makes a draft that issues itself once the policy's moment has come. */
    issue_when_ready?: boolean
  }

/** POST /admin/invoices/:id: edits a draft. What is left out stays as it was asked for before. */
export type AdminUpdateInvoice = Pick<InvoiceSelection, "items"> &
  InvoiceDetails & {
    /** Takes over what changed on the order since. */
    follow?: boolean
    issue_when_ready?: boolean
  }

/** POST /admin/invoices/:id/credit: lines, or an amount (gross), or neither for all that is left. */
export type AdminCreditInvoice = {
  /** `id` of the invoice's line; by `quantity`, or by a gross `amount` that leaves the quantity. */
  lines?: { id: string; quantity?: number; amount?: number }[]
  amount?: number
  reason: string
  /** The caller's own id of the credit note: the same id twice returns the first. */
  credit_note_id?: string
  /** Left out: issued at once. */
  issue?: boolean
}

/** POST /admin/invoices/:id/correct: credits all that is left and opens a fresh draft. */
export type AdminCorrectInvoice = { reason: string }
export type AdminCorrectInvoiceResponse = { credit_note: Invoice; invoice: Invoice }

/** POST /admin/invoices/:id/mark-uncollectible */
export type AdminMarkUncollectible = { reason: string }

/** POST /admin/invoices/:id/payments: money that the shop does not know of. `amount` is positive, `kind` its direction. */
export type AdminRecordPayment = {
  kind: "payment" | "refund" | "chargeback"
  amount: number
  method: string
  reference?: string
  /** ISO 8601 instant; left out: now. */
  received_at?: string
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
export type CreditOn = "payment_refunded" | "return_received" | "order_canceled"
export type RefundBeforeInvoice = "credit_note" | "smaller_invoice"
export type TaxRounding = "per_rate" | "per_line"
export type RoundingMode = "half_up" | "half_even" | "down"
export type TaxStatus = "registered" | "small_business" | "not_taxable"
export type DistanceSales = "destination" | "origin"
export type UnregisteredTax = "block" | "warn"

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
  /** What makes a credit note by itself. */
  credit_on: CreditOn[]
  /** What answers a refund that precedes the invoice: a whole invoice and its credit note, or an invoice of what is left. */
  refund_before_invoice: RefundBeforeInvoice
  /** Where tax is rounded: once per rate of an invoice, or on each line. */
  rounding: TaxRounding
  /** How tax is rounded, where the seller's country leaves a choice. */
  rounding_mode: RoundingMode
  /** Whether what is still to be paid is rounded to what coins can pay, as to 0.05 CHF. */
  cash_rounding: boolean
  /** `MM-DD`: the day on which the fiscal year begins, for numbers that name it. */
  fiscal_year_start: string
  /** Days from the issue date to the due date of what is not yet paid. */
  payment_terms_days: number
  /** Orders placed before this date (YYYY-MM-DD, seller's time zone) are not invoiced. */
  invoice_from: string | null
  /** Registered for the Union one-stop shop (Art. 369a ff. VAT Directive). */
  oss_union: boolean
  /** Registered for tax, exempt as a small business, or outside VAT altogether. */
  tax_status: TaxStatus
  /** Whose tax sales to consumers in other member states bear: `origin` below the threshold of Art. 59c VAT Directive. */
  distance_sales: DistanceSales
  /** What to do where tax of a country was charged in which the seller is not registered. */
  unregistered_tax: UnregisteredTax
}

/** POST /admin/invoicing/sellers/:id: any part of it. */
export type SellerUpdate = Partial<Omit<SellerSettings, "address"> & { address: Partial<SellerSettings["address"]> }>

export type Seller = SellerSettings & {
  id: string
  is_default: boolean
  readiness: { ready: boolean; errors: RuleViolation[] }
  /**
   * What is known here of the tax law of the seller's country: when it was reviewed (null: unreviewed), and where a PDF alone is
   * no legal invoice or the software is regulated, and since when (`YYYY-MM-DD`). Null while no country is entered.
   */
  law: { reviewed_on: string | null; regulated: { what: string; since: string | null; source: string }[] } | null
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
  /**
   * e.g. `INV-{YYYY}-{SEQ:5}`: the counter restarts with the shortest period that the pattern names. `{YYYY}`, `{YY}`, `{MM}`
   * are those of the issue date; `{FYYYY}`, `{FYY}` the year in which its fiscal year begins, `{FYYYY+1}`, `{FYY+1}` the next.
   */
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


export type { CountedPeriod, IntegrityFault, NumberGap, SeriesJump }

/** A number series as it was found. Of many gaps and duplicates the first hundred of each period are listed. */
export type IntegritySeries = {
  id: string
  type: "invoice" | "credit_note"
  count: number
  /** Numbers, in order of issue. */
  first: string | null
  last: string | null
  gaps: NumberGap[]
  duplicates: { period: string; sequence: number }[]
  /** Numbers that the merchant left out on purpose. */
  jumps: SeriesJump[]
  /** The seller's chain, which runs through all of its series; `number` is null where a document is missing. */
  chain: "intact" | { broken_at: { position: number; number: string | null } }
}

export type IntegritySeller = { id: string; name: string | null; series: IntegritySeries[]; documents: number; faults: number }

/**
 * GET /admin/invoicing/integrity: streamed, so `faults` come first, as they are found: the first of them, or all with
 * `?all=true`. `checked` counts documents.
 */
export type AdminIntegrityResponse = {
  faults: IntegrityFault[]
  sellers: IntegritySeller[]
  checked: number
  fault_count: number
}

/** GET /admin/invoicing/series/:id/statement */
export type AdminSeriesStatementResponse = {
  series: Series
  periods: CountedPeriod[]
  jumps: SeriesJump[]
}
