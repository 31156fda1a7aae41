import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Who does something: a signed-in user, a customer, an API key, or the plugin itself. */
export type Actor = { type: string; id: string | null }

export const SYSTEM: Actor = { type: "system", id: null }

export type HistoryEntry = { entity_id: string; event: string; details?: Record<string, unknown> }

/** Writes what happened, in that order: each entry has a moment of its own. */
export async function writeHistory(trx: Knex.Transaction, actor: Actor, entries: HistoryEntry[]): Promise<void> {
  if (entries.length === 0) {
    return
  }
  await trx("invoicing_history").insert(
    entries.map(({ entity_id, event, details }, index) => ({
      id: generateEntityId(undefined, "inhis"),
      entity_id,
      event,
      actor_type: actor.type,
      actor_id: actor.id,
      details: details ? JSON.stringify(details) : null,
      created_at: trx.raw("clock_timestamp() + ? * interval '1 microsecond'", [index]),
    }))
  )
}
