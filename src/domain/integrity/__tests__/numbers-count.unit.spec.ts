import { NumberCount, type CountedPeriod, type GivenNumber } from "../numbers-count"
import { countPeriod, LISTED } from "../periods-count"
import { jumpsOf, type SeriesChange } from "../series-changes"

type Step = [period: string, sequence: number] | { from: number; to: number; reason?: string | null; pattern?: string }

/** Plays a series: numbers and changes in the order of time, each a second after the one before. */
function play(steps: Step[], gone: (place: number) => boolean = () => false) {
  const changes: SeriesChange[] = []
  const numbers: GivenNumber[] = []
  let pattern = "A"
  steps.forEach((step, index) => {
    const at = `2026-01-01T00:00:${String(index).padStart(2, "0")}.000000Z`
    if (!Array.isArray(step)) {
      const to = { pattern: step.pattern ?? pattern, last_sequence: step.to }
      changes.push({ from: { pattern, last_sequence: step.from }, to, reason: step.reason ?? "x", at, by: { type: "user", id: "user_1" } })
      pattern = to.pattern
    } else if (!gone(index)) {
      const [period, sequence] = step
      const last = numbers.at(-1)
      const previous = last ? { period: last.period, issued_at: last.issued_at } : null
      numbers.push({ id: `indoc_${index}`, number: `${period}/${sequence}`, period, sequence, chain_position: index, issued_at: at, previous })
    }
  })
  const count = new NumberCount("inser_1", changes)
  const periods: CountedPeriod[] = []
  const ordered = [...numbers].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : a.sequence - b.sequence))
  const faults = ordered.flatMap((number) => {
    const step = count.next(number)
    countPeriod(periods, number, step)
    return step.faults
  })
  return { periods, codes: faults.map(({ code }) => code), gaps: periods.flatMap(({ period, gaps }) => gaps.map(({ from, to }) => [period, from, to])), changes }
}

it("N1: numbers 1, 2, 3 of each period have no gaps", () => {
  const { periods, codes } = play([["2026", 1], ["2026", 2], ["2027", 1], ["2027", 2]])
  expect(codes).toEqual([])
  expect(periods).toEqual([
    { period: "2026", first: "2026/1", last: "2026/2", count: 2, gaps: [], duplicates: [] },
    { period: "2027", first: "2027/1", last: "2027/2", count: 2, gaps: [], duplicates: [] },
  ])
})

it("N1: names gaps, at the beginning of a period too, and numbers that were given twice", () => {
  expect(play([["2026", 2], ["2026", 5]]).gaps).toEqual([["2026", 1, 1], ["2026", 3, 4]])
  expect(play([["2026", 1], ["2027", 2]]).gaps).toEqual([["2027", 1, 1]])
  const { codes, periods } = play([["2026", 1], ["2026", 1], ["2026", 2]])
  expect([codes, periods[0]!.duplicates]).toEqual([["number_duplicate"], [1]])
})

it.each<[string, Step[]]>([
  ["before the first number", [{ from: 0, to: 39 }, ["", 40]]],
  ["twice before the first number", [{ from: 0, to: 39 }, { from: 39, to: 99 }, ["", 100]]],
  ["between numbers", [["", 1], { from: 1, to: 9 }, ["", 10]]],
  ["twice between numbers", [["", 1], { from: 1, to: 9 }, { from: 9, to: 19 }, ["", 20]]],
  ["at the beginning of a year, below and above what the last one came to", [["2026", 1], { from: 1, to: 9 }, ["2027", 10]]],
  ["at the beginning of a year, from a higher counter", [["2026", 1], ["2026", 2], ["2026", 3], { from: 3, to: 2 }, ["2027", 3]]],
  ["where a pattern comes back", [["", 1], { from: 1, to: 0, pattern: "B" }, ["2026", 1], ["2026", 2], { from: 2, to: 9, pattern: "A" }, ["", 10]]],
  ["where a pattern came between that gave none", [["", 1], { from: 1, to: 60, pattern: "B" }, { from: 60, to: 9, pattern: "A" }, ["", 10]]],
])("N4: what was left out on purpose is no gap: %s", (_, steps) => {
  expect(play(steps).gaps).toEqual([])
})

it("N4: a jump excuses nothing that was there before it, after it, or in another year", () => {
  const steps: Step[] = [["", 1], ["", 2], ["", 3], { from: 3, to: 9 }, ["", 10], ["", 11], ["", 12]]
  expect(play(steps, (place) => place === 2).gaps).toEqual([["", 3, 3]])
  expect(play(steps, (place) => place === 5).gaps).toEqual([["", 11, 11]])
  const years: Step[] = [["2026", 1], { from: 1, to: 9 }, ["2026", 10], ...Array.from({ length: 10 }, (_, index): Step => ["2027", index + 1])]
  expect(play(years, (place) => place > 2 && place < 12).gaps).toEqual([["2027", 1, 9]])
})

it("lists a hundred gaps of a period, and faults for all of them", () => {
  const periods: CountedPeriod[] = []
  const count = new NumberCount("inser_1", [])
  const faults = Array.from({ length: 150 }, (_, index) => {
    const given = { id: "indoc_1", number: `${index}`, period: "", sequence: 2 * index + 2, chain_position: index, issued_at: null, previous: null }
    const step = count.next(given)
    countPeriod(periods, given, step)
    return step.faults
  })
  expect([periods[0]!.gaps.length, faults.flat().length]).toEqual([LISTED, 150])
})

it("N4: jumps say which numbers were left out; a change that leaves none out is no jump", () => {
  const { changes } = play([{ from: 0, to: 39 }, { from: 39, to: 39, pattern: "B" }, { from: 39, to: 9 }])
  expect(jumpsOf([...changes, { ...changes[0]!, reason: null }])).toMatchObject([
    { from: 1, to: 39, reason: "x", by: { id: "user_1" } },
    { from: 1, to: 9 },
  ])
})
