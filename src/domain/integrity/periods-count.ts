import type { GivenNumber, CountedPeriod, CountStep } from "./numbers-count"

/** So many gaps and duplicates of a period are listed; faults name every one of them. */
export const LISTED = 100

/** Adds a number to the periods counted so far, and what counting found before it. */
export function countPeriod(periods: CountedPeriod[], { number, period, sequence }: GivenNumber, { gap, is_duplicate }: CountStep): void {
  let counted = periods.at(-1)
  if (counted?.period !== period) {
    counted = { period, first: number, last: number, count: 0, gaps: [], duplicates: [] }
    periods.push(counted)
  }
  counted.last = number
  counted.count++
  if (gap && counted.gaps.length < LISTED) {
    counted.gaps.push({ from: gap.from, to: gap.to })
  }
  if (is_duplicate && counted.duplicates.length < LISTED) {
    counted.duplicates.push(sequence)
  }
}
