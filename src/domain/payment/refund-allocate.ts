import { decimal, ZERO, type Decimal } from "../money"
import { isIncoming, type LedgerEntry } from "./ledger"
import type { LedgerBook } from "./ledger-book"

/**
 * Says which invoices refunds concern (M8), anew each time: those that a person entered for an invoice; then the credit
 * notes that wait for money, in order of issue; then money that no invoice took; the rest, which no credit note answers
 * yet, the latest invoices.
 */
export function allocateRefunds(book: LedgerBook): void {
  const refunds = book.ledger.entries.filter(({ kind }) => kind === "refund")
  for (const refund of refunds.filter(({ target }) => target !== null)) {
    book.take(refund, { id: refund.target! }, book.left(refund))
  }
  answerCreditNotes(book, refunds)
  const spare = spareMoney(book)
  for (const refund of refunds) {
    let rest = book.left(refund).minus(spare(refund))
    for (const invoice of [...book.invoices].reverse().filter((one) => book.concerns(refund, one))) {
      const before = book.left(refund)
      const kept = book.paid(invoice.id).minus(book.refunded(invoice.id))
      book.take(refund, invoice, rest.isLessThan(kept) ? rest : kept)
      rest = rest.minus(before.minus(book.left(refund)))
    }
  }
}

function answerCreditNotes(book: LedgerBook, refunds: LedgerEntry[]): void {
  for (const { credits_id, payable } of refunds.length > 0 ? book.creditNotes : []) {
    const invoice = book.invoices.find(({ id }) => id === credits_id)!
    let rest = decimal(payable)
    for (const refund of refunds.filter((one) => book.concerns(one, invoice))) {
      const before = book.left(refund)
      const surplus = book.surplus(invoice)
      book.take(refund, invoice, rest.isLessThan(surplus) ? rest : surplus)
      rest = rest.minus(before.minus(book.left(refund)))
    }
  }
}

/** How much of a refund gives back money that no invoice took; each such amount once. */
function spareMoney(book: LedgerBook): (refund: LedgerEntry) => Decimal {
  const left = new Map(book.ledger.entries.filter(isIncoming).map((entry) => [entry, book.left(entry)]))
  return (refund) => {
    let found = ZERO
    for (const [entry, spare] of left) {
      if (entry.sources.some((source) => refund.sources.includes(source))) {
        const wanted = book.left(refund).minus(found)
        const amount = spare.isLessThan(wanted) ? spare : wanted
        left.set(entry, spare.minus(amount))
        found = found.plus(amount)
      }
    }
    return found
  }
}
