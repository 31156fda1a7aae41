import { decimal, least, ZERO, type Decimal } from "../money"
import { isIncoming, type Allocation, type Ledger, type LedgerDocument, type LedgerEntry } from "./ledger"
import { roundEntries } from "./ledger-round"

const notNegative = (amount: Decimal) => (amount.isLessThan(0) ? ZERO : amount)

/** Allocations at work: how they stand, and what each invoice and each entry has left. */
export class LedgerBook {
  readonly invoices: LedgerDocument[]
  readonly creditNotes: LedgerDocument[]
  private readonly amounts: Map<string, Decimal>
  private readonly taken = new Map<string, Map<string, Decimal>>()
  private readonly sums = { paid: new Map<string, Decimal>(), refunded: new Map<string, Decimal>() }
  private readonly credits = new Map<string, Decimal>()

  constructor(readonly ledger: Ledger) {
    this.amounts = roundEntries(ledger.entries)
    this.invoices = ledger.documents.filter(({ credits_id }) => credits_id === null)
    this.creditNotes = ledger.documents.filter(({ credits_id }) => credits_id !== null)
    for (const { credits_id, payable } of this.creditNotes) {
      this.credits.set(credits_id!, this.credited(credits_id!).plus(payable))
    }
  }

  paid = (invoiceId: string) => this.sums.paid.get(invoiceId) ?? ZERO
  refunded = (invoiceId: string) => this.sums.refunded.get(invoiceId) ?? ZERO
  credited = (invoiceId: string) => this.credits.get(invoiceId) ?? ZERO

  /** What an invoice still comes to, less what was paid on it; negative where it was paid more. */
  private open = ({ id, payable }: LedgerDocument) => decimal(payable).minus(this.credited(id)).minus(this.paid(id))
  need = (invoice: LedgerDocument) => notNegative(this.open(invoice))
  /** Paid on it, credited since, and not given back. */
  surplus = (invoice: LedgerDocument) => notNegative(this.open(invoice).negated().minus(this.refunded(invoice.id)))
  left = (entry: LedgerEntry) => [...this.of(entry.id).values()].reduce((left, amount) => left.minus(amount), this.amounts.get(entry.id)!)

  concerns = (entry: LedgerEntry, invoice: LedgerDocument) => entry.sources.some((source) => invoice.sources.includes(source))
  allocated = (entry: LedgerEntry, invoiceId: string) => this.of(entry.id).get(invoiceId) ?? ZERO

  /** Allocates what is left of an entry to an invoice, up to a limit. */
  take(entry: LedgerEntry, { id }: Pick<LedgerDocument, "id">, limit: Decimal): void {
    this.add(entry, id, notNegative(least(this.left(entry), limit)))
  }

  add(entry: LedgerEntry, invoiceId: string, amount: Decimal): void {
    if (amount.isZero()) {
      return
    }
    this.taken.set(entry.id, this.of(entry.id).set(invoiceId, this.allocated(entry, invoiceId).plus(amount)))
    const sums = entry.kind === "refund" ? this.sums.refunded : this.sums.paid
    const signed = entry.kind === "chargeback" ? amount.negated() : amount
    sums.set(invoiceId, (sums.get(invoiceId) ?? ZERO).plus(signed))
  }

  /** Moves what one invoice has beyond what it comes to, to another that lacks it; the latest payment goes first. */
  move(from: LedgerDocument, to: LedgerDocument): void {
    for (const entry of this.ledger.entries.filter(isIncoming).reverse()) {
      if (this.concerns(entry, to) && !this.allocated(entry, from.id).isZero()) {
        const amount = least(this.allocated(entry, from.id), this.surplus(from), this.need(to))
        this.add(entry, from.id, amount.negated())
        this.add(entry, to.id, amount)
      }
    }
  }

  rows(): Allocation[] {
    return [...this.taken].flatMap(([entry_id, byInvoice]) =>
      [...byInvoice].filter(([, amount]) => !amount.isZero()).map(([invoice_id, amount]) => ({ entry_id, invoice_id, amount }))
    )
  }

  private of = (entryId: string) => this.taken.get(entryId) ?? new Map<string, Decimal>()
}
