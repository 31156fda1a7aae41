import { decimal } from "../../domain/money"
import type { Instant, Raw, Rows } from "./order-shape"

/** Reads the exact decimal that a `raw_*` column keeps. A missing one is an error, never zero (M1). */
export function exact(raw: Raw | null | undefined): string {
  return decimal((raw as Raw).value).toFixed()
}

/** In the order of creation: ids are ULIDs. */
export function byId<T extends { id: string }>(rows: Rows<T> | undefined): T[] {
  return present(rows).sort((a, b) => compare(a.id, b.id))
}

export function present<T>(rows: Rows<T> | undefined): T[] {
  return (rows ?? []).filter((row): row is T => row !== null)
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** ISO 8601 in UTC: sorts as text. */
export function instant(value: Instant): string {
  return new Date(value).toISOString()
}
