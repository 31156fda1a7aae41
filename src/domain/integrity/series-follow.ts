import type { DocumentType } from "../invoice/document"
import { formatNumber, periodOf } from "../numbering/pattern"
import { faultAt, type FaultPlace, type IntegrityFault } from "./fault"
import type { DocumentRow } from "./kept"
import type { SeriesChange } from "./series-changes"
import { compareColumns } from "./values-compare"

/** A series as its row says, and how it came there. */
export type KeptSeries = {
  id: string
  type: DocumentType
  pattern: string
  period: string | null
  last_sequence: number
  last_number: string | null
  last_issue_date: string | null
  issued_count: number
  /** In the order in which they were made. */
  changes: SeriesChange[]
  /** Every day, as `MM-DD`, on which the seller's fiscal year ever began. */
  fiscal_year_starts: string[]
}

type Given = Pick<DocumentRow, "number" | "sequence" | "period" | "issue_date" | "issued_at">

/** What was seen of a series on the way along the seller's chain. */
export type SeriesState = { count: number; first: string | null; last: Given | null }

export const SERIES_START: SeriesState = { count: 0, first: null, last: null }

/**
 * One document further: its number is what a pattern of the series makes of its sequence and date, in the period that it is
 * counted in, and its date is not before that of the last one (N2, N5).
 */
export function followSeries(state: SeriesState, series: KeptSeries, row: DocumentRow): { state: SeriesState; faults: IntegrityFault[] } {
  const { number, sequence, period, issue_date, issued_at } = row
  const place: FaultPlace = { entity: "document", id: row.id, number }
  const isBack = state.last !== null && issue_date < state.last.issue_date
  return {
    state: { count: state.count + 1, first: state.first ?? number, last: { number, sequence, period, issue_date, issued_at } },
    faults: [
      ...compareColumns(place, "document_row", row, { type: series.type }, "its series"),
      ...(isMadeBy(series, row)
        ? []
        : [faultAt(place, "number_pattern", "number", `${number} is not what the series makes of sequence ${sequence} on ${issue_date}.`)]),
      ...(isBack
        ? [
            faultAt(
              place,
              "issue_date_back",
              "issue_date",
              `${number} is dated ${issue_date}, before ${state.last!.number} of ${state.last!.issue_date}.`
            ),
          ]
        : []),
    ],
  }
}

function isMadeBy({ pattern, changes, fiscal_year_starts }: KeptSeries, { number, sequence, period, issue_date }: DocumentRow): boolean {
  const patterns = new Set([pattern, ...changes.flatMap(({ from, to }) => [from.pattern, to.pattern])])
  return [...patterns].some((one) =>
    fiscal_year_starts.some((start) => formatNumber(one, sequence, issue_date, start) === number && periodOf(one, issue_date, start) === period)
  )
}

/** What the series' row says of its numbers, against those that were given; a change after the last of them moved the counter. */
export function endSeries({ count, last }: SeriesState, series: KeptSeries): IntegrityFault[] {
  const place: FaultPlace = { entity: "series", id: series.id, number: series.last_number }
  const change = series.changes.at(-1)
  const isMoved = change !== undefined && (last === null || last.issued_at === null || change.at > last.issued_at)
  const given = { issued_count: count, last_number: last?.number ?? null, last_issue_date: last?.issue_date ?? null }
  const counter = { last_sequence: last?.sequence ?? 0, period: last?.period ?? null }
  const changed = change ? { pattern: change.to.pattern, ...(isMoved ? { last_sequence: change.to.last_sequence } : {}) } : {}
  return [
    ...compareColumns(place, "series_row", series, { ...given, ...(isMoved ? {} : counter) }, "what was issued"),
    ...compareColumns(place, "series_row", series, changed, "the last change of the series"),
  ]
}
