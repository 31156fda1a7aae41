/** A change of a number series by the merchant, as the history keeps it (N4). Sequences are the last ones before and after. */
export type SeriesChange = {
  from: { pattern: string; last_sequence: number }
  to: { pattern: string; last_sequence: number }
  reason: string | null
  /** ISO 8601 with microseconds. */
  at: string
  by: { type: string; id: string | null }
}

/** Numbers that the merchant left out on purpose: from the first to the last of them. */
export type SeriesJump = Pick<SeriesChange, "reason" | "at" | "by"> & { from: number; to: number }

/** The changes that left out numbers; one with a counter of its own, by another pattern or period, began anew. */
export function jumpsOf(changes: readonly SeriesChange[]): SeriesJump[] {
  return changes
    .filter(({ from, to, reason }) => reason !== null && to.last_sequence > 0 && from.last_sequence !== to.last_sequence)
    .map(({ from, to, reason, at, by }) => ({
      from: to.last_sequence > from.last_sequence ? from.last_sequence + 1 : 1,
      to: to.last_sequence,
      reason,
      at,
      by,
    }))
}
