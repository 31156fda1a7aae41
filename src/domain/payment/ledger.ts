import type { SettledStatus } from "../invoice/balance"
import type { Decimal, DecimalInput } from "../money"

/** Money that came in, of the shop or as a person entered it; or went back: given by the seller, or taken by the bank. */
export type LedgerKind = "capture" | "credit" | "manual" | "refund" | "chargeback"

export type LedgerEntry = {
  id: string
  kind: LedgerKind
  /** What it belongs to: it concerns invoices that share one of these. */
  sources: string[]
  /** The invoice that a person entered it for. */
  target: string | null
  /** Exact and positive. */
  amount: DecimalInput
  currency_code: string
}

/** An issued invoice, or a credit note of one. */
export type LedgerDocument = {
  id: string
  /** The invoice that a credit note credits; null on an invoice. */
  credits_id: string | null
  sources: string[]
  /** gross + rounding */
  payable: DecimalInput
  currency_code: string
  /** As it was until now; `open` where it is being issued. */
  status: SettledStatus
}

/** What of an entry concerns which invoice. */
export type Allocation = { entry_id: string; invoice_id: string; amount: Decimal }

export type Ledger = {
  /** In order of issue. */
  documents: LedgerDocument[]
  /** In the order in which they were recorded. */
  entries: LedgerEntry[]
  /** As they were until now. */
  allocations: Allocation[]
}

const OUTGOING: ReadonlySet<LedgerKind> = new Set(["refund", "chargeback"])

export const isIncoming = ({ kind }: Pick<LedgerEntry, "kind">): boolean => !OUTGOING.has(kind)
