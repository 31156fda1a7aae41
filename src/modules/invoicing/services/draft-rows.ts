import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DocumentLine, InvoiceDocument } from "../../../domain/invoice/document"
import { formatAmount, sum } from "../../../domain/money"
import type { Violation } from "../../../domain/violation"
import { amountColumns } from "./transaction"

/** What a draft knows of its own making, beside the document to be. */
export type DraftRequest = {
  /** What was asked for, so that the draft can be built again. */
  request?: Record<string, unknown> | null
  /** What stands in the way of its issue. */
  waits_for?: Violation[] | null
  /** Whether it is issued by itself once nothing does. */
  issue_when_ready?: boolean
}

/** Writes a draft and holds its lines. Call it under the lock of its sources. */
export async function insertDraft(
  trx: Knex.Transaction,
  document: InvoiceDocument,
  { request_sha256, ...draft }: DraftRequest & { request_sha256: string | null }
): Promise<void> {
  await trx("invoicing_invoice").insert({
    id: document.id,
    type: document.type,
    status: "draft",
    seller_id: document.seller.id,
    credits_id: document.credits?.id ?? null,
    request_sha256,
    ...amountColumns({ paid: "0", refunded: "0", credited: "0" }),
    ...contentColumns(document, draft),
  })
  await insertLines(trx, document)
}

/** Puts other content into a draft, and holds the lines of that. Call it under the locks of both. */
export async function replaceDraft(trx: Knex.Transaction, document: InvoiceDocument, draft: DraftRequest): Promise<void> {
  await trx("invoicing_line").where({ invoice_id: document.id, deleted_at: null }).delete()
  await trx("invoicing_invoice")
    .where({ id: document.id })
    .update({ ...contentColumns(document, draft), updated_at: trx.fn.now() })
  await insertLines(trx, document)
}

function contentColumns(document: InvoiceDocument, { request, waits_for, issue_when_ready }: DraftRequest) {
  const { totals, buyer, orders } = document
  const order = orders.length === 1 ? orders[0]! : null
  return {
    customer_id: buyer.customer_id,
    order_id: order?.id ?? null,
    order_display_id: order?.display_id ?? null,
    currency_code: document.currency_code,
    buyer_name: [buyer.company, buyer.name].filter(Boolean).join(", "),
    buyer_email: buyer.email,
    caused_by: JSON.stringify(document.caused_by),
    reason: document.reason,
    content: JSON.stringify(document),
    request: request ? JSON.stringify(request) : null,
    waits_for: waits_for ? JSON.stringify(waits_for) : null,
    issue_when_ready: issue_when_ready ?? false,
    ...amountColumns({
      gross: totals.gross,
      rounding: totals.rounding,
      due: formatAmount(sum([totals.gross, totals.rounding]), document.currency_code),
    }),
  }
}

async function insertLines(trx: Knex.Transaction, { id, lines }: InvoiceDocument): Promise<void> {
  if (lines.length > 0) {
    await trx("invoicing_line").insert(lines.map((line, position) => ({ invoice_id: id, position, ...lineColumns(line) })))
  }
}

function lineColumns({ source, ...line }: DocumentLine) {
  return {
    id: line.id,
    kind: line.kind,
    source_type: source?.type ?? null,
    source_id: source?.id ?? null,
    source_line_id: source?.line_id ?? null,
    description: line.description,
    sku: line.sku,
    tax_category: line.tax_category,
    tax_country: line.tax_country,
    scheme: line.scheme,
    tax_inclusive: line.tax_inclusive,
    credited_line_id: line.credited_line_id,
    cause: line.cause,
    ...amountColumns({
      quantity: line.quantity,
      net: line.net,
      tax: line.tax,
      gross: line.gross,
      tax_rate: line.tax_rate,
    }),
    ...(source &&
      amountColumns({
        source_quantity: source.quantity,
        source_charge: source.charge,
        source_unit_price: source.unit_price,
      })),
    ...(source?.reduction && amountColumns({ source_reduction: source.reduction })),
    ...(source?.goodwill && amountColumns({ source_goodwill: source.goodwill })),
  }
}
