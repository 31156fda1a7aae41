import type { CreditCause, DocumentType, TaxCategory } from "../../domain/invoice/document"

/** All words of a document in one language. */
export type Texts = {
  /** Locale of numbers and dates where the document's language names no region. */
  locale: string
  date: Intl.DateTimeFormatOptions

  title: Record<DocumentType, string>
  draft: string
  page: (page: number, pages: number) => string

  number: Record<DocumentType, string>
  issueDate: Record<DocumentType, string>
  dueDate: string
  deliveryDate: string
  serviceDate: string
  servicePeriod: (start: string, end: string) => string
  taxPointDate: string
  orderNumber: string
  orderDate: string
  buyerReference: string
  purchaseOrder: string
  buyerTaxId: (label: string) => string
  deliveryAddress: string
  credits: (number: string, date: string) => string
  reason: string
  /** @param invoices those before this part, each as `reference` writes it */
  part: (invoices: string) => string
  reference: (number: string, date: string) => string
  supplyFollows: string
  paymentReceived: (date: string) => string

  pricesWithTax: (currency: string) => string
  pricesWithoutTax: (currency: string) => string
  prices: (currency: string) => string

  position: string
  description: string
  quantity: string
  unitPrice: string
  discount: Record<DocumentType, string>
  rate: string
  amount: string
  sku: string
  commodityCode: string
  /** Why a line is credited, where the reader gains by it. */
  causes: Partial<Record<CreditCause, string>>
  priceReduction: string
  /** By UNECE Recommendation 20 code; what is missing here is printed as its code. */
  units: Record<string, string>

  breakdown: string
  taxable: string
  tax: string
  categories: Record<TaxCategory, string>

  net: Record<DocumentType, string>
  gross: Record<DocumentType, string>
  rounding: string
  prepaid: Record<DocumentType, string>
  prepaidOn: Record<DocumentType, (date: string, method: string) => string>
  payable: Record<DocumentType, string>
  /** Ways of payment by id; other ids are made readable. */
  methods: Record<"store_credit" | "credit_line" | "pp_system_default", string>

  pay: (amount: string, date: string | null) => string
  payToAccount: (amount: string, date: string | null) => string
  settled: string
  refund: string
  accountName: string
  bank: string
  iban: string
  bic: string
  remittance: string

  representedBy: string
  phone: string
  /** By type of identifier (`eu_vat`, `de_stnr`, …). */
  taxIds: Record<string, string>
  taxId: string
}
