import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const PAGE = 500

/** After this id. */
export type UndocumentedInput = { seller_id: string; after: string | null }

export type UndocumentedInvoice = { id: string; number: string | null }

export async function readUndocumented(trx: Knex.Transaction, { seller_id, after }: UndocumentedInput): Promise<UndocumentedInvoice[]> {
  return await trx("invoicing_invoice as i")
    .select("i.id", "i.number")
    .where({ "i.seller_id": seller_id })
    .where("i.id", ">", after ?? "")
    .where((issued) => issued.whereNot({ "i.status": "draft" }).orWhereNotNull("i.number"))
    .whereNotExists(
      trx("invoicing_document as d").select(trx.raw("1")).where({ "d.deleted_at": null }).whereRaw("d.invoice_id = i.id")
    )
    .orderBy("i.id")
    .limit(PAGE)
}
