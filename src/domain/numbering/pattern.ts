import type { Violation } from "../violation"

/** How often the counter starts again at 1 (N2). */
export type CounterPeriod = "never" | "year" | "month"

type Token = { kind: "text"; text: string } | { kind: "YYYY" | "YY" | "MM" } | { kind: "SEQ"; digits: number }

const TOKEN = /\{(YYYY|YY|MM|SEQ(?::(\d{1,2}))?)\}/g
const MAX_LENGTH = 40
const MAX_DIGITS = 12

function parse(pattern: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of pattern.matchAll(TOKEN)) {
    if (match.index > end) {
      tokens.push({ kind: "text", text: pattern.slice(end, match.index) })
    }
    const kind = match[1] as "YYYY" | "YY" | "MM" | `SEQ${string}`
    tokens.push(kind === "YYYY" || kind === "YY" || kind === "MM" ? { kind } : { kind: "SEQ", digits: Number(match[2] ?? 1) })
    end = match.index + match[0].length
  }
  if (end < pattern.length) {
    tokens.push({ kind: "text", text: pattern.slice(end) })
  }
  return tokens
}

const has = (tokens: Token[], kind: Token["kind"]) => tokens.some((token) => token.kind === kind)

/**
 * What is wrong with a pattern. It may hold `{YYYY}`, `{YY}`, `{MM}` and once `{SEQ}` or `{SEQ:digits}`, beside letters,
 * digits and `- / . _ #` and spaces. Every pattern that passes names each number once: the counter restarts with the
 * period that the pattern itself names, and never where it names none (N2).
 */
export function patternViolations(pattern: string): Violation[] {
  const tokens = parse(pattern)
  const fault = (code: string, message: string): Violation => ({ code, path: "pattern", message })
  const faults: Violation[] = []
  const sequences = tokens.filter((token) => token.kind === "SEQ")
  const texts = tokens.flatMap((token) => (token.kind === "text" ? [token.text] : []))

  if (sequences.length !== 1) {
    faults.push(fault("pattern_sequence", "A pattern holds {SEQ} or {SEQ:digits} exactly once, e.g. INV-{YYYY}-{SEQ:5}."))
  }
  if (sequences.some((token) => token.kind === "SEQ" && (token.digits < 1 || token.digits > MAX_DIGITS))) {
    faults.push(fault("pattern_digits", `{SEQ:digits} takes 1 to ${MAX_DIGITS} digits.`))
  }
  if (has(tokens, "MM") && !has(tokens, "YYYY") && !has(tokens, "YY")) {
    faults.push(fault("pattern_repeats", "{MM} without {YYYY} or {YY} would give the same numbers again a year later."))
  }
  if (texts.some((text) => /[^\p{L}\p{N}\-/._# ]/u.test(text))) {
    faults.push(fault("pattern_characters", "Beside its tokens a pattern takes letters, digits, spaces and - / . _ #"))
  }
  if (isAmbiguous(tokens)) {
    faults.push(
      fault("pattern_repeats", "Put a separator between {SEQ} and a figure beside it, or two numbers could read the same.")
    )
  }
  if (pattern.trim() !== pattern || pattern.length > MAX_LENGTH) {
    faults.push(fault("pattern_length", `A pattern has at most ${MAX_LENGTH} characters and no space at its ends.`))
  }
  return faults
}

/** A counter that outgrows its digits must not run into a date: `{SEQ:1}{YY}` gives 1·126 and 11·26 alike. */
function isAmbiguous(tokens: Token[]): boolean {
  return tokens.some((token, index) => {
    if (token.kind !== "SEQ") {
      return false
    }
    const before = tokens[index - 1]
    const after = tokens[index + 1]
    const isFigure = (neighbour: Token | undefined, edge: RegExp) =>
      neighbour !== undefined && (neighbour.kind !== "text" || edge.test(neighbour.text))
    return isFigure(before, /\p{N}$/u) || isFigure(after, /^\p{N}/u)
  })
}

/** The period after which the counter restarts: the shortest that the pattern names. */
export function counterPeriod(pattern: string): CounterPeriod {
  const tokens = parse(pattern)
  if (has(tokens, "MM")) {
    return "month"
  }
  return has(tokens, "YYYY") || has(tokens, "YY") ? "year" : "never"
}

/** The period that an issue date falls in, as the counter's key: `2026`, `2026-11` or `` where it never restarts. */
export function periodOf(pattern: string, issueDate: string): string {
  return { never: "", year: issueDate.slice(0, 4), month: issueDate.slice(0, 7) }[counterPeriod(pattern)]
}

export function formatNumber(pattern: string, sequence: number, issueDate: string): string {
  const [year, month] = issueDate.split("-") as [string, string, string]
  return parse(pattern)
    .map((token) => {
      switch (token.kind) {
        case "text":
          return token.text
        case "YYYY":
          return year
        case "YY":
          return year.slice(2)
        case "MM":
          return month
        case "SEQ":
          return String(sequence).padStart(token.digits, "0")
      }
    })
    .join("")
}
