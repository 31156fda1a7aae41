import { sourceCharge } from "../billable/source-charge"
import type { BillableSource } from "../billable/source"
import { dateIn } from "../calendar/dates"
import { decimal, formatAmount, formatUnitPrice, ZERO, type Decimal, type DecimalInput } from "../money"
import { sellerSnapshot, sellerViolations } from "../seller/seller-readiness"
import type { Seller } from "../seller/seller"
import { treatLines, type TreatedLine } from "../tax/tax-line"
import type { Violation } from "../violation"
import { buyerOf, buyerViolations, shipToOf } from "./buyer"
import { DOCUMENT_SCHEMA_VERSION, type DocumentLine, type InvoiceDocument } from "./document"
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
}

export type BuildResult = { document: InvoiceDocument; violations: [] } | { document: null; violations: Violation[] }

/**
 * The invoice of a whole source: without number, dates of issue and payments, which come at issue. Answers every reason
 * at once where it cannot be built (R1).
 */
export function buildInvoice(input: BuildInput): BuildResult {
  const { source, seller } = input
  const country = source.shipping_address?.address.country_code ?? source.billing_address?.address.country_code ?? ""
  const lines = source.lines.filter((line) => !decimal(line.quantity).isZero())
  const { treated, violations: untreated } = treatLines(lines, {
    tax_country: country,
    seller_country: seller.address.country_code ?? "",
    oss_union: seller.oss_union,
  })
  const violations = [...sellerViolations(seller), ...buyerViolations(source), ...untreated]
  if (violations.length > 0) {
    return { document: null, violations }
  }
  const totals = calculateTotals(treated, sourceCharge(source), source.currency_code)
  const document = compose(input, treated, totals)
  const broken = documentViolations(document)
  return broken.length > 0 ? { document: null, violations: broken } : { document, violations: [] }
}

function compose(input: BuildInput, treated: TreatedLine[], totals: InvoiceTotals): InvoiceDocument {
  const { id, source, seller, language, newLineId } = input
  const amount = (value: DecimalInput) => formatAmount(value, source.currency_code)
  const suppliedOn = source.progress.shipped_at && dateIn(source.progress.shipped_at, seller.time_zone)
  return {
    schema_version: DOCUMENT_SCHEMA_VERSION,
    id,
    type: "invoice",
    number: null,
    series_id: null,
    issue_date: null,
    tax_point_date: suppliedOn,
    due_date: null,
    delivery_date: suppliedOn,
    currency_code: source.currency_code,
    language,
    seller: sellerSnapshot(seller),
    buyer: buyerOf(source),
    ship_to: shipToOf(source),
    orders: [{ id: source.id, display_id: source.display_id, placed_on: dateIn(source.placed_at, seller.time_zone) }],
    buyer_reference: null,
    purchase_order: null,
    exchange_rate: null,
    legal_notes: [],
    notes: null,
    lines: treated.map((line, index) => documentLine(source, line, totals.lines[index]!, newLineId(), suppliedOn)),
    tax_breakdown: totals.breakdown.map(({ treatment, taxable, tax }) => ({
      ...treatment,
      taxable: amount(taxable),
      tax: amount(tax),
      exemption_code: null,
      exemption_reason: null,
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
  }
}

function documentLine(
  source: BillableSource,
  { line, charge, treatment }: TreatedLine,
  totals: LineTotals,
  id: string,
  suppliedOn: string | null
): DocumentLine {
  const amount = (value: DecimalInput) => formatAmount(value, source.currency_code)
  const quantity = decimal(line.quantity)
  /** Never negative: rounding may give a line a minor unit more than its list price (M3). */
  const discount = (list: Decimal, charged: Decimal) =>
    amount(line.discounts.length > 0 && list.isGreaterThan(charged) ? list.minus(charged) : ZERO)
  return {
    id,
    kind: line.kind,
    source: { type: source.type, id: source.id, line_id: line.id },
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
    supply_date: suppliedOn,
    period: null,
    account_code: null,
    sub_account: null,
    credited_line_id: null,
  }
}

