import { allocate, decimal, formatAmount, minorUnit, roundAmount, sum, ZERO, type Decimal } from "../money"
import type { CreditProposal } from "../reconcile/credit-proposal"
import type { Held } from "../reconcile/held"
import type { Violation } from "../violation"
import { componentsOf, creditRow, type Entry, type Row } from "./credit-taxes"
import type { DocumentLine, InvoiceDocument, LineSource } from "./document"
import { documentViolations } from "./invoice-rules"

export type CreditBuildInput = {
  /** `inv_…` */
  id: string
  /** The invoice as it was issued: its rates and words are those of the credit note (M6). */
  invoice: InvoiceDocument
  /** What credit notes, drafts included, have taken of the invoice before. */
  held: Held
  lines: CreditProposal["lines"]
  rounding: CreditProposal["rounding"]
  caused_by: CreditProposal["caused_by"]
  reason: string | null
  /** Whose customer account the credit note belongs to: the source may have gone to another one since. */
  customer_id: string | null
  newLineId: () => string
}

export type CreditBuildResult = { document: InvoiceDocument; violations: [] } | { document: null; violations: Violation[] }

/** The credit note of an invoice's lines: without number and dates, which come at issue (L4). */
export function buildCreditNote(input: CreditBuildInput): CreditBuildResult {
  const { invoice, held } = input
  const currency = invoice.currency_code
  const place = (lineId: string) => invoice.lines.findIndex(({ id }) => id === lineId)
  const lines = [...input.lines].sort((a, b) => place(a.line_id) - place(b.line_id))
  const exact = lines.map(({ gross }) => decimal(gross))
  const grosses = allocate(roundAmount(sum(exact), currency), exact, currency)
  const entries = lines.map(({ line_id, quantity, charge, cause }, index): Entry => ({
    credited: invoice.lines[place(line_id)]!,
    quantity,
    charge,
    gross: grosses[index]!,
    cause,
  }))
  const earlier = held.lines.filter(({ credited_line_id }) => invoice.lines.some(({ id }) => id === credited_line_id))
  const rows = invoice.tax_breakdown.flatMap((row) => creditRow(row, entries, earlier, invoice))
  const document = compose(input, entries, rows)
  const broken = documentViolations(document)
  return broken.length > 0 ? { document: null, violations: broken } : { document, violations: [] }
}

/** The credit note that takes all takes the rounding too (M6). */
function roundingOf({ invoice, held, rounding }: CreditBuildInput, rows: Row[]): Decimal {
  const own = held.documents.filter(({ credits_id }) => credits_id === invoice.id)
  const credited = sum([...own.map(({ gross }) => gross), ...rows.flatMap(({ net, tax }) => [net, tax])])
  return credited.isEqualTo(invoice.totals.gross)
    ? decimal(invoice.totals.rounding).minus(sum(own.map((note) => note.rounding)))
    : decimal(rounding)
}

function compose(input: CreditBuildInput, entries: Entry[], rows: Row[]): InvoiceDocument {
  const { id, invoice, customer_id, caused_by, reason, newLineId } = input
  const amount = (value: Decimal) => formatAmount(value, invoice.currency_code)
  const net = sum(rows.map((row) => row.net))
  const tax = sum(rows.map((row) => row.tax))
  const rounding = roundingOf(input, rows)
  const split = new Map(rows.flatMap(({ lines }) => lines.map(({ entry, net, tax }) => [entry, { net, tax }])))
  return {
    ...invoice,
    id,
    type: "credit_note",
    number: null,
    series_id: null,
    issue_date: null,
    tax_point_date: null,
    due_date: null,
    buyer: { ...invoice.buyer, customer_id },
    notes: null,
    lines: entries.map((entry) => creditLine(entry, split.get(entry)!, newLineId(), invoice.currency_code)),
    tax_breakdown: rows.map(({ row, net, tax }) => ({
      ...row,
      taxable: amount(net),
      tax: amount(tax),
      components: componentsOf(row, tax, invoice.currency_code),
    })),
    totals: {
      net: amount(net),
      tax: amount(tax),
      gross: amount(net.plus(tax)),
      rounding: amount(rounding),
      prepaid: amount(ZERO),
      payable: amount(net.plus(tax).plus(rounding)),
    },
    prepayments: [],
    credits: { id: invoice.id, number: invoice.number!, issue_date: invoice.issue_date! },
    preceding: [],
    caused_by,
    reason,
  }
}

/** One line lowered by an amount is printed as one piece of that amount. */
function creditLine(
  { credited, quantity, charge, gross, cause }: Entry,
  { net, tax }: { net: Decimal; tax: Decimal },
  id: string,
  currency: string
): DocumentLine {
  const amount = (value: Decimal) => formatAmount(value, currency)
  const unit = minorUnit(currency)
  const isAmount = decimal(quantity).isZero()
  /** Never negative; a minor unit beside a list price that was not discounted is rounding (M3). */
  const less = (list: string, charged: Decimal, discount: string) => {
    const difference = decimal(list).times(quantity).minus(charged)
    const least = decimal(discount).isZero() ? unit : ZERO
    return amount(!isAmount && difference.isGreaterThan(least) ? difference : ZERO)
  }
  return {
    ...credited,
    id,
    source: credited.source && givenBack(credited.source, quantity, charge),
    quantity: isAmount ? "1" : quantity,
    unit_price: isAmount ? amount(net) : credited.unit_price,
    unit_price_gross: isAmount ? amount(gross) : credited.unit_price_gross,
    discount: less(credited.unit_price, net, credited.discount),
    discount_gross: less(credited.unit_price_gross, gross, credited.discount_gross),
    net: amount(net),
    tax: amount(tax),
    gross: amount(gross),
    credited_line_id: credited.id,
    cause,
  }
}

const givenBack = ({ type, id, line_id, unit_price }: LineSource, quantity: string, charge: string): LineSource => ({
  type,
  id,
  line_id,
  quantity,
  charge,
  unit_price,
})
