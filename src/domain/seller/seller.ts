import type { BankAccount, PostalAddress, TaxId, TaxRounding } from "../invoice/document"
import type { RoundingMode } from "../money"

export const ISSUE_ON = ["order_placed", "payment_captured", "shipment_created", "order_completed", "manual"] as const
export type IssueOn = (typeof ISSUE_ON)[number]

export const ISSUE_AS = ["issued", "draft"] as const
export type IssueAs = (typeof ISSUE_AS)[number]

export const CREDIT_ON = ["payment_refunded", "return_received", "order_canceled"] as const
export type CreditOn = (typeof CREDIT_ON)[number]

export const TAX_STATUSES = ["registered", "small_business", "not_taxable"] as const
export type TaxStatus = (typeof TAX_STATUSES)[number]

export const DISTANCE_SALES = ["destination", "origin"] as const
export type DistanceSales = (typeof DISTANCE_SALES)[number]

export const UNREGISTERED_TAX = ["block", "warn"] as const
export type UnregisteredTax = (typeof UNREGISTERED_TAX)[number]

export const REFUND_BEFORE_INVOICE = ["credit_note", "smaller_invoice"] as const
export type RefundBeforeInvoice = (typeof REFUND_BEFORE_INVOICE)[number]

/** When and how a seller invoices; plugin options give the defaults of a new one. */
export type SellerPolicies = {
  issue_on: IssueOn
  issue_as: IssueAs
  /** What makes a credit note by itself. */
  credit_on: CreditOn[]
  /** What answers a refund that precedes the invoice: a whole invoice and its credit note, or an invoice of what is left. */
  refund_before_invoice: RefundBeforeInvoice
  rounding: TaxRounding
  /** How tax is rounded; prices always half away from zero. */
  rounding_mode: RoundingMode
  /** Whether what is still to be paid is rounded to what coins can pay. */
  cash_rounding: boolean
  /** `MM-DD`: the day on which the seller's fiscal year begins. */
  fiscal_year_start: string
  /** Days from the issue date to the due date. */
  payment_terms_days: number
  /** IANA zone in which the seller's dates are dates (N5). */
  time_zone: string
  /** Language of a document whose source names none that can be written. */
  language: string
  /** Sources of before this date are left alone: they were invoiced elsewhere. */
  invoice_from: string | null
  /** Registered for the Union one-stop shop. */
  oss_union: boolean
  /** Registered for tax, exempt as a small business, or outside VAT altogether. */
  tax_status: TaxStatus
  /** Whose tax sales to consumers in other member states bear: `origin` below the threshold of Art. 59c VAT Directive. */
  distance_sales: DistanceSales
  /** What to do where tax of a country was charged in which the seller is not registered (T4). */
  unregistered_tax: UnregisteredTax
}

/** A company that issues invoices. Whatever is null is still to be entered. */
export type Seller = SellerPolicies & {
  id: string
  name: string | null
  address: { [K in keyof PostalAddress]: PostalAddress[K] | null }
  tax_ids: TaxId[]
  email: string | null
  phone: string | null
  website: string | null
  registration: string | null
  represented_by: string | null
  bank_accounts: BankAccount[]
  footer: string | null
}
