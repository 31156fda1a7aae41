import fc from "fast-check"
import { grossOf, netOf, rateOf } from "../../__tests__/support/law"
import { exact, type Rational } from "../../__tests__/support/rational"
import { aLine, taxed } from "../../__tests__/support/source"
import { InvalidAmountError, type Decimal } from "../../money"
import { lineCharge } from "../line-charge"
import type { BillableLine } from "../source"

const figures = (line: BillableLine) => {
  const { list_net, list_gross, net, gross } = lineCharge(line)
  return [list_net, list_gross, net, gross].map((value) => value.decimalPlaces(10).toFixed())
}

describe("M2: price and adjustment may each include tax or not", () => {
  // 2 × 11.90 at 19 %; a discount of 2.38 gross is 2.00 net.
  it.each([
    ["inclusive price, inclusive adjustment", true, "11.90", true, "2.38"],
    ["inclusive price, exclusive adjustment", true, "11.90", false, "2"],
    ["exclusive price, inclusive adjustment", false, "10", true, "2.38"],
    ["exclusive price, exclusive adjustment", false, "10", false, "2"],
  ])("%s", (_, tax_inclusive, unit_price, discountIncludesTax, amount) => {
    const line = aLine({ quantity: "2", unit_price, tax_inclusive, discounts: [{ amount, tax_inclusive: discountIncludesTax }] })
    expect(figures(line)).toEqual(["20", "23.8", "18", "21.42"])
  })

  it("several adjustments, of both kinds, on one line", () => {
    const discounts = [
      { amount: "1.19", tax_inclusive: true },
      { amount: "1", tax_inclusive: false },
    ]
    expect(figures(aLine({ quantity: "2", discounts }))).toEqual(["20", "23.8", "18", "21.42"])
    expect(figures(aLine({ quantity: "2", unit_price: "10", tax_inclusive: false, discounts }))).toEqual(["20", "23.8", "18", "21.42"])
  })
})

it("M2: is what an exact calculation by fractions gives", () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 }).map((value) => (value / 1000).toFixed(3))
  const line = fc
    .record({
      quantity: fc.constantFrom("1", "3", "0.333", "12.5"),
      unit_price: amount,
      tax_inclusive: fc.boolean(),
      discounts: fc.array(fc.record({ amount, tax_inclusive: fc.boolean() }), { maxLength: 3 }),
      taxes: fc.constantFrom("19", "7", "5.5", "25.5", "0").map((rate) => taxed(rate)),
    })
    .map((overrides) => aLine(overrides))
  fc.assert(
    fc.property(line, (line) => {
      const { rate, net, gross } = lineCharge(line)
      expect(exact(rate.toFixed()).equals(rateOf(line))).toBe(true)
      expectAlmost(gross, grossOf(line))
      expectAlmost(net, netOf(line))
    }),
    { numRuns: 1000 }
  )
})

/** A quotient has endless digits: equal up to a billionth of a cent. */
function expectAlmost(found: Decimal, truth: Rational) {
  const difference = exact(found.toFixed()).minus(truth).abs()
  expect(difference.isAtMost(exact("0.00000000001"))).toBe(true)
}

it("M10: the rates of several taxes add up", () => {
  const taxes = [...taxed("4", "State"), ...taxed("2.25", "County")]
  const { rate, gross } = lineCharge(aLine({ unit_price: "100", tax_inclusive: false, taxes }))
  expect([rate.toFixed(), gross.toFixed()]).toEqual(["0.0625", "106.25"])
})

it.each<[string, Partial<BillableLine>]>([
  ["price", { unit_price: null as unknown as string }],
  ["quantity", { quantity: null as unknown as string }],
  ["adjustment", { discounts: [{ amount: undefined as unknown as string, tax_inclusive: true }] }],
  ["rate", { taxes: [{ name: null, rate: null as unknown as string }] }],
])("M1: a missing %s is an error, not zero", (_, overrides) => {
  expect(() => lineCharge(aLine(overrides))).toThrow(InvalidAmountError)
})
