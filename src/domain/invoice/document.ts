/**
 * The invoice as it is frozen at issue, and the only thing a rendering may read.
 *
 * Amounts are decimal strings in major units of `currency_code` (ISO 4217, lower case as in Medusa), already rounded to
 * the currency's exponent; unit prices and quantities may carry more digits. Dates are `YYYY-MM-DD` in the seller's
 * time zone. Country codes are ISO 3166-1 alpha-2, lower case. Words follow EN 16931.
 */
export const DOCUMENT_SCHEMA_VERSION = 1

export type DocumentType = "invoice" | "credit_note"

/** UNCL5305 as far as EN 16931 uses it. */
export type TaxCategory = "S" | "Z" | "E" | "AE" | "K" | "G" | "O"

export type TaxScheme = "domestic" | "oss_union" | "ioss" | "margin" | "small_business"

/** Where tax is rounded: once per rate of a document (M3), or on each line. */
export const TAX_ROUNDINGS = ["per_rate", "per_line"] as const
export type TaxRounding = (typeof TAX_ROUNDINGS)[number]

export type LineKind = "item" | "shipping" | "manual"

export type PostalAddress = {
  address_1: string
  address_2: string | null
  postal_code: string | null
  city: string
  province: string | null
  country_code: string
}

export type TaxId = {
  /** Kind of identifier, e.g. `eu_vat`, `de_stnr`, `gb_vat`. */
  type: string
  value: string
  country_code: string
}

export type BuyerTaxId = TaxId & {
  status: "valid" | "invalid" | "pending" | "unavailable" | "unverified"
  checked_at: string | null
  reference: string | null
}

export type BankAccount = {
  account_name: string | null
  bank_name: string | null
  iban: string
  bic: string | null
}

export type DocumentSeller = {
  id: string
  name: string
  address: PostalAddress
  tax_ids: TaxId[]
  email: string | null
  phone: string | null
  website: string | null
  /** Register and number, e.g. "Amtsgericht Berlin-Charlottenburg, HRB 12345 B". */
  registration: string | null
  /** Managing directors or the owner, as the seller's country asks for. */
  represented_by: string | null
  bank_accounts: BankAccount[]
  footer: string | null
}

export type DocumentBuyer = {
  customer_id: string | null
  name: string | null
  company: string | null
  email: string | null
  phone: string | null
  address: PostalAddress
  tax_ids: BuyerTaxId[]
}

export type DocumentRecipient = {
  name: string | null
  company: string | null
  address: PostalAddress
}

/** What a line takes of a source's line or, on a credit note, gives back. */
export type LineSource = {
  type: string
  id: string
  line_id: string
  /** Of the source's line; 0 where a credit note lowers the amount alone (M6). */
  quantity: string
  /** Exact and unrounded, in the price mode of the line: gross where it is tax-inclusive, else net (M5). */
  charge: string
  /** As the source has it, exact, in the price mode of the line. */
  unit_price: string
  /** What less is charged, for money given back before the invoice and for goodwill: exact, in the price mode of the line (M8). */
  reduction?: string
  /** How much of `reduction` a merchant credited on an earlier invoice of the line that this one takes the place of. */
  goodwill?: string
}

/**
 * Why something is credited. `replaced` gives the source's line back to be invoiced anew; `refunded` and `merchant` do
 * not touch what the source is worth.
 */
export type CreditCause = "returned" | "removed" | "canceled" | "replaced" | "refunded" | "merchant"

export type DocumentLine = {
  /** `invli_…`, the id of the line in the module's table. */
  id: string
  kind: LineKind
  source: LineSource | null
  order_id: string | null
  description: string
  /** Variant, options or whatever tells two lines of the same product apart. */
  detail: string | null
  sku: string | null
  hs_code: string | null
  quantity: string
  /** UNECE Recommendation 20/21 code; `H87` is a piece. */
  unit: string
  /** Net list price of one unit, before discount. */
  unit_price: string
  /** Gross list price of one unit, before discount. */
  unit_price_gross: string
  /** True where the price was agreed including tax, so that the gross figures are the given ones. */
  tax_inclusive: boolean
  /** Discount on the line, net, not negative. */
  discount: string
  /** Discount on the line, gross, not negative. */
  discount_gross: string
  net: string
  tax: string
  gross: string
  tax_category: TaxCategory
  /** Per cent, e.g. `"19"` or `"5.5"`. */
  tax_rate: string
  tax_country: string
  scheme: TaxScheme
  supply_date: string | null
  period: { start: string; end: string } | null
  account_code: string | null
  sub_account: string | null
  credited_line_id: string | null
  /** Null on an invoice. */
  cause: CreditCause | null
}

export type TaxBreakdownRow = {
  category: TaxCategory
  rate: string
  /** Name of the rate in the tax region, e.g. "USt. 19 %". */
  name: string | null
  tax_country: string
  scheme: TaxScheme
  taxable: string
  tax: string
  /** Each of several taxes that a line carries together, as state and county (M10); empty where there is one. */
  components: { name: string | null; rate: string; tax: string }[]
  exemption_code: string | null
  exemption_reason: string | null
}

export type DocumentTotals = {
  /** Sum of line nets (BT-106, BT-109). */
  net: string
  /** Sum of the breakdown's taxes (BT-110). */
  tax: string
  /** net + tax (BT-112). */
  gross: string
  /** BT-114: what is added so that the payable amount is what was charged. */
  rounding: string
  /** BT-113: paid before or at issue. */
  prepaid: string
  /** BT-115: gross − prepaid + rounding. */
  payable: string
}

export type Prepayment = {
  date: string
  /** Payment provider id (`pp_…`), `store_credit` for gift cards and store credit, or `credit_line`. */
  method: string
  amount: string
  reference: string | null
}

/** What led to a credit note: a row of the shop, or the merchant's own choice. */
export type CreditOrigin = { type: "refund" | "return" | "claim" | "edit" | "cancellation" | "merchant"; id: string | null }

export type DocumentReference = { id: string; number: string; issue_date: string }

export type InvoiceDocument = {
  schema_version: typeof DOCUMENT_SCHEMA_VERSION
  /** `inv_…` */
  id: string
  type: DocumentType
  /** Null only in a preview and in a draft. */
  number: string | null
  series_id: string | null
  /** Null in a draft that has none yet. */
  issue_date: string | null
  tax_point_date: string | null
  due_date: string | null
  /** Date of supply of the whole document; null while the supply is still to come (§ 14(4) no. 6 UStG). */
  delivery_date: string | null
  currency_code: string
  /** BCP 47 language of the document, e.g. `de`. */
  language: string
  seller: DocumentSeller
  buyer: DocumentBuyer
  ship_to: DocumentRecipient | null
  orders: { id: string; display_id: string; placed_on: string }[]
  buyer_reference: string | null
  purchase_order: string | null
  exchange_rate: null
  rounding: TaxRounding
  legal_notes: { text: string; language: string; source: string | null }[]
  /** Free text of the merchant. */
  notes: string | null
  lines: DocumentLine[]
  tax_breakdown: TaxBreakdownRow[]
  totals: DocumentTotals
  prepayments: Prepayment[]
  /** The invoice that a credit note credits. */
  credits: DocumentReference | null
  /** Invoices that were issued of the same orders before: this one is a part. */
  preceding: DocumentReference[]
  caused_by: CreditOrigin[]
  /** Why a credit note was made, in the merchant's words. */
  reason: string | null
}
