import type { InvoiceDocument } from "../../../domain/invoice/document"
import type { Content } from "../draw"
import { notesOf, paragraphs } from "./notes"
import { payment } from "./payment"
import type { Sheet } from "./sheet"
import { totals } from "./totals"

/** What surely fits on a page in one piece: rows of totals and of accounts, lines of notes. */
const MOST_ROWS = 24
const MOST_NOTE_LINES = 8

/** Totals, payment and, unless they are long, the notes: they stay together on one page. */
export function closing(sheet: Sheet): Content[] {
  const notes = notesOf(sheet.document)
  const short = linesOf([...notes.legal, ...notes.own], 80) <= MOST_NOTE_LINES
  const block = [totals(sheet), payment(sheet), ...(short ? paragraphs(notes) : [])]
  return [
    { unbreakable: linesOf(rowsOf(sheet.document), 30) <= MOST_ROWS, stack: block },
    ...(short ? [] : paragraphs(notes)),
  ]
}

function rowsOf({ tax_breakdown, prepayments, seller }: InvoiceDocument): string[] {
  return [
    ...tax_breakdown.flatMap((row) => [row, ...row.components]).map((row) => row.name ?? ""),
    ...prepayments.map((payment) => payment.method),
    ...seller.bank_accounts.flatMap((account) => [account.account_name ?? seller.name, account.bank_name ?? ""]),
  ]
}

function linesOf(texts: string[], width: number): number {
  return texts
    .flatMap((text) => text.split("\n"))
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
}
