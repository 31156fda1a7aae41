import type { KeptAmount } from "../../../domain/integrity/kept"

/** A moment of the history with its microseconds: what follows within a millisecond keeps its order. */
export const instant = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** When the invoice that a row belongs to was issued. */
export const issuedAt = (table: string) =>
  `(select ${instant("max(h.created_at)")} from invoicing_history h
    where h.entity_id = ${table}.invoice_id and h.event = 'issued' and h.deleted_at is null)`

/** An amount in both of its columns, to be read back by `amountsOf`. */
export const selectAmounts = (table: string, names: readonly string[]) =>
  names.map((name) => `${table}.${name}::text as ${name}, ${table}.raw_${name}->>'value' as raw_${name}`).join()

export function amountsOf<Name extends string>(row: Record<string, string | null>, names: readonly Name[]): Record<Name, KeptAmount> {
  const amounts = names.map((name) => [name, { number: row[name] ?? null, exact: row[`raw_${name}`] ?? null }] as const)
  return Object.fromEntries(amounts) as Record<Name, KeptAmount>
}

/** Rows by one of their columns. */
export function groupBy<Row, Key>(rows: Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) {
      group.push(row)
    } else {
      groups.set(keyOf(row), [row])
    }
  }
  return groups
}
