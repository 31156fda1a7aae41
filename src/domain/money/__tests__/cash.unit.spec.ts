import fc from "fast-check"
import { cashRounding, cashStep } from "../cash"
import { decimal } from "../decimal"

it.each([
  ["43.63", "chf", "0.02"],
  ["43.62", "chf", "-0.02"],
  ["54.01", "CHF", "-0.01"],
  ["54.05", "chf", "0"],
  ["0.02", "chf", "-0.02"],
  ["99.50", "sek", "0.5"],
  ["99.49", "sek", "-0.49"],
  ["10.25", "dkk", "0.25"],
  ["1002.5", "huf", "2.5"],
  ["0.05", "nzd", "0.05"],
  ["10.01", "eur", "0"],
  ["1001", "jpy", "0"],
])("M4: %s %s is rounded by %s to what coins can pay", (amount, currency, expected) => {
  expect(cashRounding(amount, currency).toFixed()).toBe(expected)
})

it("M4: whatever the amount, half a step at most, and coins can pay what comes of it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom("chf", "sek", "dkk", "huf", "nzd"), (cents, currency) => {
      const step = cashStep(currency)!
      const amount = decimal(cents).dividedBy(100)
      const rounding = cashRounding(amount, currency)
      expect(rounding.abs().isLessThanOrEqualTo(step.dividedBy(2))).toBe(true)
      expect(amount.plus(rounding).modulo(step).isZero()).toBe(true)
    })
  )
})
