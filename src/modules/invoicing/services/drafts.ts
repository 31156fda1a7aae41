import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { sum } from "../../../domain/money"
import { ViolationsError } from "../violations-error"
import { writeHistory, type Actor } from "./history"
import { lockSources, moveVersions, type SourceKey } from "./sources"
import { amountColumns } from "./transaction"

export type DraftInput = {
  document: InvoiceDocument
  /** Hash of the request where the caller brought their own id. */
  request_sha256: string | null
}

/** Writes a draft and holds its lines. Call it under the lock of its sources. */
export async function insertDraft(trx: Knex.Transaction, { document, request_sha256 }: DraftInput): Promise<void> {
  const { id, totals, lines, buyer, orders } = document
  const order = orders.length === 1 ? orders[0]! : null
  await trx("invoicing_invoice").insert({
    id,
    type: document.type,
    status: "draft",
    seller_id: document.seller.id,
    customer_id: buyer.customer_id,
    order_id: order?.id ?? null,
    order_display_id: order?.display_id ?? null,
    currency_code: document.currency_code,
    buyer_name: [buyer.company, buyer.name].filter(Boolean).join(", "),
    buyer_email: buyer.email,
    content: JSON.stringify(document),
    request_sha256,
    ...amountColumns({
      gross: totals.gross,
      rounding: totals.rounding,
      paid: "0",
      refunded: "0",
      credited: "0",
      due: sum([totals.gross, totals.rounding]).toFixed(),
    }),
  })
  await trx("invoicing_line").insert(
    lines.map((line, position) => ({
      id: line.id,
      invoice_id: id,
      position,
      kind: line.kind,
      source_type: line.source?.type ?? null,
      source_id: line.source?.id ?? null,
      source_line_id: line.source?.line_id ?? null,
      description: line.description,
      sku: line.sku,
      tax_category: line.tax_category,
      tax_country: line.tax_country,
      scheme: line.scheme,
      credited_line_id: line.credited_line_id,
      ...amountColumns({
        quantity: line.quantity,
        net: line.net,
        tax: line.tax,
        gross: line.gross,
        tax_rate: line.tax_rate,
      }),
    }))
  )
}

/** The sources that drafts hold something of. */
export async function sourcesOf(trx: Knex.Transaction, invoiceIds: string[]): Promise<SourceKey[]> {
  return await trx("invoicing_line")
    .distinct("source_type as type", "source_id")
    .whereIn("invoice_id", invoiceIds)
    .whereNotNull("source_id")
}

/** Deletes a draft and gives back what it held. An issued invoice is refused: it is corrected by a credit note (L4). */
export async function deleteDraft(trx: Knex.Transaction, id: string, actor: Actor): Promise<void> {
  const sources = await lockSources(trx, await sourcesOf(trx, [id]))
  const invoice = await trx("invoicing_invoice").select("id", "status").where({ id }).forUpdate().first()
  if (!invoice) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no invoice "${id}"`)
  }
  if (invoice.status !== "draft") {
    throw new ViolationsError([
      { code: "not_a_draft", path: "id", message: "Only a draft can be deleted. An issued invoice stays as it is." },
    ])
  }
  await trx("invoicing_line").where({ invoice_id: id }).delete()
  await trx("invoicing_invoice").where({ id }).delete()
  await moveVersions(trx, sources, "ready")
  await writeHistory(trx, actor, [{ entity_id: id, event: "deleted" }])
}
