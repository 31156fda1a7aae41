import type { IssueAs, IssueOn } from "../../types/http"

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
  payment_terms_days: "Payment terms",
  time_zone: "Time zone",
  language: "Language of invoices",
  invoice_from: "Invoice orders from",
  oss_union: "One-stop shop (OSS)",
}

export type SellerPath = keyof typeof SELLER_LABELS

export const ISSUE_ON_LABELS: Record<IssueOn, string> = {
  order_placed: "The order is placed",
  payment_captured: "The payment is captured in full",
  shipment_created: "Everything is shipped",
  order_completed: "The order is completed",
  manual: "Only by hand",
}

export const ISSUE_AS_LABELS: Record<IssueAs, string> = {
  issued: "Numbered invoice, at once",
  draft: "Draft, to be checked and issued by hand",
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
