import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { dateIn } from "../../../domain/calendar/dates"
import type { InvoicingOptions } from "../options"

/** Makes the default seller and its series, once, with the plugin's options as its policies and everything else empty. */
export async function ensureDefaultSeller(trx: Knex.Transaction, options: InvoicingOptions): Promise<string> {
  const existing = await defaultSellerId(trx)
  if (existing) {
    return existing
  }
  const { invoice_pattern, credit_note_pattern, credit_on, ...policies } = options
  await trx("invoicing_seller")
    .insert({
      id: generateEntityId(undefined, "inslr"),
      is_default: true,
      tax_ids: "[]",
      bank_accounts: "[]",
      credit_on: JSON.stringify(credit_on),
      ...policies,
      invoice_from: policies.invoice_from === undefined ? dateIn(new Date(), policies.time_zone) : policies.invoice_from,
    })
    .onConflict()
    .ignore()
  const seller_id = (await defaultSellerId(trx))!
  await trx("invoicing_series")
    .insert([
      { id: generateEntityId(undefined, "inser"), seller_id, type: "invoice", pattern: invoice_pattern },
      { id: generateEntityId(undefined, "inser"), seller_id, type: "credit_note", pattern: credit_note_pattern },
    ])
    .onConflict()
    .ignore()
  return seller_id
}

async function defaultSellerId(trx: Knex.Transaction): Promise<string | undefined> {
  const row = await trx("invoicing_seller").select("id").where({ is_default: true, deleted_at: null }).first()
  return row?.id
}
