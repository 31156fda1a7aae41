import { BigNumber } from "bignumber.js"
import fc from "fast-check"
import { exact, Rational } from "../../__tests__/support/rational"
import { decimal, greatest, InvalidAmountError, sum, ZERO, type DecimalInput } from "../decimal"

it.each([[null], [undefined], [""], ["  "], [NaN], [Infinity], [-Infinity], ["NaN"], ["Infinity"], ["12,50"], ["abc"], [{}]])(
  "M1: %p is an error, never zero",
  (value) => {
    expect(() => decimal(value as DecimalInput)).toThrow(InvalidAmountError)
    expect(() => sum(["1", value as DecimalInput])).toThrow(InvalidAmountError)
  }
)

it("M1: the error names what was given", () => {
  expect(() => decimal(null as unknown as string)).toThrow('"null" is not an amount')
})

it("M1: figures in decimals, not in floats", () => {
  expect(sum(["0.1", "0.2"]).toFixed()).toBe("0.3")
  expect(decimal("1.005").times(100).toFixed()).toBe("100.5")
  expect(decimal("9007199254740993.17").plus("0.01").toFixed()).toBe("9007199254740993.18")
})

it.each([
  ["0", "0"],
  ["-0", "0"],
  ["19.990", "19.99"],
  ["0.00000000000000000001", "0.00000000000000000001"],
  ["1e21", "1000000000000000000000"],
  [3, "3"],
])("M1: %p reads as %s, never in powers of ten", (value, expected) => {
  expect(decimal(value).toFixed()).toBe(expected)
})

it("M1: another's configuration of the library changes nothing", () => {
  const before = BigNumber.config()
  try {
    BigNumber.config({ DECIMAL_PLACES: 2, ROUNDING_MODE: BigNumber.ROUND_DOWN })
    expect(decimal("1").dividedBy(3).toFixed(10)).toBe("0.3333333333")
    expect(decimal(new BigNumber("2")).dividedBy(3).toFixed(10)).toBe("0.6666666667")
  } finally {
    BigNumber.config(before)
  }
})

it("sums nothing to zero", () => {
  expect(sum([])).toEqual(ZERO)
})

it("M1: sums are exact", () => {
  const amount = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map((cents) => `${cents}e-6`)
  fc.assert(
    fc.property(fc.array(amount), (amounts) => {
      const plain = amounts.map((value) => exact(decimal(value).toFixed()))
      expect(exact(sum(amounts).toFixed()).equals(Rational.sum(plain))).toBe(true)
    })
  )
})

it.each([
  [["1"], "1"],
  [["1", "3", "2"], "3"],
  [["-1", "-3"], "-1"],
])("the greatest of %p is %s", (values, expected) => {
  const [first, ...others] = values.map(decimal)
  expect(greatest(first!, ...others).toFixed()).toBe(expected)
})
