import { parsePattern, type Token } from "./pattern"

/** Numbers that were given, as far as a pattern could have made them: the highest sequence by what its date tokens show. */
export type UsedNumbers = {
  /** What the pattern's date tokens show, in its order, joined by `|`. */
  shown: string
  highest: number
}[]

const MAX_SEQUENCE_DIGITS = 18

/**
 * Every number that a pattern can make, as a regular expression for JavaScript and PostgreSQL alike. It captures what each
 * date token shows and, in its place among them, the sequence.
 */
export function numberExpression(pattern: string): string {
  return `^${parsePattern(pattern).map(expressionOf).join("")}$`
}

/** Which of the expression's captures is the sequence, from 1. */
export function sequenceCapture(pattern: string): number {
  const captured = parsePattern(pattern).filter(({ kind }) => kind !== "text")
  return captured.findIndex(({ kind }) => kind === "sequence") + 1
}

function expressionOf(token: Token): string {
  switch (token.kind) {
    case "text":
      return token.text.replace(/[-/._#]/g, "[$&]")
    case "date":
      return `([0-9]{${token.token.includes("YYYY") ? 4 : 2}})`
    case "sequence":
      return `([0-9]{${token.digits}}|[1-9][0-9]{${token.digits},${MAX_SEQUENCE_DIGITS}})`
  }
}

/** Reads given numbers by a pattern; those that it could not have made are left out. */
export function readNumbers(pattern: string, numbers: readonly string[]): UsedNumbers {
  const expression = new RegExp(numberExpression(pattern))
  const sequence = sequenceCapture(pattern)
  const highest = new Map<string, number>()
  for (const number of numbers) {
    const match = expression.exec(number)
    if (match) {
      const shown = match.filter((_, capture) => capture > 0 && capture !== sequence).join("|")
      highest.set(shown, Math.max(highest.get(shown) ?? 0, Number(match[sequence])))
    }
  }
  return [...highest].map(([shown, last]) => ({ shown, highest: last }))
}
