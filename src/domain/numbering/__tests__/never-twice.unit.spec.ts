import fc from "fast-check"
import { addDays } from "../../calendar/dates"
import { fiscalYearOf } from "../../calendar/fiscal-year"
import { changeSeries, fiscalYearViolations, numberingViolations } from "../series-change"
import { nextNumber, type SeriesState } from "../series-next"
import { readNumbers } from "../used-numbers"

type Step =
  | { do: "issue"; times: number }
  | { do: "wait"; days: number }
  | { do: "pattern"; pattern: string; jump: number }
  | { do: "fiscal_year"; start: string }

type Given = { number: string; period: string; sequence: number }

const PATTERNS = [
  "{SEQ}",
  "{SEQ:2}",
  "{YYYY}-{SEQ}",
  "20{YY}-{SEQ}",
  "{FYYYY}-{SEQ}",
  "{FYYYY+1}-{SEQ}",
  "{YYYY}{MM}-{SEQ}",
  "{YY}{MM}-{SEQ}",
  "{FYY}{FYY+1}-{SEQ}",
  "2027-{SEQ}",
  "2612-{SEQ}",
]

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("issue" as const), times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant("wait" as const), days: fc.constantFrom(0, 1, 20, 45, 100, 300) }),
  fc.record({ do: fc.constant("pattern" as const), pattern: fc.constantFrom(...PATTERNS), jump: fc.constantFrom(0, 0, 0, 3) }),
  fc.record({ do: fc.constant("fiscal_year" as const), start: fc.constantFrom("01-01", "04-01", "07-15", "12-31") })
)

/** A seller's books as the service keeps them; changes that are refused leave them as they are. */
class Books {
  date = "2026-01-10"
  given: Given[] = []
  accepted = 0
  series: SeriesState = {
    pattern: "{YYYY}-{SEQ}",
    period: null,
    last_sequence: 0,
    last_issue_date: null,
    fiscal_year_start: "01-01",
  }

  take(given: Step) {
    switch (given.do) {
      case "issue":
        return Array.from({ length: given.times }).forEach(() => this.issue())
      case "wait":
        this.date = addDays(this.date, given.days)
        return
      case "pattern":
        return this.changePattern(given.pattern, given.jump)
      case "fiscal_year":
        return this.changeFiscalYear(given.start)
    }
  }

  private issue() {
    const { period, sequence, number } = nextNumber(this.series, this.date)
    this.given.push({ number, period, sequence })
    this.series = { ...this.series, period, last_sequence: sequence, last_issue_date: this.date }
  }

  private changePattern(pattern: string, jump: number) {
    const facts = {
      date: this.date,
      issued_count: this.given.length,
      used: this.used(pattern),
      country_code: "de",
      others: [],
    }
    const { period } = changeSeries(this.series, { pattern }, { ...facts, highest_in_period: 0 }).series
    const highest_in_period = Math.max(0, ...this.given.filter((one) => one.period === period).map(({ sequence }) => sequence))
    const plain = changeSeries(this.series, { pattern }, { ...facts, highest_in_period })
    const next_sequence = plain.series.last_sequence + 1 + jump
    const { series, violations } = changeSeries(this.series, { pattern, next_sequence, reason: "x" }, { ...facts, highest_in_period })
    if (violations.length === 0) {
      this.series = series
      this.accepted += 1
    }
  }

  private changeFiscalYear(start: string) {
    const fiscal = [...this.given.map(({ period }) => period), this.series.period ?? ""].filter((period) => period.startsWith("FY"))
    const series = { ...this.series, fiscal_year_start: start }
    const violations = [
      ...fiscalYearViolations(fiscal.sort().at(-1) ?? null, start, this.date),
      ...numberingViolations(series, { date: this.date, used: this.used(series.pattern), country_code: "de" }),
    ]
    if (violations.length === 0) {
      this.series = series
      this.accepted += 1
    }
  }

  private used(pattern: string) {
    return readNumbers(pattern, this.given.map(({ number }) => number))
  }
}

it("N1, N2, N4, N5: whatever a merchant changes, and whenever, no number is given twice", () => {
  let accepted = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
      const books = new Books()
      steps.forEach((one) => books.take(one))
      accepted += books.accepted
      const numbers = books.given.map(({ number }) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
      // The database keeps these apart as well: a breach would stop the merchant from issuing.
      const keys = books.given.map(({ period, sequence }) => `${period}/${sequence}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    { numRuns: 500 }
  )
  expect(accepted).toBeGreaterThan(500)
})

it("N2: the same fiscal year never starts twice, wherever its begin is moved to", () => {
  const start = fc.constantFrom("01-01", "04-01", "10-01", "12-31")
  fc.assert(
    fc.property(start, start, fc.integer({ min: 0, max: 800 }), (before, after, days) => {
      const date = addDays("2026-01-01", days)
      const last = `FY${fiscalYearOf(date, before)}`
      const isRefused = fiscalYearViolations(last, after, date).length > 0
      expect(isRefused).toBe(fiscalYearOf(date, after) < fiscalYearOf(date, before))
    })
  )
})
