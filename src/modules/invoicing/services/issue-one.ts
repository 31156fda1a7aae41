import { generateEntityId } from "@medusajs/framework/utils"
import { dateIn } from "../../../domain/calendar/dates"
import type { DocumentReference, InvoiceDocument, Prepayment } from "../../../domain/invoice/document"
import { followSupply } from "../../../domain/invoice/invoice-compare"
import { chainHash, freeze } from "../../../domain/invoice/invoice-freeze"
import { documentViolations } from "../../../domain/invoice/invoice-rules"
import { settleInvoice } from "../../../domain/invoice/invoice-settle"
import { formatAmount } from "../../../domain/money"
import { issueDateViolations } from "../../../domain/numbering/issue-date"
import { nextNumber } from "../../../domain/numbering/series-next"
import { isIncoming, type Allocation } from "../../../domain/payment/ledger"
import type { Violation } from "../../../domain/violation"
import { ViolationsError } from "../violations-error"
import type { BookedLedger } from "./ledger"
import type { LedgerHead, SeriesRow } from "./numbers"

export type DraftToIssue = {
  document: InvoiceDocument
  /** Date of supply as it is known now; left out: as the draft says. */
  delivery_date?: string | null
  /** Left out: as the draft says, else today. */
  issue_date?: string
}

export type IssuedDocument = { document: InvoiceDocument; row: Record<string, unknown> }

/** Where the seller's chain and the series stand: they go on with each document. Dates are the seller's. */
export type Book = {
  today: string
  time_zone: string
  payment_terms_days: number
  ledger: LedgerHead
  series: SeriesRow
}

/**
 * Numbers, settles and freezes one draft. `ledger` has it among its documents, and `allocations` what was paid on it; both
 * the book and the ledger know its number afterwards.
 */
export function issueOne(book: Book, draft: DraftToIssue, ledger: BookedLedger, allocations: Allocation[]): IssuedDocument {
  const { series } = book
  const issue_date = draft.issue_date ?? draft.document.issue_date ?? book.today
  refuse(issueDateViolations(issue_date, { last_issue_date: series.last_issue_date, today: book.today }))
  const { period, sequence, number } = nextNumber(series, issue_date)
  const document = {
    ...settleInvoice(supplied(draft), {
      issue_date,
      payment_terms_days: book.payment_terms_days,
      prepayments: prepayments(book, draft.document, ledger, allocations),
    }),
    number,
    series_id: series.id,
    preceding: draft.document.type === "invoice" ? preceding(ledger, draft.document) : [],
  }
  refuse([...dueDateViolations(document), ...documentViolations(document)])
  const frozen = freeze(document)
  const position = book.ledger.position + 1
  const chain_sha256 = chainHash(book.ledger.chain_sha256, frozen.sha256)
  Object.assign(ledger.documents.find(({ id }) => id === document.id)!, { number, issue_date })
  book.ledger = { ...book.ledger, position, chain_sha256 }
  book.series = {
    ...series,
    period,
    last_sequence: sequence,
    last_number: number,
    last_issue_date: issue_date,
    issued_count: series.issued_count + 1,
  }
  const { type, schema_version } = document
  const place = { seller_id: document.seller.id, series_id: series.id, type, number, sequence, period, issue_date }
  const row = {
    id: generateEntityId(undefined, "indoc"),
    invoice_id: document.id,
    ...place,
    schema_version,
    ...frozen,
    chain_position: position,
    chain_sha256,
  }
  return { document, row }
}

function refuse(violations: Violation[]): void {
  if (violations.length > 0) {
    throw new ViolationsError(violations)
  }
}

const supplied = ({ document, delivery_date }: DraftToIssue) =>
  delivery_date === undefined ? document : followSupply(document, delivery_date)

/** What was paid on it until now, in the order in which it was recorded (R4). */
export function prepayments({ time_zone }: Pick<Book, "time_zone">, { id, currency_code }: InvoiceDocument, ledger: BookedLedger, allocations: Allocation[]): Prepayment[] {
  const own = new Map(allocations.filter(({ invoice_id }) => invoice_id === id).map(({ entry_id, amount }) => [entry_id, amount]))
  return ledger.entries
    .filter((entry) => isIncoming(entry) && own.has(entry.id))
    .map(({ id: entryId, received_at, method, reference }) => ({
      date: dateIn(received_at, time_zone),
      method,
      amount: formatAmount(own.get(entryId)!, currency_code),
      reference,
    }))
}

/** Invoices of the same sources that were issued before: this one is a part. */
export function preceding({ documents }: BookedLedger, { id }: InvoiceDocument): DocumentReference[] {
  const index = documents.findIndex((one) => one.id === id)
  const { sources } = documents[index]!
  return documents
    .slice(0, index)
    .filter(({ type, status, sources: theirs }) => {
      return type === "invoice" && status !== "credited" && theirs.some((source) => sources.includes(source))
    })
    .map(({ id, number, issue_date }) => ({ id, number, issue_date }))
}

function dueDateViolations({ due_date, issue_date }: InvoiceDocument): Violation[] {
  return due_date && due_date < issue_date!
    ? [{ code: "due_before_issue", path: "due_date", message: `The due date ${due_date} is before the issue date ${issue_date}.` }]
    : []
}
