const TOKEN = /\{(?:(F?)(YYYY|YY)(\+1)?|(MM)|SEQ(?::(\d+))?)\}/g

export const PATTERN_TOKENS = [
  { token: "{YYYY}", meaning: "Year of the issue date, four digits" },
  { token: "{YY}", meaning: "Year of the issue date, two digits" },
  { token: "{MM}", meaning: "Month of the issue date, two digits" },
  { token: "{FYYYY}", meaning: "Year in which the fiscal year begins; {FYY} with two digits" },
  { token: "{FYY+1}", meaning: "The year after: {FYYYY}-{FYY+1} reads 2026-27" },
  { token: "{SEQ:5}", meaning: "Consecutive number, filled up to that many digits" },
]

/** Year in which the fiscal year of a date begins. */
function fiscalYear(date: string, start: string): number {
  const year = Number(date.slice(0, 4))
  return date.slice(5) < start ? year - 1 : year
}

/**
 * How a number reads under a pattern that is still being written; what numbers count is the server's answer.
 *
 * @param date YYYY-MM-DD
 * @param fiscalYearStart MM-DD
 */
export function exampleNumber(pattern: string, sequence: number, date: string, fiscalYearStart: string): string {
  return pattern.replace(TOKEN, (whole, fiscal?: string, year?: string, next?: string, month?: string, digits?: string) => {
    if (month) {
      return date.slice(5, 7)
    }
    if (!year) {
      return String(sequence).padStart(Number(digits ?? 1), "0")
    }
    if (next && !fiscal) {
      return whole
    }
    const shown = (fiscal ? fiscalYear(date, fiscalYearStart) : Number(date.slice(0, 4))) + (next ? 1 : 0)
    return String(shown).slice(-year.length)
  })
}

/** When the counter starts again at 1: with the shortest period that the pattern names. */
export function restartOf(pattern: string): string {
  if (pattern.includes("{MM}")) {
    return "The counter starts again at 1 every month."
  }
  if (/\{F(YYYY|YY)(\+1)?\}/.test(pattern)) {
    return "The counter starts again at 1 every fiscal year."
  }
  return /\{YY(YY)?\}/.test(pattern) ? "The counter starts again at 1 every year." : "The counter never starts again."
}
