import { counterPeriod, formatNumber, periodOf } from "../pattern"
import { patternViolations } from "../pattern-rules"

const codes = (pattern: string) => patternViolations(pattern).map(({ code }) => code)

it.each([
  "INV-{YYYY}-{SEQ:5}",
  "{SEQ}",
  "{YYYY}/{SEQ}",
  "{YYYY}{MM}-{SEQ:4}",
  "{MM}.{YY}-{SEQ}",
  "R {SEQ:6}",
  "RE{SEQ}",
  "{SEQ:3}_{YYYY}",
  "Счёт {SEQ}",
  "2024-A{SEQ}B",
  "{FYYYY}-{SEQ}",
  "INV/{FYY}-{FYY+1}/{SEQ:4}",
  "{FYYYY+1}.{SEQ}",
])("N2: %s is accepted", (pattern) => {
  expect(patternViolations(pattern)).toEqual([])
})

describe("N2: a pattern that could repeat a number is refused", () => {
  it.each([
    ["without a counter", "INV-{YYYY}", "pattern_sequence"],
    ["empty", "", "pattern_sequence"],
    ["with two counters, where 1·12 and 11·2 read alike", "{SEQ}{SEQ}", "pattern_sequence"],
    ["with a month but no year", "{MM}-{SEQ}", "pattern_repeats"],
    ["with the year right after the counter: 1·126 and 11·26", "{SEQ:1}{YYYY}", "pattern_repeats"],
    ["with the year right before it", "{YYYY}{SEQ}", "pattern_repeats"],
    ["with the month right after it", "{YYYY}-{SEQ}{MM}", "pattern_repeats"],
    ["with a month of a fiscal year, which may have it twice", "{FYYYY}{MM}-{SEQ}", "pattern_repeats"],
    ["with both a calendar and a fiscal year", "{YYYY}-{FYY}-{SEQ}", "pattern_repeats"],
    ["with a month and both years", "{YYYY}{MM}/{FYY}-{SEQ}", "pattern_repeats"],
    ["with the fiscal year right after the counter", "{SEQ}{FYY}", "pattern_repeats"],
    ["with a figure right after it", "INV-{SEQ}0", "pattern_repeats"],
    ["with a figure right before it", "INV1{SEQ}", "pattern_repeats"],
    ["with a figure of another script beside it", "INV٣{SEQ}", "pattern_repeats"],
  ])("%s", (_, pattern, code) => {
    expect(codes(pattern)).toContain(code)
  })
})

it.each([
  ["no digits", "INV-{SEQ:0}", "pattern_digits"],
  ["too many digits", "INV-{SEQ:13}", "pattern_digits"],
  ["a token that there is not", "INV-{DD}-{SEQ}", "pattern_characters"],
  ["the calendar year plus one", "INV-{YYYY+1}-{SEQ}", "pattern_characters"],
  ["a fiscal month", "INV-{FMM}-{SEQ}", "pattern_characters"],
  ["a token in small letters", "INV-{yyyy}-{SEQ}", "pattern_characters"],
  ["a brace", "INV-{-{SEQ}", "pattern_characters"],
  ["a line break", "INV-\n{SEQ}", "pattern_characters"],
  ["markup", "<b>{SEQ}", "pattern_characters"],
  ["a backslash, which no file name takes", "INV\\{SEQ}", "pattern_characters"],
  ["a space at its end", "INV-{SEQ} ", "pattern_length"],
])("N2: %s is refused", (_, pattern, code) => {
  expect(codes(pattern)).toContain(code)
})

it("R1: names everything that is wrong with it at once, each with the field", () => {
  const violations = patternViolations("{MM}{SEQ:0}! ")
  expect(new Set(violations.map(({ code }) => code))).toEqual(
    new Set(["pattern_digits", "pattern_repeats", "pattern_characters", "pattern_length"])
  )
  violations.forEach(({ path, message }) => expect([path, message.length > 20]).toEqual(["pattern", true]))
})

it.each([
  ["{SEQ}", "never", ""],
  ["{YYYY}-{SEQ}", "year", "2026"],
  ["{YY}-{SEQ}", "year", "2026"],
  ["{YYYY}{MM}-{SEQ}", "month", "2026-11"],
  ["{FYYYY}-{SEQ}", "fiscal_year", "FY2026"],
  ["{FYY+1}-{SEQ}", "fiscal_year", "FY2026"],
])("N2: %s restarts by %s, in the period %p", (pattern, period, key) => {
  expect(counterPeriod(pattern)).toBe(period)
  expect(periodOf(pattern, "2026-11-22", "04-01")).toBe(key)
})

it.each([
  ["2026-03-31", "04-01", "FY2025"],
  ["2026-04-01", "04-01", "FY2026"],
  ["2026-12-31", "04-01", "FY2026"],
  ["2027-01-01", "04-01", "FY2026"],
  ["2026-04-05", "04-06", "FY2025"],
  ["2026-01-01", "01-01", "FY2026"],
])("N2: %s, with a fiscal year from %s, falls into %s", (date, start, period) => {
  expect(periodOf("{FYYYY}-{SEQ}", date, start)).toBe(period)
})

it.each([
  ["INV-{YYYY}-{SEQ:5}", 1, "INV-2026-00001"],
  ["INV-{YYYY}-{SEQ:5}", 99999, "INV-2026-99999"],
  ["INV-{YYYY}-{SEQ:5}", 100000, "INV-2026-100000"],
  ["{SEQ}", 7, "7"],
  ["{SEQ:1}/{YY}", 12, "12/26"],
  ["{YYYY}{MM}-{SEQ:3}", 4, "202602-004"],
  ["{FYYYY}-{SEQ}", 4, "2025-4"],
  ["INV/{FYY}-{FYY+1}/{SEQ:4}", 4, "INV/25-26/0004"],
  ["FY{FYYYY+1}-{SEQ}", 4, "FY2026-4"],
])("N2: %s, number %i of 22 February 2026, with a fiscal year from April, is %s", (pattern, sequence, expected) => {
  expect(formatNumber(pattern, sequence, "2026-02-22", "04-01")).toBe(expected)
})

it("N2: the fiscal year of 2099 ends in the year 00", () => {
  expect(formatNumber("{FYY}-{FYY+1}/{SEQ}", 1, "2099-05-01", "04-01")).toBe("99-00/1")
})
