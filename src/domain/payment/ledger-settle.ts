import { isIncoming, type Allocation, type Ledger, type LedgerEntry } from "./ledger"
import { LedgerBook } from "./ledger-book"
import { allocateRefunds } from "./refund-allocate"

/**
 * Says anew what of each ledger entry concerns which invoice (M7, M8). What an invoice was paid stays with it, unless it
 * was credited since, was not given back, and another invoice lacks it. New money goes to the invoice that it was entered
 * for, then to the oldest that lacks it. The same ledger gives the same answer, and its answer gives itself.
 */
export function settleLedger(ledger: Ledger): Allocation[] {
  const book = new LedgerBook(ledger)
  keep(book)
  for (const entry of ledger.entries.filter(isIncoming)) {
    fill(book, entry)
  }
  allocateRefunds(book)
  moveSurplus(book)
  return book.rows()
}

/** What came in stays where it was; what the bank took back is taken from the invoice that it was entered for. */
function keep(book: LedgerBook): void {
  const entries = new Map(book.ledger.entries.map((entry) => [entry.id, entry]))
  for (const { entry_id, invoice_id, amount } of book.ledger.allocations) {
    const entry = entries.get(entry_id)
    if (entry && isIncoming(entry)) {
      book.add(entry, invoice_id, amount)
    }
  }
  for (const entry of book.ledger.entries.filter(({ kind }) => kind === "chargeback")) {
    book.take(entry, { id: entry.target! }, book.left(entry))
  }
}

function fill(book: LedgerBook, entry: LedgerEntry): void {
  const own = book.invoices.filter((invoice) => book.concerns(entry, invoice))
  const inTurn = [...own.filter(({ id }) => id === entry.target), ...own.filter(({ id }) => id !== entry.target)]
  for (const invoice of inTurn) {
    book.take(entry, invoice, book.need(invoice))
  }
}

function moveSurplus(book: LedgerBook): void {
  for (const from of book.invoices.filter((invoice) => book.surplus(invoice).isGreaterThan(0)).reverse()) {
    for (const to of book.invoices.filter((invoice) => book.need(invoice).isGreaterThan(0))) {
      book.move(from, to)
    }
  }
}
