import type {
  CreditOn,
  DistanceSales,
  IssueAs,
  IssueOn,
  RefundBeforeInvoice,
  RoundingMode,
  TaxRounding,
  TaxStatus,
  UnregisteredTax,
} from "../../types/http"

/** What the seller's fields are called, by their path. */
export const SELLER_LABELS = {
  name: "Legal name",
  "address.address_1": "Street and number",
  "address.address_2": "Address supplement",
  "address.postal_code": "Postal code",
  "address.city": "City",
  "address.province": "State or province",
  "address.country_code": "Country",
  email: "E-mail",
  phone: "Phone",
  website: "Website",
  tax_ids: "Tax IDs",
  registration: "Register and number",
  represented_by: "Represented by",
  bank_accounts: "Bank accounts",
  footer: "Footer text",
  issue_on: "Issue when",
  issue_as: "Issue as",
  credit_on: "Credit by itself when",
  refund_before_invoice: "Refund before the invoice",
  rounding: "Tax is rounded",
  rounding_mode: "Fractions of a cent",
  cash_rounding: "Cash rounding",
  fiscal_year_start: "Fiscal year begins on",
  payment_terms_days: "Payment terms",
  time_zone: "Time zone",
  language: "Language of invoices",
  invoice_from: "Invoice orders from",
  oss_union: "One-stop shop (OSS)",
  tax_status: "VAT status",
  distance_sales: "Sales to other member states",
  unregistered_tax: "Tax of a country without a registration",
}

export type SellerPath = keyof typeof SELLER_LABELS

export const ISSUE_ON_LABELS: Record<IssueOn, string> = {
  order_placed: "The order is placed",
  payment_captured: "The payment is captured in full",
  shipment_created: "Something is shipped",
  order_completed: "The order is completed",
  manual: "Only by hand",
}

export const ISSUE_AS_LABELS: Record<IssueAs, string> = {
  issued: "Numbered invoice, at once",
  draft: "Draft, to be checked and issued by hand",
}

export const CREDIT_ON_LABELS: Record<CreditOn, string> = {
  payment_refunded: "A payment is refunded",
  return_received: "A return is received",
  order_canceled: "The order is cancelled",
}

export const REFUND_BEFORE_INVOICE_LABELS: Record<RefundBeforeInvoice, string> = {
  credit_note: "Invoice it all, and credit the refund",
  smaller_invoice: "Invoice what is left of it",
}

export const ROUNDING_LABELS: Record<TaxRounding, string> = {
  per_rate: "Once per tax rate",
  per_line: "On every line",
}

export const ROUNDING_MODE_LABELS: Record<RoundingMode, string> = {
  half_up: "To the nearest cent, half a cent up",
  half_even: "To the nearest cent, half a cent to the even one",
  down: "Cut off",
}

export const TAX_STATUS_LABELS: Record<TaxStatus, string> = {
  registered: "Registered for VAT",
  small_business: "Exempt as a small business",
  not_taxable: "Outside VAT",
}

export const DISTANCE_SALES_LABELS: Record<DistanceSales, string> = {
  destination: "Taxed where the goods go",
  origin: "Taxed at home, below the threshold",
}

export const UNREGISTERED_TAX_LABELS: Record<UnregisteredTax, string> = {
  block: "Not invoiced until it is settled",
  warn: "Invoiced with a warning",
}

export const LANGUAGES = ["de", "en"]

export const TAX_ID_LABELS: Record<string, string> = {
  eu_vat: "EU VAT number",
  de_stnr: "German tax number (Steuernummer)",
  gb_vat: "UK VAT number",
  ch_vat: "Swiss VAT number",
  no_vat: "Norwegian VAT number",
  jp_trn: "Japanese invoice registration number",
}

export const taxIdLabel = (type: string): string => TAX_ID_LABELS[type] ?? type
