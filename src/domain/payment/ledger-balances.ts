import { creditNoteBalances, dueAmount, invoiceStatus, type SettledStatus } from "../invoice/balance"
import { decimal, sum, ZERO, type Decimal } from "../money"
import type { Allocation, Ledger, LedgerDocument } from "./ledger"

export type Balance = {
  id: string
  status: SettledStatus
  paid: Decimal
  refunded: Decimal
  credited: Decimal
  /** Of an invoice: still to be paid, negative where money is owed to the customer. Of a credit note: still to give. */
  due: Decimal
}

/** Balance and status of each document, from what is allocated to the invoices (M8). */
export function balancesOf({ documents, entries }: Ledger, allocations: readonly Allocation[]): Balance[] {
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]))
  const moved = (invoice: LedgerDocument) => {
    const own = allocations.filter(({ invoice_id }) => invoice_id === invoice.id)
    const of = (...wanted: string[]) =>
      sum(own.filter(({ entry_id }) => wanted.includes(kinds.get(entry_id)!)).map(({ amount }) => amount))
    return { paid: of("capture", "credit", "manual").minus(of("chargeback")), refunded: of("refund") }
  }
  return documents
    .filter(({ credits_id }) => credits_id === null)
    .flatMap((invoice) => {
      const notes = documents.filter(({ credits_id }) => credits_id === invoice.id)
      const credits = notes.map(({ payable }) => payable)
      const { id, payable, currency_code, status: before } = invoice
      const balance = { ...moved(invoice), credited: sum(credits) }
      const due = dueAmount({ totals: { gross: decimal(payable).toFixed(), rounding: "0" }, currency_code, ...balance })
      const status = invoiceStatus({ before, due, payable, credits })
      const given = creditNoteBalances(credits, { ...balance, due })
      return [
        { id, status, ...balance, due },
        ...notes.map((note, index) => creditNoteBalance(note.id, given[index]!)),
      ]
    })
}

function creditNoteBalance(id: string, { refunded, due }: { refunded: Decimal; due: Decimal }): Balance {
  return { id, status: due.isGreaterThan(0) ? "open" : "paid", paid: ZERO, refunded, credited: ZERO, due }
}
