import fc from "fast-check"
import { Books } from "../../__tests__/support/books"
import { after, story, storyOf, type Happening, type Story } from "../../__tests__/support/happenings"
import { aSeller } from "../../__tests__/support/source"
import { sourceCharge, takenBack } from "../../billable/source-charge"
import { lineCharge } from "../../billable/line-charge"
import type { BillableLine, BillableSource } from "../../billable/source"
import type { InvoiceDocument } from "../../invoice/document"
import { documentViolations } from "../../invoice/invoice-rules"
import { decimal, minorUnit, roundAmount, sum, ZERO, type Decimal } from "../../money"
import { heldTotal, standingLines } from "../held"
import { reconcile } from "../reconcile"

describe("L4, L6, M2, M4, M5, M6, M8: orders to which anything happens are right to the cent", () => {
  const run = (numRuns: number, stories: fc.Arbitrary<Story>) => fc.assert(fc.property(stories, live), { numRuns })

  it("at usual prices, 8,000 of them", () => run(8_000, story))

  it("at prices of 1 to 30 minor units, 2,000 of them", () => run(2_000, storyOf({ min: 1, max: 30 })))
})

/** L6: once what was asked for is carried out, there is nothing more to do. */
function live({ source: placed, happenings, issue_on }: Story): void {
  const books = new Books(aSeller({ issue_on }))
  let source = placed
  let goodwill = false
  books.reconcile(source)
  for (const it of happenings) {
    const before = books.documents.length
    source = after(source, it, sourceCharge(source).toNumber())
    goodwill = choose(books, it) || goodwill
    books.reconcile(source)
    const again = reconcile(source, books.held, books.seller)
    const toDo = [...again.credit, ...(again.blocked.length > 0 ? [] : again.invoice)]
    const off = missed(books, source, goodwill || again.blocked.length > 0 || isPartLeft(books, source))
    const wrong = [...books.documents.slice(before).flatMap(documentViolations), ...toDo, ...off, ...beyond(books)]
    expect(wrong).toEqual([])
  }
}

/** What a merchant credits of their own will. */
function choose(books: Books, it: Happening): boolean {
  const invoices = books.documents.filter(({ type }) => type === "invoice")
  if ((it.do !== "credit_amount" && it.do !== "credit_line") || invoices.length === 0) {
    return false
  }
  const invoice = invoices[it.invoice % invoices.length]!
  const standing = standingLines(books.held).filter(({ invoice_id, left }) => invoice_id === invoice.id && left.gross.isGreaterThan(0))
  if (standing.length === 0) {
    return false
  }
  if (it.do === "credit_line") {
    return books.choose(invoice, { lines: [{ id: standing[it.line % standing.length]!.id }] }).length === 0
  }
  const amount = sum(standing.map(({ left }) => left.gross)).times(it.percent).dividedBy(100)
  return books.choose(invoice, { amount: amount.decimalPlaces(2, 1).toFixed() }).length === 0
}

/**
 * M2: invoices less credit notes are the charge, but for a cent a document, and in parts one for each of their rates (M4). With
 * goodwill they are no more than it, and in parts until the last of them, which takes what a discount changed.
 */
function missed({ held, documents, seller }: Books, source: BillableSource, isLess: boolean): unknown[] {
  const isShown = isLess || source.refunds.length > 0
  const isInParts = seller.issue_on === "shipment_created"
  const rows = isInParts ? documents.flatMap(({ tax_breakdown }) => tax_breakdown).length : 0
  const cents = minorUnit(source.currency_code).times(documents.length + rows)
  const off = heldTotal(held).minus(isInParts ? shippedCharge(source) : sourceCharge(source))
  return off.isGreaterThan(cents) || (!isShown && off.isLessThan(cents.negated())) ? [{ off: off.toFixed(), cents: cents.toFixed() }] : []
}

/** Whether pieces of a line that is invoiced in parts are still to be shipped. */
function isPartLeft({ seller }: Books, { lines }: BillableSource): boolean {
  return seller.issue_on === "shipment_created" && lines.some(({ kind, shipped, quantity }) => kind === "item" && decimal(shipped).isLessThan(quantity))
}

/** What is charged for the pieces that were shipped and did not come back, and for shipping once anything was. */
function shippedCharge({ lines, currency_code, progress }: BillableSource): Decimal {
  const isAny = lines.some(({ shipped }) => decimal(shipped).isGreaterThan(0))
  const out = (line: BillableLine) => (line.kind === "item" ? decimal(line.shipped).minus(takenBack(line)) : isAny ? decimal(line.quantity) : ZERO)
  const ordered = progress.is_canceled ? [] : lines.filter(({ quantity }) => !decimal(quantity).isZero())
  return roundAmount(sum(ordered.map((line) => lineCharge(line).gross.times(out(line)).dividedBy(line.quantity))), currency_code)
}

/** L4: nothing is credited beyond what was invoiced, by line, by rate and in all. */
function beyond({ documents, held }: Books): unknown[] {
  const lines = standingLines(held).filter(({ left }) => left.gross.isLessThan(0) || left.quantity.isLessThan(0))
  const invoices = documents.filter(({ type }) => type === "invoice")
  return [...lines, ...invoices.flatMap((invoice) => passed(invoice, documents.filter(({ credits }) => credits?.id === invoice.id)))]
}

function passed({ tax_breakdown: rows, totals }: InvoiceDocument, notes: InvoiceDocument[]): unknown[] {
  const wrong = rows.filter((row) => {
    const credited = notes.flatMap(({ tax_breakdown }) => tax_breakdown.filter(({ rate, category }) => rate === row.rate && category === row.category))
    return sum(credited.map(({ tax }) => tax)).isGreaterThan(row.tax) || sum(credited.map(({ taxable }) => taxable)).isGreaterThan(row.taxable)
  })
  const payable = ({ gross, rounding }: InvoiceDocument["totals"]) => decimal(gross).plus(rounding)
  return sum(notes.map((note) => payable(note.totals))).isGreaterThan(payable(totals)) ? [...wrong, totals] : wrong
}
