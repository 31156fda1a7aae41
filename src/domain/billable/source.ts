import type { DocumentRecipient, LineKind, PostalAddress } from "../invoice/document"
import type { DecimalInput } from "../money"

/**
 * What can be invoiced, as the domain sees it. An order today; a billing schedule, a subscription period or a usage
 * record later. Amounts are exact decimals in major units, as strings, unrounded as the shop holds them.
 */
export type BillableSource = {
  type: "order"
  id: string
  display_id: string
  currency_code: string
  /** BCP 47 tag of the language that the customer bought in. */
  locale: string | null
  /** ISO 8601 instant. */
  placed_at: string
  customer: BillableCustomer
  billing_address: PartialRecipient | null
  shipping_address: PartialRecipient | null
  lines: BillableLine[]
  /** Gift cards and store credit given at checkout, captures: what was paid, in the order it came (M7). */
  payments: SourcePayment[]
  progress: SourceProgress
  /** What happened to the source that this version cannot yet put on a document. */
  changes: SourceChange[]
}

export type BillableCustomer = {
  id: string | null
  name: string | null
  company: string | null
  email: string | null
  phone: string | null
}

type Incomplete<T> = { [K in keyof T]: T[K] | null }

/** An address as the shopper left it; anything may be missing. */
export type PartialRecipient = Omit<DocumentRecipient, "address"> & {
  phone: string | null
  address: Incomplete<PostalAddress>
}

export type BillableLine = {
  id: string
  kind: Extract<LineKind, "item" | "shipping">
  description: string
  detail: string | null
  sku: string | null
  hs_code: string | null
  quantity: DecimalInput
  unit_price: DecimalInput
  tax_inclusive: boolean
  discounts: { amount: DecimalInput; tax_inclusive: boolean }[]
  taxes: { name: string | null; rate: DecimalInput }[]
}

export type SourcePayment = {
  /** Id of the capture or credit line: one ledger row each, so that none is counted twice. */
  id: string
  kind: "capture" | "credit"
  method: string
  amount: DecimalInput
  /** ISO 8601 instant. */
  received_at: string
}

export type SourceProgress = {
  is_draft: boolean
  /** False while the payment of a checkout may still be refused. */
  is_checked_out: boolean
  is_canceled: boolean
  is_completed: boolean
  is_shipped: boolean
  /** ISO 8601 instant of the last shipment, once everything is shipped. */
  shipped_at: string | null
}

export type SourceChange = "edited" | "returned" | "refunded" | "exchanged" | "claimed" | "credited_by_administrator"
