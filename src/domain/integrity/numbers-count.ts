import { faultAt, type FaultPlace, type IntegrityFault } from "./fault"
import type { SeriesChange } from "./series-changes"

/** A number that a series gave. Moments are ISO 8601 with microseconds, as the history says; null where it says nothing. */
export type GivenNumber = {
  /** Of the document. */
  id: string
  number: string
  period: string
  sequence: number
  chain_position: number
  issued_at: string | null
  /** The document of the series that was issued before it; null of the first. */
  previous: { period: string; issued_at: string | null } | null
}

/** Sequences that nobody has, both ends included, and that nobody left out on purpose. */
export type NumberGap = { period: string; from: number; to: number }

export type CountedPeriod = {
  /** As `2026`, `2026-11`, `FY2026`; empty where the counter never restarts. */
  period: string
  /** Numbers. */
  first: string
  last: string
  count: number
  gaps: Omit<NumberGap, "period">[]
  /** Sequences that were given more than once. */
  duplicates: number[]
}

export type CountStep = { period: string; gap: NumberGap | null; is_duplicate: boolean; faults: IntegrityFault[] }

/** Counts the numbers of a series as they come, ordered by period and sequence: 1, 2, 3, … in each period (N1). */
export class NumberCount {
  private last: GivenNumber | null = null

  constructor(
    private readonly seriesId: string,
    private readonly changes: readonly SeriesChange[]
  ) {}

  next(given: GivenNumber): CountStep {
    const { period, sequence, number } = given
    const before = this.last?.period === period ? this.last : null
    this.last = given
    const place: FaultPlace = { entity: "series", id: this.seriesId, number }
    if (before?.sequence === sequence) {
      const message = `Number ${sequence} of period "${period}" was given twice: as ${before.number} and as ${number}.`
      const fault = faultAt({ ...place, entity: "document", id: given.id }, "number_duplicate", "sequence", message)
      return { period, gap: null, is_duplicate: true, faults: [fault] }
    }
    const gap = this.gapBefore(given, before?.sequence ?? 0)
    const missing = gap && (gap.from === gap.to ? `Number ${gap.from} is` : `Numbers ${gap.from} to ${gap.to} are`)
    const faults = gap ? [faultAt(place, "number_gap", `${period}[${gap.from}]`, `${missing} missing before ${number}.`)] : []
    return { period, gap, is_duplicate: false, faults }
  }

  /**
   * What is missing between the number before and this one, less what was left out on purpose: by a change that was made after
   * the document before it was issued, and before its own.
   */
  private gapBefore({ period, sequence, issued_at, previous }: GivenNumber, last: number): NumberGap | null {
    const from = last + 1
    let to = sequence - 1
    if (from > to) {
      return null
    }
    const isOtherCounter = previous !== null && previous.period !== period
    const since = previous?.issued_at ?? ""
    const meanwhile = this.changes.filter(({ at }) => at > since && (issued_at === null || at < issued_at))
    for (const change of [...meanwhile].reverse()) {
      if (change.to.last_sequence === to) {
        const isAnew = isOtherCounter || change.from.last_sequence > change.to.last_sequence
        to = isAnew ? from - 1 : Math.min(to, change.from.last_sequence)
      }
    }
    return from > to ? null : { period, from, to }
  }
}
