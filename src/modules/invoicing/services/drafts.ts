import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { ViolationsError } from "../violations-error"
import { refuseOverCredit } from "./credit-guard"
import { replaceDraft, type DraftRequest } from "./draft-rows"
import { writeHistory, type Actor } from "./history"
import { refuseChange } from "./immutable"
import { lockInvoiceAndSources, lockInvoices, sourcesOf, type LockedInvoice } from "./lock-invoices"
import { lockUnchangedSources, moveVersions, refuseUnlocked, releaseSources, type SourceVersion } from "./sources"

export type UpdateDraftInput = DraftRequest & {
  id: string
  /** As built anew: of the draft's type and seller, and crediting what it credits. */
  document: InvoiceDocument
  /** The sources that it was built from, as `openSource` answered them. */
  sources: SourceVersion[]
  actor: Actor
}

/** Puts other content into a draft. What it held before and holds no more is given back. */
export async function updateDraft(trx: Knex.Transaction, input: UpdateDraftInput): Promise<void> {
  const { id, sources, actor, ...draft } = input
  const document = { ...input.document, id }
  const locked = await lockUnchangedSources(trx, sources, await sourcesOf(trx, [id]))
  refuseUnlocked(document, sources)
  const [invoice] = await lockInvoices(trx, [id])
  if (invoice!.status !== "draft") {
    refuseChange()
  }
  refuseOther(invoice!, document)
  await refuseOverCredit(trx, document)
  await replaceDraft(trx, document, draft)
  await moveVersions(trx, locked.own, "held")
  await writeHistory(trx, actor, [{ entity_id: id, event: "edited" }])
}

/** Deletes a draft and gives back what it held. An issued invoice is refused: it is corrected by a credit note (L4). */
export async function deleteDraft(trx: Knex.Transaction, id: string, actor: Actor): Promise<void> {
  const { invoice, sources } = await lockInvoiceAndSources(trx, id)
  if (invoice.status !== "draft") {
    throw new ViolationsError([
      { code: "not_a_draft", path: "id", message: "Only a draft can be deleted. An issued invoice stays as it is." },
    ])
  }
  await trx("invoicing_line").where({ invoice_id: id, deleted_at: null }).delete()
  await trx("invoicing_invoice").where({ id }).delete()
  await releaseSources(trx, sources.own)
  await writeHistory(trx, actor, [{ entity_id: id, event: "deleted" }])
}

function refuseOther(invoice: LockedInvoice, { type, seller, credits }: InvoiceDocument): void {
  if (invoice.type !== type || invoice.seller_id !== seller.id || invoice.credits_id !== (credits?.id ?? null)) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `Draft ${invoice.id} keeps its type, its seller and what it credits`)
  }
}
