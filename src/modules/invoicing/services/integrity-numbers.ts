import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { GivenNumber } from "../../../domain/integrity/numbers-count"
import { issuedAt } from "./integrity-columns"

const PAGE = 2_000

export type NumberKey = Pick<GivenNumber, "period" | "sequence" | "id">

/** After this number, up to that position in the seller's chain. */
export type NumbersInput = { seller_id: string; series_id: string; until: number; after: NumberKey | null }

/** `next`: where the next page begins; null after the last. */
export type NumbersPage = { numbers: GivenNumber[]; next: NumberKey | null }

export async function readGivenNumbers(trx: Knex.Transaction, { seller_id, series_id, until, after }: NumbersInput): Promise<NumbersPage> {
  const key = after ?? { period: "", sequence: -(2 ** 31), id: "" }
  const { rows } = await trx.raw(
    `select d.id, d.number, d.period, d.sequence, d.chain_position, ${issuedAt("d")} as issued_at,
       before.period as previous_period, before.issued_at as previous_issued_at
     from invoicing_document d
     left join lateral (
       select p.period, ${issuedAt("p")} as issued_at from invoicing_document p
       where p.seller_id = d.seller_id and p.series_id = d.series_id and p.chain_position < d.chain_position and p.deleted_at is null
       order by p.chain_position desc limit 1) before on true
     where d.series_id = ? and d.seller_id = ? and d.chain_position <= ? and d.deleted_at is null
       and (d.period, d.sequence, d.id) > (?, ?, ?)
     order by d.period, d.sequence, d.id limit ?`,
    [series_id, seller_id, until, key.period, key.sequence, key.id, PAGE]
  )
  const numbers = (rows as NumberRow[]).map(
    ({ previous_period, previous_issued_at, ...row }): GivenNumber => ({
      ...row,
      previous: previous_period === null ? null : { period: previous_period, issued_at: previous_issued_at },
    })
  )
  return { numbers, next: numbers.length < PAGE ? null : numbers.at(-1)! }
}

type NumberRow = Omit<GivenNumber, "previous"> & { previous_period: string | null; previous_issued_at: string | null }
