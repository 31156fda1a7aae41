import { patternViolations } from "../pattern-rules"

it.each(["{YYYY:2}-{SEQ}", "{YY:4}-{SEQ}", "{YYYY}{MM:1}-{SEQ}"])("N2: only the counter takes digits: %s promises what it does not do", (pattern) => {
  expect(patternViolations(pattern)).not.toEqual([])
})
