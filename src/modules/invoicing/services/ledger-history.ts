import { formatAmount, type Decimal, ZERO } from "../../../domain/money"
import type { Allocation, LedgerKind } from "../../../domain/payment/ledger"
import type { Balance } from "../../../domain/payment/ledger-balances"
import type { HistoryEntry } from "./history"
import type { BookedDocument, BookedEntry, BookedLedger } from "./ledger"

const RECEIVED: Record<LedgerKind, string> = {
  capture: "payment_received",
  credit: "payment_received",
  manual: "payment_received",
  refund: "refunded",
  chargeback: "charged_back",
}

/** What a settlement changed, invoice by invoice (L5): money, credits, then the status that follows from them. */
export function ledgerHistory(ledger: BookedLedger, after: Allocation[], balances: Balance[]): HistoryEntry[] {
  return [
    ...ledger.entries.flatMap((entry) => movements(ledger, entry, after)),
    ...ledger.documents.flatMap((document) => credits(document)),
    ...balances.flatMap((balance) => transition(ledger.documents.find(({ id }) => id === balance.id)!, balance)),
  ]
}

function movements({ allocations }: BookedLedger, entry: BookedEntry, after: Allocation[]): HistoryEntry[] {
  const changes = new Map<string, Decimal>()
  for (const [rows, sign] of [[allocations, -1], [after, 1]] as const) {
    for (const { invoice_id, amount } of rows.filter(({ entry_id }) => entry_id === entry.id)) {
      changes.set(invoice_id, (changes.get(invoice_id) ?? ZERO).plus(amount.times(sign)))
    }
  }
  const isMove = [...changes.values()].some((amount) => amount.isLessThan(0))
  const received = RECEIVED[entry.kind]
  const { method, reference, currency_code } = entry
  return [...changes]
    .filter(([, amount]) => !amount.isZero())
    .map(([entity_id, amount]) => ({
      entity_id,
      event: isMove ? (received === "refunded" ? "refund_moved" : "payment_moved") : received,
      details: { amount: formatAmount(amount, currency_code), currency_code, kind: entry.kind, method, reference },
    }))
}

/** A credit note that is being issued tells so on its invoice. */
function credits({ balance, credits_id, id, number, payable, currency_code }: BookedDocument): HistoryEntry[] {
  return balance === null && credits_id !== null
    ? [
        {
          entity_id: credits_id,
          event: "credited",
          details: { amount: formatAmount(payable, currency_code), currency_code, credit_note_id: id, number },
        },
      ]
    : []
}

function transition({ balance, status: before }: BookedDocument, { id, status }: Balance): HistoryEntry[] {
  const was = balance === null ? "open" : before
  if (was === status) {
    return []
  }
  const EVENTS = { paid: "paid", open: "reopened", credited: "credited_in_full", uncollectible: "uncollectible" }
  return [{ entity_id: id, event: EVENTS[status], details: { from: was, to: status } }]
}
