import fc from "fast-check"
import { exact, Rational } from "../../__tests__/support/rational"
import { allocate } from "../allocate"
import { decimal } from "../decimal"

const shares = (total: string, parts: string[], currency = "eur") =>
  allocate(decimal(total), parts.map(decimal), currency).map((share) => share.toFixed())

describe("M3: largest remainder", () => {
  it.each([
    ["the largest remainder takes the cent", "10.00", ["3.331", "3.334", "3.335"], ["3.33", "3.33", "3.34"]],
    ["ties go to the earlier part", "10.00", ["3.3333", "3.3333", "3.3334"], ["3.33", "3.33", "3.34"]],
    ["equal parts: the first takes the cent", "0.02", ["0.005", "0.005", "0.005"], ["0.01", "0.01", "0"]],
    ["one part", "8.40", ["8.403361"], ["8.4"]],
    ["one part that rounds up", "8.41", ["8.405"], ["8.41"]],
    ["no part is left", "3.00", ["1", "2"], ["1", "2"]],
    ["zero parts take nothing", "0.01", ["0", "0.007", "0"], ["0", "0.01", "0"]],
    ["nothing at all", "0", ["0", "0"], ["0", "0"]],
    ["no parts", "0", [], []],
    ["a noise below zero is nothing", "10.00", ["-0.00000000000000000006", "10"], ["0", "10"]],
  ])("%s", (_, total, parts, expected) => {
    expect(shares(total, parts)).toEqual(expected)
  })

  it.each([
    ["jpy", "100", ["33.4", "33.3", "33.3"], ["34", "33", "33"]],
    ["kwd", "0.001", ["0.0004", "0.0006"], ["0", "0.001"]],
  ])("in %s", (currency, total, parts, expected) => {
    expect(shares(total, parts, currency)).toEqual(expected)
  })

  it.each([
    ["rounded up", "3.01", ["1.0013", "1.0013", "1.0013"], ["1.01", "1", "1"]],
    ["rounded down", "3.01", ["1.0065", "1.0065", "1.0065"], ["1.01", "1", "1"]],
  ])("a total that was %s, and not half up", (_, total, parts, expected) => {
    expect(shares(total, parts)).toEqual(expected)
  })

  it("many parts: a thousand thirds", () => {
    const result = shares("333.33", Array.from({ length: 1000 }, () => "0.33333"))
    expect(result.filter((share) => share === "0.34")).toHaveLength(333)
    expect(result.slice(0, 333)).toEqual(Array.from({ length: 333 }, () => "0.34"))
    expect(result.slice(333)).toEqual(Array.from({ length: 667 }, () => "0.33"))
  })
})

it("M3: sums to the total, each share within one minor unit of its exact part", () => {
  const part = fc.bigInt({ min: 0n, max: 10n ** 12n }).map((value) => exact(String(value)).over(exact("10000000")))
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 40 }), fc.constantFrom("jpy", "eur", "kwd"), (parts, currency) => {
      const digits = { jpy: 0, eur: 2, kwd: 3 }[currency]!
      const unit = exact("1").over(exact(String(10 ** digits)))
      const total = Rational.sum(parts).round(digits)
      const result = shares(total, parts.map((value) => value.round(7)), currency).map(exact)
      expect(Rational.sum(result).equals(exact(total))).toBe(true)
      result.forEach((share, index) => expect(share.minus(parts[index]!).abs().isLessThan(unit)).toBe(true))
    })
  )
})
