import { isCovered } from "./fonts"

/** Printed for what the font lacks, so that nothing vanishes unseen. */
const SUBSTITUTE = "?"

/** Longer words are no words and would cost seconds to set; they are given places to break. */
const LONG_WORD = /\S{200,}/gu
const PART = /\S{50}(?=\S)/gu

/** A character with the marks that belong to it: a flag or an accented letter is one. */
const CHARACTER = /(?:\p{RI}{2}|[^])[\p{M}\p{EMod}]*/gu

/** Any text as the font can print it: never markup, no control characters, a visible mark for what is not covered. */
export function printable(text: string): string {
  const clean = normalized(text)
  const covered = uncovered(clean).length === 0 ? clean : clean.replace(CHARACTER, substituted)
  return covered.replace(LONG_WORD, (word) => word.replace(PART, "$& "))
}

/** The characters of a text that the font lacks. */
export function uncovered(text: string): string[] {
  return [...normalized(text)].filter((character) => character !== "\n" && !isCovered(character))
}

function normalized(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, "")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u202f\u2007]/g, "\u00a0")
    .replace(/[^\S\n\u00a0]/g, " ")
    .replace(/(?!\n)\p{Cc}/gu, "")
}

function substituted(character: string): string {
  const kept = [...character].filter((part) => part === "\n" || isCovered(part)).join("")
  return kept === character ? character : kept + SUBSTITUTE
}
