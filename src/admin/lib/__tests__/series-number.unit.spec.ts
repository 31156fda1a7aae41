import { exampleNumber, restartOf } from "../series-number"

it.each([
  ["INV-{YYYY}-{SEQ:5}", "INV-2027-00007"],
  ["{YY}{MM}/{SEQ}", "2702/7"],
  ["{FYYYY}-{FYY+1}/{SEQ:3}", "2026-27/007"],
  ["{FYY}{FYYYY+1}", "262027"],
  ["{YYYY+1}-{DD}-{SEQ}", "{YYYY+1}-{DD}-7"],
])("shows how %s reads in the February before a fiscal year of April", (pattern, number) => {
  expect(exampleNumber(pattern, 7, "2027-02-03", "04-01")).toBe(number)
})

it.each([
  ["{FYYYY}-{MM}-{SEQ}", "every month"],
  ["{FYY+1}-{SEQ}", "every fiscal year"],
  ["{YY}-{SEQ}", "every year"],
  ["{SEQ}", "never"],
])("says when the counter of %s starts again", (pattern, words) => {
  expect(restartOf(pattern)).toContain(words)
})
