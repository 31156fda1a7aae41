import type { Violation } from "../violation"

type NumberLimit = {
  max_length: number
  /** What a number may consist of, and in words. */
  characters: RegExp | null
  in_words: string | null
  source: string
  reviewed_on: string
}

/** What a country's law or its e-invoice format takes as a number, where that is narrower than elsewhere (N2). */
const LIMITS: Record<string, NumberLimit> = {
  in: {
    max_length: 16,
    characters: /^[A-Za-z0-9\-/]*$/,
    in_words: "letters from A to Z, digits, - and /",
    source: "CGST Rules 2017, rule 46(b)",
    reviewed_on: "2026-11-22",
  },
  it: {
    max_length: 20,
    characters: null,
    in_words: null,
    source: "FatturaPA 1.2, DatiGeneraliDocumento/Numero (String20Type)",
    reviewed_on: "2026-11-22",
  },
}

const ELSEWHERE: NumberLimit = {
  max_length: 35,
  characters: null,
  in_words: null,
  source: "UN/EDIFACT D.01B, data element 1004 (an..35); XP Z12-012, BR-FR-01",
  reviewed_on: "2026-11-22",
}

/** What is wrong with a number in the seller's country: its length and its characters. */
export function numberViolations(number: string, country: string | null): Violation[] {
  const limit = (country && LIMITS[country]) || ELSEWHERE
  const faults: Violation[] = []
  if ([...number].length > limit.max_length) {
    faults.push({
      code: "number_too_long",
      path: "number",
      message: `${number} is longer than the ${limit.max_length} characters that a number may have (${limit.source}): shorten the pattern.`,
    })
  }
  if (limit.characters && !limit.characters.test(number)) {
    faults.push({
      code: "number_characters",
      path: "number",
      message: `${number} may only consist of ${limit.in_words} (${limit.source}): change the pattern.`,
    })
  }
  return faults
}
