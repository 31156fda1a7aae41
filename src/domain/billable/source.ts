import type { BuyerTaxId, DocumentRecipient, LineKind, PostalAddress } from "../invoice/document"
import type { DecimalInput } from "../money"
import type { Place, Supply } from "../tax/territory"
import type { TaxReason } from "../tax/treatment"
import type { CreditDecision } from "./credit-decision"

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
  /** Whether the buyer fetches the goods where they are kept. */
  is_collected: boolean
  lines: BillableLine[]
  /** Why lines carry no tax, as an authorised person chose, by the line's id (T2). */
  tax_reasons: Record<string, TaxReason>
  /** Gift cards and store credit given at checkout, captures, credit lines that are payments: in the order they came (M7). */
  payments: SourcePayment[]
  /** Money given back, in the order it went. */
  refunds: SourceRefund[]
  progress: SourceProgress
  /** What an administrator forgave since the checkout, in the order it came (M7). */
  credit_lines: SourceCreditLine[]
}

export type BillableCustomer = {
  id: string | null
  name: string | null
  company: string | null
  email: string | null
  phone: string | null
  tax_ids: BuyerTaxId[]
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
  /** Shipping goes with the goods, whatever it says here. */
  supply: Supply
  is_gift_card: boolean
  /** Where goods go out from; null where that is not known yet. */
  dispatched_from: Place | null
  /** As ordered, edits included; what was taken back stays in it. A line that an edit removed is absent. */
  quantity: DecimalInput
  /** What came back of the quantity, or will not be paid for since it was claimed (M8). */
  take_backs: TakeBack[]
  /** Shipped of the quantity, or fulfilled where nothing is to be shipped. Shipping itself: 0. */
  shipped: DecimalInput
  unit_price: DecimalInput
  tax_inclusive: boolean
  discounts: { amount: DecimalInput; tax_inclusive: boolean }[]
  taxes: SourceTax[]
}

/** `code`: where the tax region has one; on a rate of zero it may name the reason (T2). */
export type SourceTax = { name: string | null; code?: string; rate: DecimalInput }

export type TakeBack = { type: "return" | "claim"; id: string; quantity: DecimalInput }

export type SourcePayment = {
  /** Id of the capture or credit line, or the place among the checkout's credit lines: one ledger row each, in all versions. */
  id: string
  kind: "capture" | "credit"
  method: string
  amount: DecimalInput
  /** ISO 8601 instant. */
  received_at: string
}

/** How a credit line pays that the merchant took for a payment. */
export const CREDIT_LINE_METHOD = "credit_line"

export type SourceRefund = {
  /** Id of the refund, or of the change's action that gave store credit back: one ledger row each, in all versions. */
  id: string
  /** `credit`: given back to store credit. */
  kind: "refund" | "credit"
  method: string
  amount: DecimalInput
  /** ISO 8601 instant. */
  refunded_at: string
}

export type SourceProgress = {
  is_draft: boolean
  /** False while the payment of a checkout may still be refused. */
  is_checked_out: boolean
  is_canceled: boolean
  is_completed: boolean
  is_shipped: boolean
  /** ISO 8601 instant of the last shipment so far, null while nothing is shipped. */
  shipped_at: string | null
}

/** What an administrator forgave. Until the merchant said what it is, nothing is invoiced or credited. */
export type SourceCreditLine = {
  /** Id of the change's action that added it: the same in all versions. */
  id: string
  amount: DecimalInput
  /** ISO 8601 instant. */
  added_at: string
  reference: string | null
  as: CreditDecision["as"] | null
}
