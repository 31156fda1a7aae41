import fc from "fast-check"
import { formatNumber } from "../pattern"
import { numberExpression, readNumbers } from "../used-numbers"

it("N2: given numbers are read by a pattern, each part apart", () => {
  const numbers = ["INV-2025-007", "INV-2026-012", "INV-2026-1000", "INV-2026-12", "RE-2026-001", "INV-26-001", "xINV-2026-001"]
  expect(readNumbers("INV-{YYYY}-{SEQ:3}", numbers)).toEqual([
    { shown: "2025", highest: 7 },
    { shown: "2026", highest: 1000 },
  ])
})

it("N2: a counter is read as it is written: with its zeros, and with none where it outgrew its digits", () => {
  expect(readNumbers("{SEQ:2}", ["01", "99", "100", "1", "001", "0100"])).toEqual([{ shown: "", highest: 100 }])
})

it("N2: signs of a pattern mean themselves", () => {
  expect(readNumbers("A.B/{SEQ}", ["AxB/1", "A.B/2"])).toEqual([{ shown: "", highest: 2 }])
  expect(new RegExp(numberExpression("#_-/. {SEQ}")).test("#_-/. 5")).toBe(true)
})

it("N2: whatever a pattern makes, it reads again", () => {
  const pattern = fc.constantFrom("{SEQ}", "INV-{YYYY}-{SEQ:5}", "{SEQ:3}/{YY}", "R {YYYY}{MM}.{SEQ:1}", "{FYY}-{FYY+1}#{SEQ:4}", "{MM}_{YY}_{SEQ}")
  const date = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10))
  fc.assert(
    fc.property(pattern, date, fc.integer({ min: 1, max: 2_000_000_000 }), (text, day, sequence) => {
      expect(readNumbers(text, [formatNumber(text, sequence, day, "04-01")])).toMatchObject([{ highest: sequence }])
    })
  )
})
