import { fiscalYearOf } from "../calendar/fiscal-year"
import type { CalendarDate } from "../calendar/dates"

/** How often the counter starts again at 1 (N2). */
export type CounterPeriod = "never" | "year" | "fiscal_year" | "month"

/** `{FYYYY}` is the year in which the fiscal year begins; `+1` the year after: `{FYYYY}-{FYY+1}` reads 2026-27. */
export type DateToken = "YYYY" | "YY" | "MM" | "FYYYY" | "FYY" | "FYYYY+1" | "FYY+1"

export type Token =
  | { kind: "text"; text: string }
  | { kind: "date"; token: DateToken }
  /** Written with at least so many digits. */
  | { kind: "sequence"; digits: number }

const TOKEN = /\{(?:(F?YYYY|F?YY|MM|FYYYY\+1|FYY\+1)|SEQ(?::(\d{1,2}))?)\}/g

export function parsePattern(pattern: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of pattern.matchAll(TOKEN)) {
    if (match.index > end) {
      tokens.push({ kind: "text", text: pattern.slice(end, match.index) })
    }
    const [whole, token, digits = "1"] = match
    tokens.push(token ? { kind: "date", token: token as DateToken } : { kind: "sequence", digits: Number(digits) })
    end = match.index + whole.length
  }
  return end < pattern.length ? [...tokens, { kind: "text", text: pattern.slice(end) }] : tokens
}

export function dateTokens(pattern: string): DateToken[] {
  return parsePattern(pattern).flatMap((token) => (token.kind === "date" ? [token.token] : []))
}

export function isFiscal(token: DateToken): boolean {
  return token.startsWith("F")
}

/** The period after which the counter restarts: the shortest that the pattern names. */
export function counterPeriod(pattern: string): CounterPeriod {
  const tokens = dateTokens(pattern)
  if (tokens.includes("MM")) {
    return "month"
  }
  if (tokens.some(isFiscal)) {
    return "fiscal_year"
  }
  return tokens.length > 0 ? "year" : "never"
}

/**
 * The period that an issue date falls in, as the counter's key: `2026`, `2026-11`, `FY2026`, or `` where it never restarts.
 *
 * @param fiscalYearStart `MM-DD`
 */
export function periodOf(pattern: string, issueDate: CalendarDate, fiscalYearStart: string): string {
  const periods: Record<CounterPeriod, string> = {
    never: "",
    year: issueDate.slice(0, 4),
    fiscal_year: `FY${fiscalYearOf(issueDate, fiscalYearStart)}`,
    month: issueDate.slice(0, 7),
  }
  return periods[counterPeriod(pattern)]
}

/** What a token reads on a date. */
export function showDate(token: DateToken, date: CalendarDate, fiscalYearStart: string): string {
  if (token === "MM") {
    return date.slice(5, 7)
  }
  const year = isFiscal(token) ? fiscalYearOf(date, fiscalYearStart) : Number(date.slice(0, 4))
  const shown = String(token.endsWith("+1") ? year + 1 : year)
  return token.includes("YYYY") ? shown : shown.slice(-2)
}

export function formatNumber(pattern: string, sequence: number, issueDate: CalendarDate, fiscalYearStart: string): string {
  return parsePattern(pattern)
    .map((token) => {
      switch (token.kind) {
        case "text":
          return token.text
        case "date":
          return showDate(token.token, issueDate, fiscalYearStart)
        case "sequence":
          return String(sequence).padStart(token.digits, "0")
      }
    })
    .join("")
}
