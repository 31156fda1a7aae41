import fc from "fast-check"
import { addDays } from "../../calendar/dates"
import { patternViolations } from "../pattern-rules"
import { IssueDateError, nextNumber, type SeriesState } from "../series-next"

const fresh = (pattern: string, fiscal_year_start = "04-01"): SeriesState => ({
  pattern,
  period: null,
  last_sequence: 0,
  last_issue_date: null,
  fiscal_year_start,
})

/** Issues on each date in turn, as the service does, and answers the numbers. */
function issue(start: SeriesState, dates: string[]): string[] {
  let series = start
  return dates.map((date) => {
    const { period, sequence, number } = nextNumber(series, date)
    series = { ...series, period, last_sequence: sequence, last_issue_date: date }
    return number
  })
}

it("N1: counts without a gap", () => {
  expect(issue(fresh("INV-{SEQ:3}"), ["2026-11-22", "2026-11-22", "2027-01-01"])).toEqual(["INV-001", "INV-002", "INV-003"])
})

it("N2: starts again at 1 with the year that the pattern names", () => {
  const dates = ["2026-12-30", "2026-12-31", "2027-01-01", "2027-12-31", "2028-01-01"]
  expect(issue(fresh("{YYYY}-{SEQ}"), dates)).toEqual(["2026-1", "2026-2", "2027-1", "2027-2", "2028-1"])
})

it("N2: starts again at 1 with the month that the pattern names, also the same month a year later", () => {
  const dates = ["2026-11-30", "2026-12-01", "2026-12-31", "2027-12-01"]
  expect(issue(fresh("{YY}{MM}-{SEQ}"), dates)).toEqual(["2611-1", "2612-1", "2612-2", "2712-1"])
})

it("N2: starts again at 1 with the fiscal year that the pattern names", () => {
  const dates = ["2026-03-31", "2026-04-01", "2026-12-31", "2027-01-01", "2027-03-31", "2027-04-01"]
  const numbers = ["25-26/1", "26-27/1", "26-27/2", "26-27/3", "26-27/4", "27-28/1"]
  expect(issue(fresh("{FYY}-{FYY+1}/{SEQ}"), dates)).toEqual(numbers)
})

it("N2: a fiscal year that begins on the last day of the year", () => {
  expect(issue(fresh("{FYYYY}-{SEQ}", "12-31"), ["2026-12-30", "2026-12-31", "2027-12-30"])).toEqual(["2025-1", "2026-1", "2026-2"])
})

it("N4: goes on from where another system stopped", () => {
  const moved = { ...fresh("{YYYY}-{SEQ}"), last_sequence: 499 }
  expect(issue(moved, ["2026-11-22", "2026-11-23", "2027-01-01"])).toEqual(["2026-500", "2026-501", "2027-1"])
})

describe("N5: the issue date is never before the last one of the series", () => {
  const series = { ...fresh("{YYYY}-{SEQ}"), period: "2026", last_sequence: 5, last_issue_date: "2026-11-22" }

  it("the day before is refused, with both dates", () => {
    expect(() => nextNumber(series, "2026-11-21")).toThrow(IssueDateError)
    expect(() => nextNumber(series, "2026-11-21")).toThrow(/2026-11-21 .*2026-11-22/)
    expect(() => nextNumber(series, "2025-12-31")).toThrow(IssueDateError)
  })

  it("the same day is not", () => {
    expect(nextNumber(series, "2026-11-22")).toEqual({ period: "2026", sequence: 6, number: "2026-6" })
  })
})

it("asking for the next number takes none", () => {
  const series = Object.freeze(fresh("{SEQ}"))
  expect([nextNumber(series, "2026-11-22"), nextNumber(series, "2026-11-22")].map(({ number }) => number)).toEqual(["1", "1"])
})

it("N1, N2: whatever pattern is accepted, over increasing dates no number repeats", () => {
  const piece = fc.constantFrom("{YYYY}", "{YY}", "{MM}", "{FYYYY}", "{FYY}", "{FYY+1}", "{SEQ}", "{SEQ:1}", "{SEQ:2}", "-", "/", "A", "1", "0", "26")
  const pattern = fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join(""))
    .filter((text) => patternViolations(text).length === 0)
  const start = fc.integer({ min: 0, max: 40 * 365 }).map((days) => addDays("2020-01-01", days))
  const steps = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 40 })), { maxLength: 60 })
  fc.assert(
    fc.property(pattern, start, steps, fc.integer({ min: 0, max: 30 }), fc.constantFrom("01-01", "04-01", "04-06", "12-31"), (text, first, days, last_sequence, start) => {
      const dates = days.reduce((before, step) => [...before, addDays(before.at(-1)!, step)], [first])
      const numbers = issue({ ...fresh(text, start), last_sequence }, dates)
      expect(new Set(numbers).size).toBe(numbers.length)
    }),
    { numRuns: 1000 }
  )
})
