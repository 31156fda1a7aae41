import type { Allocation, Ledger, LedgerDocument, LedgerEntry, LedgerKind } from "../ledger"
import { balancesOf } from "../ledger-balances"
import { settleLedger } from "../ledger-settle"

type Document = { id: string; credits?: string; payable: string; sources?: string[] }
type Entry = { id: string; amount: string; of?: string; sources?: string[] }

/** Books of one order, settled after each step as they are in the shop: a letter of an entry's id tells its kind. */
export class Books {
  private documents: LedgerDocument[] = []
  private entries: LedgerEntry[] = []
  private allocations: Allocation[] = []

  invoice(id: string, payable: string, sources?: string[]) {
    return this.document({ id, payable, sources })
  }

  credit(id: string, credits: string, payable: string) {
    return this.document({ id, credits, payable })
  }

  paid(id: string, amount: string, more: Partial<Entry> = {}) {
    return this.entry(more.of ? "manual" : "capture", { id, amount, ...more })
  }

  refunded(id: string, amount: string, more: Partial<Entry> = {}) {
    return this.entry("refund", { id, amount, ...more })
  }

  chargedBack(id: string, amount: string, of: string) {
    return this.entry("chargeback", { id, amount, of })
  }

  get ledger(): Ledger {
    return { documents: this.documents, entries: this.entries, allocations: this.allocations }
  }

  /** `p1 → I1 100` for each allocation. */
  get rows() {
    return this.allocations.map(({ entry_id, invoice_id, amount }) => `${entry_id} → ${invoice_id} ${amount.toFixed()}`).sort()
  }

  /** Paid, refunded, credited, due and status, by document. */
  get balances() {
    return Object.fromEntries(
      balancesOf(this.ledger, this.allocations).map(({ id, paid, refunded, credited, due, status }) => [
        id,
        [paid, refunded, credited, due].map((amount) => amount.toFixed()).join(" ") + ` ${status}`,
      ])
    )
  }

  private document({ id, credits = undefined, payable, sources = ["order_1"] }: Document) {
    this.documents.push({ id, credits_id: credits ?? null, payable, sources, currency_code: "eur", status: "open" })
    return this.settle()
  }

  private entry(kind: LedgerKind, { id, amount, of, sources = ["order_1"] }: Entry) {
    this.entries.push({ id, kind, amount, sources, target: of ?? null, currency_code: "eur" })
    return this.settle()
  }

  private settle() {
    this.allocations = settleLedger(this.ledger)
    for (const { id, status } of balancesOf(this.ledger, this.allocations)) {
      this.documents.find((document) => document.id === id)!.status = status
    }
    return this
  }
}
