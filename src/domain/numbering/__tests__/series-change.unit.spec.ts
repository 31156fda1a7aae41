import { changeSeries, fiscalYearViolations, type SeriesFacts } from "../series-change"
import type { SeriesState } from "../series-next"
import { readNumbers } from "../used-numbers"

/** Five numbers given in 2026, INV-2026-1 to INV-2026-5. */
const series: SeriesState = {
  pattern: "INV-{YYYY}-{SEQ}",
  period: "2026",
  last_sequence: 5,
  last_issue_date: "2026-11-20",
  fiscal_year_start: "01-01",
}

const facts = (overrides: Partial<SeriesFacts> = {}): SeriesFacts => ({
  date: "2026-11-22",
  issued_count: 5,
  highest_in_period: 5,
  used: [],
  country_code: "de",
  others: [],
  ...overrides,
})

const change = (given: Parameters<typeof changeSeries>[1], overrides: Partial<SeriesFacts> = {}) => {
  const { series: after, violations } = changeSeries(series, given, facts(overrides))
  return { after, codes: violations.map(({ code }) => code), violations }
}

describe("N4: the next number", () => {
  it.each([1, 4, 5])("%i was used, or passed, already", (next_sequence) => {
    expect(change({ next_sequence, reason: "x" }).codes).toEqual(["number_used"])
  })

  it("6 follows, and needs no reason", () => {
    expect(change({ next_sequence: 6 })).toMatchObject({ codes: [], after: { last_sequence: 5 } })
  })

  it.each([undefined, "", "  "])("7 leaves one out: the reason %p is none", (reason) => {
    expect(change({ next_sequence: 7, reason }).violations).toMatchObject([{ code: "reason_missing", path: "reason" }])
  })

  it("7 with a reason", () => {
    expect(change({ next_sequence: 7, reason: "6 was given by hand" })).toMatchObject({ codes: [], after: { last_sequence: 6 } })
  })

  it("a merchant who comes from another system keeps what was set, also with another pattern after it", () => {
    const moved = { ...series, last_sequence: 499, last_issue_date: null }
    const { series: after } = changeSeries(moved, { pattern: "{YYYY}{MM}/{SEQ}" }, facts({ issued_count: 0, highest_in_period: 0 }))
    expect(after).toMatchObject({ period: "2026-11", last_sequence: 499 })
  })
})

describe("N2: another pattern", () => {
  it("of the same period counts on", () => {
    expect(change({ pattern: "RE{YY}-{SEQ:4}" })).toMatchObject({ codes: [], after: { period: "2026", last_sequence: 5 } })
  })

  it("of another period begins it", () => {
    const { codes, after } = change({ pattern: "RE{YYYY}{MM}-{SEQ:4}" }, { highest_in_period: 0 })
    expect([codes, after.period, after.last_sequence]).toEqual([[], "2026-11", 0])
  })

  it("of a period that was counted in before goes on there", () => {
    expect(change({ pattern: "RE{YYYY}{MM}-{SEQ:4}" }, { highest_in_period: 3 }).after.last_sequence).toBe(3)
  })

  it("that is wrong is refused with the next number that is, at once", () => {
    expect(change({ pattern: "INV", next_sequence: 2 }).codes).toEqual(["pattern_sequence", "number_used"])
  })

  it("that the seller's country does not take is refused", () => {
    const { violations } = change({ pattern: "INVOICE/{YYYY}/{SEQ:5}" }, { country_code: "in" })
    expect(violations).toMatchObject([{ code: "number_too_long", path: "pattern" }])
  })
})

describe("N2, N4: a pattern that leads back to any number given before is refused", () => {
  const leadsBack = (pattern: string, given: string[], more: Partial<SeriesFacts> = {}, next_sequence?: number) =>
    change({ pattern, next_sequence, reason: "x" }, { used: readNumbers(pattern, given), ...more })

  it("also where it is not the next one", () => {
    const { violations } = leadsBack("R{SEQ}", ["R9"])
    expect(violations).toMatchObject([{ code: "number_used", path: "pattern", message: expect.stringContaining("R9") }])
  })

  it("unless the next number is set behind it, as the message says", () => {
    expect(leadsBack("R{SEQ}", ["R9"]).violations[0]!.message).toContain("10 or more")
    expect(leadsBack("R{SEQ}", ["R9"], {}, 10).codes).toEqual([])
    expect(leadsBack("R{SEQ}", ["R9"], {}, 9).codes).toEqual(["number_used"])
  })

  it("in a year to come, whatever the next number is", () => {
    // Numbers that were once given by R-{SEQ}: they read like those of 2031.
    const { violations } = leadsBack("R-{YYYY}{MM}-{SEQ}", ["R-203105-4"], {}, 50)
    expect(violations).toMatchObject([{ code: "number_used", message: expect.stringMatching(/R-203105-4 .*another pattern/) }])
  })

  it.each(["R-2025-900", "R-2026-5", "R-26-9", "R-2026-9x"])("but not for %s, which it never reaches", (given) => {
    expect(leadsBack("R-{YYYY}-{SEQ}", [given]).codes).toEqual([])
  })

  it("two digits of a year reach ninety-eight years, and the past of a century ago is left alone", () => {
    expect(leadsBack("R{YY}-{SEQ}", ["R24-7", "R25-7"]).codes).toEqual(["number_used"]) // 2124 is within reach, 2125 is not
    expect(leadsBack("R{YY}-{SEQ}", ["R25-7"]).codes).toEqual([])
  })
})

describe("N2: another begin of the fiscal year", () => {
  it("is refused where it leads back into a fiscal year in which numbers were given", () => {
    const [fault] = fiscalYearViolations("FY2026", "04-01", "2026-02-15")
    expect(fault).toMatchObject({ code: "pattern_repeats", path: "fiscal_year_start", message: expect.stringMatching(/2025.*2026.*04-01/) })
  })

  it.each<[string, string | null, string]>([
    ["on the day it begins", "FY2026", "2026-04-01"],
    ["where no number was given by fiscal year", null, "2026-02-15"],
    ["where none was given in a later one", "FY2025", "2026-02-15"],
  ])("is taken %s", (_, last, date) => {
    expect(fiscalYearViolations(last, "04-01", date)).toEqual([])
  })
})

it.each(["CN-{YYYY}-{SEQ:5}", "CN-{YYYY}-{SEQ:3}"])("N1: the pattern %s of another series is refused: a number is given once", (pattern) => {
  const others = ["CN-{YYYY}-{SEQ:5}"]
  expect(changeSeries(series, { pattern }, facts({ others })).violations).toMatchObject([{ code: "pattern_taken", path: "pattern" }])
})
