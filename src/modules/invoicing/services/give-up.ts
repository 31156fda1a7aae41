import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ViolationsError } from "../violations-error"
import { writeHistory, type Actor } from "./history"
import { lockInvoiceAndSources } from "./lock-invoices"

/** Gives up what is due on an open invoice. A payment that comes after all is taken, and makes it `paid`. */
export async function markUncollectible(
  trx: Knex.Transaction,
  { id, reason, actor }: { id: string; reason: string; actor: Actor }
): Promise<void> {
  const { invoice } = await lockInvoiceAndSources(trx, id)
  if (invoice.status !== "open" || invoice.type !== "invoice") {
    const message = "Only an open invoice, of which something is due, can be marked uncollectible."
    throw new ViolationsError([{ code: "not_open", path: "id", message }])
  }
  await trx("invoicing_invoice").where({ id }).update({ status: "uncollectible", updated_at: trx.fn.now() })
  await writeHistory(trx, actor, [
    { entity_id: id, event: "uncollectible", details: { due: invoice.due, currency_code: invoice.currency_code, reason } },
  ])
}
