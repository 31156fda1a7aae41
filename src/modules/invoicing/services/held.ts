import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { HeldDocument, HeldLine } from "../../../domain/reconcile/held"
import type { SourceKey } from "./sources"

export type HeldOfSource = { held: HeldLine[]; documents: HeldDocument[] }

export async function heldOf(trx: Knex, key: SourceKey): Promise<HeldOfSource> {
  const held = await heldLines(trx, key)
  return { held, documents: held.length > 0 ? await heldDocuments(trx, key) : [] }
}

/** What drafts and issued documents hold of a source's lines. */
async function heldLines(trx: Knex, { type, source_id }: SourceKey): Promise<HeldLine[]> {
  const value = (column: string, name = column) => trx.raw("l.??->>'value' as ??", [`raw_${column}`, name])
  const rows = await trx("invoicing_line as l")
    .join("invoicing_invoice as i", "i.id", "l.invoice_id")
    .select("l.id", "l.invoice_id", "i.type", "i.status", "l.source_line_id as line_id", "l.tax_inclusive", "l.cause")
    .select("l.credited_line_id", value("source_quantity", "quantity"), value("source_charge", "charge"))
    .select(value("source_unit_price", "unit_price"), value("tax_rate"), value("net"), value("tax"), value("gross"))
    .select(value("source_reduction", "reduction"), value("source_goodwill", "goodwill"))
    .where({ "l.source_type": type, "l.source_id": source_id, "l.deleted_at": null })
    .orderBy(["l.created_at", "l.invoice_id", "l.position"])
  return rows.map(({ status, ...line }) => ({ ...line, is_draft: status === "draft" }))
}

/** The documents that hold something of a source: those issued in the order of issue, then drafts in the order they were made. */
async function heldDocuments(trx: Knex, { type, source_id }: SourceKey): Promise<HeldDocument[]> {
  const rows = await trx("invoicing_invoice as i")
    .leftJoin("invoicing_document as d", (on) => on.on("d.invoice_id", "i.id").onNull("d.deleted_at"))
    .select("i.id", "i.type", "i.status", "i.number", "i.issue_date", "i.credits_id", "i.caused_by")
    .select(trx.raw("i.raw_gross->>'value' as gross, i.raw_rounding->>'value' as rounding"))
    .whereIn("i.id", (lines) =>
      lines.select("invoice_id").from("invoicing_line").where({ source_type: type, source_id, deleted_at: null })
    )
    .orderByRaw("d.chain_position nulls last, i.created_at, i.id")
  return rows.map(({ status, caused_by, ...document }) => ({
    ...document,
    is_draft: status === "draft",
    caused_by: caused_by ?? [],
  }))
}
