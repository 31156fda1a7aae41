import { documentOf } from "../../__tests__/support/document"
import { aSource, lines } from "../../__tests__/support/source"
import type { InvoiceDocument } from "../../invoice/document"
import { chainHash, freeze } from "../../invoice/invoice-freeze"
import { settleInvoice } from "../../invoice/invoice-settle"
import { INVOICE_AMOUNTS, LINE_AMOUNTS, type DocumentRow, type InvoiceRow, type KeptAmount, type KeptDocument, type LineRow } from "../kept"

const kept = (value: string | null = null): KeptAmount => ({ number: value, exact: value })

export const issued = (place = 1): InvoiceDocument => {
  const draft = documentOf(aSource({ lines: lines({}, { kind: "shipping" }) }), { id: `inv_${place}` })
  const settled = settleInvoice(draft, { issue_date: "2026-11-22", prepayments: [], payment_terms_days: 14 })
  return { ...settled, number: `INV-2026-${place}`, series_id: "inser_1" }
}

export function documentRow(document: InvoiceDocument, place = 1, previous: string | null = null): DocumentRow {
  const frozen = freeze(document)
  return {
    id: `indoc_${place}`,
    invoice_id: document.id,
    seller_id: document.seller.id,
    series_id: "inser_1",
    type: document.type,
    number: document.number!,
    sequence: place,
    period: "2026",
    issue_date: document.issue_date!,
    schema_version: 1,
    ...frozen,
    chain_position: place,
    chain_sha256: chainHash(previous, frozen.sha256),
    issued_at: `2026-11-22T10:00:0${place}.000000Z`,
  }
}

/** Documents of one series in one chain. */
export function chainOf(length: number): DocumentRow[] {
  const rows: DocumentRow[] = []
  for (let place = 1; place <= length; place++) {
    rows.push(documentRow(issued(place), place, rows.at(-1)?.chain_sha256 ?? null))
  }
  return rows
}

function invoiceRow(document: InvoiceDocument): InvoiceRow {
  const { gross, rounding } = document.totals
  const amounts: Partial<InvoiceRow["amounts"]> = { gross: kept(gross), rounding: kept(rounding), due: kept(document.totals.payable) }
  return {
    id: document.id,
    type: document.type,
    status: "open",
    seller_id: document.seller.id,
    series_id: document.series_id,
    number: document.number,
    customer_id: document.buyer.customer_id,
    order_id: document.orders[0]?.id ?? null,
    order_display_id: document.orders[0]?.display_id ?? null,
    buyer_name: [document.buyer.company, document.buyer.name].filter(Boolean).join(", "),
    buyer_email: document.buyer.email,
    currency_code: document.currency_code,
    issue_date: document.issue_date,
    due_date: document.due_date,
    credits_id: document.credits?.id ?? null,
    reason: document.reason,
    is_deleted: false,
    amounts: Object.fromEntries(INVOICE_AMOUNTS.map((name) => [name, amounts[name] ?? kept("0")])) as InvoiceRow["amounts"],
  }
}

function lineRows({ id: invoice_id, lines }: InvoiceDocument): LineRow[] {
  return lines.map(({ source, ...line }, position) => {
    const amounts: Record<string, string | null | undefined> = {
      ...line,
      source_quantity: source?.quantity,
      source_charge: source?.charge,
      source_unit_price: source?.unit_price,
      source_reduction: source?.reduction,
      source_goodwill: source?.goodwill,
    } as never
    return {
      ...line,
      invoice_id,
      document_id: "indoc_1",
      position,
      source_type: source?.type ?? null,
      source_id: source?.id ?? null,
      source_line_id: source?.line_id ?? null,
      amounts: Object.fromEntries(LINE_AMOUNTS.map((name) => [name, kept(amounts[name] ?? null)])) as LineRow["amounts"],
    }
  })
}

/** A document and all that is kept beside it, as issue leaves it. */
export function keptDocument(document = issued()): KeptDocument {
  const rendition = { id: "inren_1", invoice_id: document.id, format: "pdf", file_id: "file_1", size: 3, sha256: "abc" }
  return {
    document: documentRow(document),
    invoice: invoiceRow(document),
    lines: lineRows(document),
    credits: null,
    credit_notes: [],
    allocations: [],
    renditions: [rendition],
  }
}
