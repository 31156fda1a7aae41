import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { numberExpression, sequenceCapture, type UsedNumbers } from "../../../domain/numbering/used-numbers"

/** The highest number that a series gave in a period, under whatever pattern. */
export async function highestInPeriod(trx: Knex.Transaction, seriesId: string, period: string): Promise<number> {
  const row = await trx("invoicing_document").max("sequence as highest").where({ series_id: seriesId, period }).first()
  return row?.highest ?? 0
}

/** The last fiscal year that a series gave numbers in, as `FY2026`. */
export async function lastFiscalPeriod(trx: Knex.Transaction, seriesId: string): Promise<string | null> {
  const row = await trx("invoicing_document")
    .max("period as last")
    .where({ series_id: seriesId })
    .where("period", "like", "FY%")
    .first()
  return row?.last ?? null
}

/** The seller's numbers that a pattern could have made, summed up by the database: one row for each period that they show. */
export async function usedNumbers(trx: Knex.Transaction, sellerId: string, pattern: string): Promise<UsedNumbers> {
  const position = sequenceCapture(pattern)
  const { rows } = await trx.raw(
    `select array_to_string(m[1:?::int - 1] || m[?::int + 1:], '|') as shown, max(m[?::int]::bigint) as highest
     from (select regexp_match(number, ?) as m from invoicing_document where seller_id = ?) given
     where m is not null group by 1`,
    [position, position, position, numberExpression(pattern), sellerId]
  )
  return rows.map(({ shown, highest }: { shown: string; highest: string }) => ({ shown, highest: Number(highest) }))
}
