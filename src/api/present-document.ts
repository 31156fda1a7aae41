import type { DocumentLine, InvoiceDocument, TaxBreakdownRow } from "../domain/invoice/document"
import { explainLine, explainTotals, type Explanation } from "../domain/invoice/invoice-explain"
import type { ExplainStep, Invoice, InvoiceLine, InvoiceTaxBreakdown } from "../types/http"

/** What of an invoice its document says, frozen or not. */
export type DocumentPart = Omit<
  Invoice,
  | "status"
  | "is_overdue"
  | "balance"
  | "due_date_extended"
  | "payments"
  | "payment_status"
  | "credited_by"
  | "draft"
  | "document"
  | "available_actions"
  | "metadata"
  | "created_at"
  | "updated_at"
>

export function presentDocument(document: InvoiceDocument): DocumentPart {
  const { schema_version: _version, rounding: _rounding, prepayments: _prepayments, ...rest } = document
  return {
    ...rest,
    order_id: document.orders.length === 1 ? document.orders[0]!.id : null,
    lines: document.lines.map((line) => presentLine(line, document)),
    tax_breakdown: document.tax_breakdown.map(presentRow),
    totals: presentTotals(document),
  }
}

function presentTotals(document: InvoiceDocument): Invoice["totals"] {
  const { totals } = document
  return {
    net: Number(totals.net),
    tax: Number(totals.tax),
    gross: Number(totals.gross),
    rounding: Number(totals.rounding),
    prepaid: Number(totals.prepaid),
    payable: Number(totals.payable),
    explain: explainTotals(document).map(presentStep),
  }
}

function presentLine(line: DocumentLine, document: InvoiceDocument): InvoiceLine {
  return {
    ...line,
    source: line.source && { type: line.source.type, id: line.source.id, line_id: line.source.line_id },
    quantity: Number(line.quantity),
    unit_price: Number(line.unit_price),
    unit_price_gross: Number(line.unit_price_gross),
    discount: Number(line.discount),
    discount_gross: Number(line.discount_gross),
    net: Number(line.net),
    tax: Number(line.tax),
    gross: Number(line.gross),
    tax_rate: Number(line.tax_rate),
    explain: explainLine(line, document).map(presentStep),
  }
}

function presentRow(row: TaxBreakdownRow): InvoiceTaxBreakdown {
  return {
    ...row,
    rate: Number(row.rate),
    taxable: Number(row.taxable),
    tax: Number(row.tax),
    components: row.components.map(({ name, rate, tax }) => ({ name, rate: Number(rate), tax: Number(tax) })),
  }
}

function presentStep({ kind, formula, amount }: Explanation): ExplainStep {
  return { kind, formula, amount: Number(amount) }
}
