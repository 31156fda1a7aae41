import type { Violation } from "../violation"
import { isFiscal, parsePattern, type Token } from "./pattern"

const MAX_DIGITS = 12

type Fault = [code: string, isBroken: boolean, message: string]

/**
 * What is wrong with a pattern. It may hold `{YYYY}`, `{YY}` and `{MM}`, or `{FYYYY}`, `{FYY}`, `{FYYYY+1}` and `{FYY+1}`,
 * and once `{SEQ}` or `{SEQ:digits}`, beside letters, digits and `- / . _ #` and spaces. Every pattern that passes names
 * each number once: the counter restarts with the period that the pattern itself names, and never where it names none
 * (N2). Two digits name a year once a century, which is longer than any document is kept.
 */
export function patternViolations(pattern: string): Violation[] {
  const tokens = parsePattern(pattern)
  const dates = tokens.flatMap((token) => (token.kind === "date" ? [token.token] : []))
  const sequences = tokens.flatMap((token) => (token.kind === "sequence" ? [token.digits] : []))
  const texts = tokens.flatMap((token) => (token.kind === "text" ? [token.text] : []))
  const namesYear = dates.includes("YYYY") || dates.includes("YY")
  const namesCalendar = namesYear || dates.includes("MM")

  const faults: Fault[] = [
    ["pattern_sequence", sequences.length !== 1, "A pattern holds {SEQ} or {SEQ:digits} exactly once, e.g. INV-{YYYY}-{SEQ:5}."],
    [
      "pattern_digits",
      sequences.some((digits) => digits < 1 || digits > MAX_DIGITS),
      `{SEQ:digits} takes 1 to ${MAX_DIGITS} digits.`,
    ],
    [
      "pattern_repeats",
      dates.includes("MM") && !namesYear,
      "{MM} without {YYYY} or {YY} would give the same numbers again a year later.",
    ],
    [
      "pattern_repeats",
      namesCalendar && dates.some(isFiscal),
      "A pattern names the calendar year or the fiscal year, not both: a month or year may belong to two fiscal years.",
    ],
    [
      "pattern_characters",
      texts.some((text) => /[^\p{L}\p{N}\-/._# ]/u.test(text)),
      "Beside {YYYY}, {YY}, {MM}, {FYYYY}, {FYY}, {FYYYY+1}, {FYY+1} and {SEQ:digits} a pattern takes letters, digits, spaces and - / . _ #",
    ],
    [
      "pattern_repeats",
      isAmbiguous(tokens),
      "Put a separator between {SEQ} and a figure beside it, or two numbers could read the same.",
    ],
    ["pattern_length", pattern.trim() !== pattern, "A pattern has no space at its ends."],
  ]
  return faults.flatMap(([code, isBroken, message]) => (isBroken ? [{ code, path: "pattern", message }] : []))
}

/** A counter that outgrows its digits must not run into a date: `{SEQ:1}{YY}` gives 1·126 and 11·26 alike. */
function isAmbiguous(tokens: Token[]): boolean {
  const isFigure = (neighbour: Token | undefined, edge: RegExp) =>
    neighbour !== undefined && (neighbour.kind !== "text" || edge.test(neighbour.text))
  return tokens.some(
    ({ kind }, index) => kind === "sequence" && (isFigure(tokens[index - 1], /\p{N}$/u) || isFigure(tokens[index + 1], /^\p{N}/u))
  )
}
