import { chargeFor, sourceCharge, takenBack } from "../billable/source-charge"
import type { BillableSource } from "../billable/source"
import { dateIn } from "../calendar/dates"
import { decimal, formatAmount, formatUnitPrice, sum, ZERO, type Decimal, type DecimalInput } from "../money"
import { invoicedOf, NOTHING_HELD, type Held } from "../reconcile/held"
import type { InvoiceLine } from "../reconcile/reconcile"
import { sellerSnapshot, sellerViolations } from "../seller/seller-readiness"
import type { Seller } from "../seller/seller"
import { exemptionWords, type ExemptionWords } from "../tax/exemption-words"
import { treatLines } from "../tax/tax-line"
import type { Violation } from "../violation"
import { buyerOf, buyerViolations, shipToOf } from "./buyer"
import {
  DOCUMENT_SCHEMA_VERSION,
  type DocumentLine,
  type DocumentReference,
  type InvoiceDocument,
  type TaxBreakdownRow,
} from "./document"
import { completingCharge, partLine, type PartLine } from "./invoice-part"
import { documentViolations } from "./invoice-rules"
import { calculateTotals, type InvoiceTotals, type LineTotals } from "./totals-calculate"

const PIECE = "H87"

export type BuildInput = {
  /** `inv_…` */
  id: string
  source: BillableSource
  seller: Seller
  language: string
  newLineId: () => string
  /** What to invoice; left out: the whole source. */
  lines?: readonly InvoiceLine[]
  /** What drafts and documents hold of the source already. */
  held?: Held
}

/** `warnings`: what the seller ought to look at, though it does not keep the invoice from being issued. */
export type BuildResult = ({ document: InvoiceDocument; violations: [] } | { document: null; violations: Violation[] }) & { warnings: Violation[] }

/**
 * The invoice of a source, or of a part of it: without number, dates of issue and payments, which come at issue. Answers
 * every reason at once where it cannot be built (R1).
 */
export function buildInvoice(input: BuildInput): BuildResult {
  const { source, seller, held = NOTHING_HELD } = input
  const lines = source.lines.filter((line) => !decimal(line.quantity).isZero())
  const shares = input.lines ?? wholeOf(source)
  const { treated, warnings, ...untreated } = treatLines(lines, source, seller, new Set(shares.map(({ line_id }) => line_id)))
  const violations = [...sellerViolations(seller), ...buyerViolations(source), ...untreated.violations]
  if (violations.length > 0) {
    return { document: null, violations, warnings }
  }
  const parts = treated.flatMap((line) => {
    const share = shares.find(({ line_id }) => line_id === line.line.id)
    return share ? [partLine(line, share, held)] : []
  })
  const charge = isCompletedBy(parts, source, held) ? completingCharge(parts, held, source.currency_code) : null
  const policy = { ...seller, cash_rounding: seller.cash_rounding && !isPaid(source) }
  const document = compose(input, parts, calculateTotals(parts, charge, source.currency_code, policy))
  const broken = documentViolations({ ...document, preceding: precedingOf(held) })
  return broken.length > 0 ? { document: null, violations: broken, warnings } : { document, violations: [], warnings }
}

/** Issued invoices of the same source: the parts that a completing one may take cents of (M4). */
function precedingOf({ documents }: Held): DocumentReference[] {
  return documents.flatMap(({ id, type, number, issue_date }) => (type === "invoice" && number && issue_date ? [{ id, number, issue_date }] : []))
}

/** Whether no cash is wanted any more. */
function isPaid(source: BillableSource): boolean {
  const paid = sum(source.payments.map(({ amount }) => amount)).minus(sum(source.refunds.map(({ amount }) => amount)))
  return paid.isGreaterThanOrEqualTo(sourceCharge(source))
}

/** All that was not taken back. */
export function wholeOf({ lines }: BillableSource): InvoiceLine[] {
  return lines.flatMap((line) => {
    const quantity = decimal(line.quantity).minus(takenBack(line))
    return quantity.isGreaterThan(0)
      ? [{ line_id: line.id, quantity: quantity.toFixed(), charge: chargeFor(line, quantity).toFixed() }]
      : []
  })
}

/** Whether nothing is left to invoice once these parts are (M5). */
function isCompletedBy(parts: readonly PartLine[], source: BillableSource, held: Held): boolean {
  return wholeOf(source).every(({ line_id, quantity }) => {
    const part = parts.find(({ line }) => line.id === line_id)
    return invoicedOf(held, line_id).quantity.plus(part?.quantity ?? 0).isGreaterThanOrEqualTo(quantity)
  })
}

/** The date of the last shipment, once all that the document holds is shipped (R4). */
function suppliedOn({ source, seller, held = NOTHING_HELD }: BuildInput, parts: readonly PartLine[]): string | null {
  const isShipped = parts.every(({ line, quantity }) => {
    const shipped = decimal(line.shipped).minus(takenBack(line))
    return line.kind !== "item" || invoicedOf(held, line.id).quantity.plus(quantity).isLessThanOrEqualTo(shipped)
  })
  const { shipped_at } = source.progress
  return isShipped && shipped_at ? dateIn(shipped_at, seller.time_zone) : null
}

function compose(input: BuildInput, parts: PartLine[], totals: InvoiceTotals): InvoiceDocument {
  const { id, source, seller, language, newLineId } = input
  const amount = (value: DecimalInput) => formatAmount(value, source.currency_code)
  const supplied = suppliedOn(input, parts)
  const words = totals.breakdown.map(({ treatments }) => treatments.flatMap((treatment) => exemptionWords(treatment, seller, language) ?? []))
  return {
    schema_version: DOCUMENT_SCHEMA_VERSION,
    id,
    type: "invoice",
    number: null,
    series_id: null,
    issue_date: null,
    tax_point_date: supplied,
    due_date: null,
    delivery_date: supplied,
    currency_code: source.currency_code,
    language,
    seller: sellerSnapshot(seller),
    buyer: buyerOf(source),
    ship_to: shipToOf(source),
    orders: [{ id: source.id, display_id: source.display_id, placed_on: dateIn(source.placed_at, seller.time_zone) }],
    buyer_reference: null,
    purchase_order: null,
    exchange_rate: null,
    rounding: seller.rounding,
    legal_notes: statutoryNotes(words),
    notes: null,
    lines: parts.map((part, index) => documentLine(source, part, totals.lines[index]!, newLineId(), supplied)),
    tax_breakdown: totals.breakdown.map(({ treatment: { exemption: _exemption, ...treatment }, taxable, tax, components }, index) => ({
      ...treatment,
      taxable: amount(taxable),
      tax: amount(tax),
      components: components.map((component) => ({ ...component, tax: amount(component.tax) })),
      ...exemptionOf(words[index]!),
    })),
    totals: {
      net: amount(totals.net),
      tax: amount(totals.tax),
      gross: amount(totals.gross),
      rounding: amount(totals.rounding),
      prepaid: amount(ZERO),
      payable: amount(totals.gross.plus(totals.rounding)),
    },
    prepayments: [],
    credits: null,
    preceding: [],
    caused_by: [],
    reason: null,
  }
}

/** Lines of one rate may lack tax for several reasons: a code stands only for one. */
function exemptionOf(words: ExemptionWords[]): Pick<TaxBreakdownRow, "exemption_code" | "exemption_reason"> {
  const codes = [...new Set(words.map(({ code }) => code))]
  const texts = [...new Set(words.map(({ text }) => text))]
  return { exemption_code: codes.length === 1 ? codes[0]! : null, exemption_reason: texts.join("; ") || null }
}

function statutoryNotes(words: ExemptionWords[][]): InvoiceDocument["legal_notes"] {
  const notes = words.flat().flatMap(({ statutory }) => statutory ?? [])
  return notes.filter(({ text }, index) => notes.findIndex((note) => note.text === text) === index)
}

function documentLine(
  source: BillableSource,
  { line, charge, treatment, quantity, share, reduction, goodwill }: PartLine,
  totals: LineTotals,
  id: string,
  supplied: string | null
): DocumentLine {
  const amount = (value: DecimalInput) => formatAmount(value, source.currency_code)
  const isLowered = line.discounts.length > 0 || !reduction.isZero()
  /** Never negative: rounding may give a line a minor unit more than its list price (M3). */
  const discount = (list: Decimal, charged: Decimal) =>
    amount(isLowered && list.isGreaterThan(charged) ? list.minus(charged) : ZERO)
  return {
    id,
    kind: line.kind,
    source: {
      type: source.type,
      id: source.id,
      line_id: line.id,
      quantity: quantity.toFixed(),
      charge: share.toFixed(),
      unit_price: decimal(line.unit_price).toFixed(),
      ...(reduction.isZero() ? {} : { reduction: reduction.toFixed() }),
      ...(goodwill.isZero() ? {} : { goodwill: goodwill.toFixed() }),
    },
    order_id: source.id,
    description: line.description,
    detail: line.detail,
    sku: line.sku,
    hs_code: line.hs_code,
    quantity: quantity.toFixed(),
    unit: PIECE,
    unit_price: formatUnitPrice(charge.list_net.dividedBy(quantity), source.currency_code),
    unit_price_gross: formatUnitPrice(charge.list_gross.dividedBy(quantity), source.currency_code),
    tax_inclusive: line.tax_inclusive,
    discount: discount(charge.list_net, totals.net),
    discount_gross: discount(charge.list_gross, totals.gross),
    net: amount(totals.net),
    tax: amount(totals.tax),
    gross: amount(totals.gross),
    tax_category: treatment.category,
    tax_rate: treatment.rate,
    tax_country: treatment.tax_country,
    scheme: treatment.scheme,
    supply_date: supplied,
    period: null,
    account_code: null,
    sub_account: null,
    credited_line_id: null,
    cause: null,
  }
}

