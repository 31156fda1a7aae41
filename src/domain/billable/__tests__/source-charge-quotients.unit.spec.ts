import fc from "fast-check"
import { grossOf } from "../../__tests__/support/law"
import { Rational } from "../../__tests__/support/rational"
import { aSource, lines, taxed } from "../../__tests__/support/source"
import { sourceCharge } from "../source-charge"
import type { BillableLine } from "../source"

const charge = (line: Partial<BillableLine>, currency_code = "eur") =>
  sourceCharge(aSource({ lines: lines(line), currency_code })).toFixed()

// Medusa keeps a promotion on tax-inclusive prices as a net quotient of 20 digits; its order.total is the half cent exactly.
it.each([
  ["1.25 less 10 % is 1.125", "eur", "1.25", "19", "0.10504201680672268908", "1.13"],
  ["1.45 less 10 % is 1.305", "eur", "1.45", "19", "0.12184873949579831933", "1.31"],
  ["19.95 less 10 % is 17.955", "eur", "19.95", "19", "1.6764705882352941176", "17.96"],
  ["2.25 less 10 % is 2.025", "eur", "2.25", "19", "0.18907563025210084034", "2.03"],
  ["1005 yen less 10 % are 904.5", "jpy", "1005", "10", "91.363636363636363636", "905"],
  ["995 yen less 10 % are 895.5", "jpy", "995", "10", "90.454545454545454546", "896"],
])("M2: a half that the shop's 20 digits blur is a half: %s", (_, currency, unit_price, rate, amount, expected) => {
  expect(charge({ unit_price, taxes: taxed(rate), discounts: [{ amount, tax_inclusive: false }] }, currency)).toBe(expected)
})

it.each([
  ["11.90 − 1.895 = 10.005", "10", "1.895", "10.01"],
  ["23.80 − 0.595 = 23.205", "20", "0.595", "23.21"],
  ["119 − 0.005 = 118.995", "100", "0.005", "119"],
])("M2: a gross discount on a net price keeps its half: %s", (_, unit_price, amount, expected) => {
  expect(charge({ unit_price, tax_inclusive: false, discounts: [{ amount, tax_inclusive: true }] })).toBe(expected)
})

it("M2: is the exact sum, rounded, in all four modes of price and adjustment", () => {
  const cents = fc.integer({ min: 0, max: 100_000 }).map((value) => (value / 100).toFixed(2))
  const line = fc
    .record({ quantity: fc.constantFrom("1", "2", "0.5"), unit_price: cents, tax_inclusive: fc.boolean(), discount: fc.boolean(), amount: cents, rate: fc.constantFrom("19", "7", "5.5") })
    .map(({ discount, amount, rate, ...line }) => ({ ...line, discounts: [{ amount, tax_inclusive: discount }], taxes: taxed(rate) }))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (overrides) => {
      const sold = lines(...overrides)
      expect(sourceCharge(aSource({ lines: sold })).toFixed(2)).toBe(Rational.sum(sold.map(grossOf)).round(2))
    }),
    { numRuns: 5000 }
  )
})
