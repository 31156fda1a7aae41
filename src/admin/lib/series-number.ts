const TOKEN = /\{(YYYY|YY|MM|SEQ)(?::(\d+))?\}/g

export const PATTERN_TOKENS = [
  { token: "{YYYY}", meaning: "Year of the issue date, four digits" },
  { token: "{YY}", meaning: "Year of the issue date, two digits" },
  { token: "{MM}", meaning: "Month of the issue date, two digits" },
  { token: "{SEQ:5}", meaning: "Consecutive number, filled up to that many digits" },
]

/** How a number reads under a pattern that is still being written; what numbers count is the server's answer. */
export function exampleNumber(pattern: string, sequence: number, date: string): string {
  const [year, month] = date.split("-")
  return pattern.replace(TOKEN, (_, token: string, digits: string | undefined) => {
    const figures: Record<string, string> = { YYYY: year, YY: year.slice(2), MM: month }
    return figures[token] ?? String(sequence).padStart(Number(digits ?? 1), "0")
  })
}

/** When the counter starts again at 1: with the shortest period that the pattern names. */
export function restartOf(pattern: string): string {
  if (pattern.includes("{MM}")) {
    return "The counter starts again at 1 every month."
  }
  return /\{YY(YY)?\}/.test(pattern) ? "The counter starts again at 1 every year." : "The counter never starts again."
}
