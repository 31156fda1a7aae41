import fc from "fast-check"
import { grossOf } from "../../__tests__/support/law"
import { Rational } from "../../__tests__/support/rational"
import { aSource, lines, progress, taxed } from "../../__tests__/support/source"
import { sourceCharge } from "../source-charge"
import type { BillableLine } from "../source"

const charge = (sold: BillableLine[], currency_code = "eur") => sourceCharge(aSource({ lines: sold, currency_code })).toFixed()

it("M2: is rounded once, not per line", () => {
  const third = { unit_price: "0.333" }
  expect(charge(lines(third, third, third))).toBe("1") // 0.999; per line 0.33 × 3 = 0.99
})

it("M2: adds items and shipping, each once", () => {
  expect(charge(lines({ unit_price: "20" }, { kind: "shipping", unit_price: "4.90" }, { kind: "shipping", unit_price: "2" }))).toBe("26.9")
})

it("M2: a half goes away from zero", () => {
  expect(charge(lines({ unit_price: "1.305" }))).toBe("1.31")
  expect(charge(lines({ unit_price: "904.5" }), "jpy")).toBe("905")
})

it("M7: a cancelled source charges nothing", () => {
  expect(sourceCharge(aSource({ progress: progress({ is_canceled: true }) })).toFixed()).toBe("0")
})

it("M2: is the exact sum, rounded, in all modes of price and adjustment whose sum has an end", () => {
  const cents = fc.integer({ min: 0, max: 100_000 }).map((value) => (value / 100).toFixed(2))
  const modes = fc.constantFrom(
    { tax_inclusive: true, discount: true },
    { tax_inclusive: true, discount: false },
    { tax_inclusive: false, discount: false }
  )
  const line = fc
    .record({ quantity: fc.constantFrom("1", "2", "0.5"), unit_price: cents, modes, amount: cents, rate: fc.constantFrom("19", "7", "5.5") })
    .map(({ quantity, unit_price, modes: { tax_inclusive, discount }, amount, rate }) => ({
      quantity,
      unit_price,
      tax_inclusive,
      discounts: [{ amount, tax_inclusive: discount }],
      taxes: taxed(rate),
    }))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (overrides) => {
      const sold = lines(...overrides)
      expect(sourceCharge(aSource({ lines: sold })).toFixed(2)).toBe(Rational.sum(sold.map(grossOf)).round(2))
    }),
    { numRuns: 1000 }
  )
})
