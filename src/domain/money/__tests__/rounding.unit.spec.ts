import fc from "fast-check"
import { exact } from "../../__tests__/support/rational"
import { InvalidAmountError, type DecimalInput } from "../decimal"
import { formatAmount, formatUnitPrice, minorUnit, roundAmount, type RoundingMode } from "../rounding"

describe("M1: rounds half away from zero", () => {
  it.each([
    ["0.005", "eur", "0.01"],
    ["-0.005", "eur", "-0.01"],
    ["0.0049999999", "eur", "0.00"],
    ["-0.0049999999", "eur", "0.00"],
    ["2.675", "eur", "2.68"],
    ["-2.675", "eur", "-2.68"],
    ["1.005", "eur", "1.01"],
    ["1.015", "eur", "1.02"],
    ["77.93072", "eur", "77.93"],
    ["0.5", "jpy", "1"],
    ["1.5", "jpy", "2"],
    ["2.5", "jpy", "3"],
    ["-2.5", "jpy", "-3"],
    ["0.0005", "kwd", "0.001"],
    ["-1.2345", "kwd", "-1.235"],
  ])("%s %s is %s", (value, currency, expected) => {
    expect(formatAmount(value, currency)).toBe(expected)
    expect(exact(roundAmount(value, currency).toFixed()).equals(exact(expected))).toBe(true)
  })

  it("whatever the amount", () => {
    const millionths = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
    fc.assert(
      fc.property(millionths, fc.constantFrom("jpy", "eur", "kwd"), (value, currency) => {
        const digits = { jpy: 0, eur: 2, kwd: 3 }[currency]!
        const truth = exact(String(value)).over(exact("1000000")).round(digits)
        expect(formatAmount(`${value}e-6`, currency)).toBe(truth)
      })
    )
  })
})

describe("M1: other ways of rounding, for those who may choose them", () => {
  it.each<[string, RoundingMode, string]>([
    ["0.485", "half_up", "0.49"],
    ["0.485", "half_even", "0.48"],
    ["0.475", "half_even", "0.48"],
    ["0.4850000001", "half_even", "0.49"],
    ["-0.485", "half_even", "-0.48"],
    ["0.489", "down", "0.48"],
    ["-0.489", "down", "-0.48"],
    ["0.48999999999999999999", "down", "0.49"], // what lies beyond twelve digits is noise
  ])("%s is %s %s", (value, mode, expected) => {
    expect(roundAmount(value, "eur", mode).toFixed()).toBe(expected)
  })

  it.each<[RoundingMode, number]>([["half_up", 0.5], ["half_even", 0.5], ["down", 1]])("%s is never off by more than %d of a unit", (mode, most) => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (thousandths) => {
        const off = roundAmount(`${thousandths}e-3`, "jpy", mode).minus(`${thousandths}e-3`).abs()
        expect(off.isLessThanOrEqualTo(most)).toBe(true)
      })
    )
  })
})

it.each([
  ["1234.5", "eur", "1234.50"],
  ["1234.5", "kwd", "1234.500"],
  ["1234", "jpy", "1234"],
  ["0", "eur", "0.00"],
  ["-0", "eur", "0.00"],
  ["1e21", "eur", "1000000000000000000000.00"],
  ["9007199254740993.17", "eur", "9007199254740993.17"],
])("M1: %s %s is written %s", (value, currency, expected) => {
  expect(formatAmount(value, currency)).toBe(expected)
})

it.each([
  ["jpy", "1"],
  ["eur", "0.01"],
  ["kwd", "0.001"],
])("M1: the smallest amount of %s is %s", (currency, expected) => {
  expect(minorUnit(currency).toFixed()).toBe(expected)
})

it.each([
  ["0.0125", "eur", "0.0125"],
  ["19.9", "eur", "19.90"],
  ["19", "eur", "19.00"],
  ["1480", "jpy", "1480"],
  ["0.75", "jpy", "0.75"],
  ["4.1", "kwd", "4.100"],
  ["8.40336134453781512605", "eur", "8.403361"],
  ["0.0000005", "eur", "0.000001"],
])("M1: a unit price of %s %s is written %s", (value, currency, expected) => {
  expect(formatUnitPrice(value, currency)).toBe(expected)
})

it("M1: no amount is an error, not zero, wherever it is rounded or written", () => {
  for (const round of [roundAmount, formatAmount, formatUnitPrice]) {
    expect(() => round(null as unknown as DecimalInput, "eur")).toThrow(InvalidAmountError)
  }
})
