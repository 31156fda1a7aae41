import { randomBytes } from "node:crypto"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { writeHistory, type Actor } from "./history"
import type { IssuedDocument } from "./issue-one"
import { enqueueTasks } from "./tasks"

/** Writes documents, gives them their lines, and the invoices what is fixed by now. */
export async function saveDocuments(trx: Knex.Transaction, issued: IssuedDocument[]): Promise<void> {
  await trx("invoicing_document").insert(issued.map(({ row }) => row))
  await trx.raw(
    `update invoicing_line l set document_id = d.id, updated_at = now()
     from invoicing_document d
     where d.invoice_id = l.invoice_id and l.invoice_id = any(?) and l.deleted_at is null and d.deleted_at is null`,
    [issued.map(({ document }) => document.id)]
  )
  const fixed = issued.map(({ document: { id, number, series_id, issue_date, due_date } }) => {
    return { id, number, series_id, issue_date, due_date }
  })
  const { rowCount } = await trx.raw(
    `update invoicing_invoice i set status = 'open', number = d.number, series_id = d.series_id, issue_date = d.issue_date,
       due_date = d.due_date, content = null, waits_for = null, issue_when_ready = false, updated_at = now()
     from jsonb_to_recordset(?::jsonb) as d(id text, number text, series_id text, issue_date text, due_date text)
     where i.id = d.id and i.status = 'draft'`,
    [JSON.stringify(fixed)]
  )
  if (rowCount !== issued.length) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "A draft was issued or deleted meanwhile")
  }
}

/** What comes after the commit, and that it was issued. */
export async function followUp(trx: Knex.Transaction, issued: IssuedDocument[], actor: Actor): Promise<void> {
  await trx("invoicing_rendition").insert(
    issued.map(({ document: { id, type } }) => ({
      id: generateEntityId(undefined, "inren"),
      invoice_id: id,
      format: "pdf",
      storage_name: `${type.replace("_", "-")}-${randomBytes(24).toString("hex")}.pdf`,
    }))
  )
  await enqueueTasks(
    trx,
    issued.flatMap(({ document: { id } }) => [
      { kind: "render" as const, invoice_id: id },
      { kind: "after_issue" as const, invoice_id: id },
    ])
  )
  await writeHistory(
    trx,
    actor,
    issued.map(({ document: { id, number } }) => ({ entity_id: id, event: "issued", details: { number } }))
  )
}
