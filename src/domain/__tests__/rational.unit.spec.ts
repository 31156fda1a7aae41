import { exact, Rational } from "./support/rational"

it.each([
  ["2.5", 0, "3"],
  ["-2.5", 0, "-3"],
  ["2.4999999999", 0, "2"],
  ["0.005", 2, "0.01"],
  ["-0.004", 2, "0.00"],
  ["119", 2, "119.00"],
])("%s rounds to %i digits as %s", (value, digits, expected) => {
  expect(exact(value).round(digits)).toBe(expected)
})

it("figures without loss", () => {
  const third = exact("1").over(exact("3"))
  expect(Rational.sum([third, third, third]).equals(exact("1"))).toBe(true)
  expect(exact("0.1").plus(exact("0.2")).equals(exact("0.3"))).toBe(true)
  expect(exact("-1").over(exact("-4")).equals(exact("0.25"))).toBe(true)
  expect(exact("1").minus(third).times(exact("3")).equals(exact("2"))).toBe(true)
  expect(exact("-0.1").isLessThan(exact("0"))).toBe(true)
  expect(exact("0").isLessThan(exact("0"))).toBe(false)
  expect(() => exact("1e3")).toThrow()
})
