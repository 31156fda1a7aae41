import fc from "fast-check"
import { roundAmount, sum } from "../../money"
import { roundCumulatively } from "../amounts-round"

it.each<[string, string, string[], string[]]>([
  ["thirds", "eur", ["33.3333", "33.3333", "33.3333"], ["33.33", "33.34", "33.33"]],
  ["halves of a cent", "eur", ["0.005", "0.005"], ["0.01", "0"]],
  ["yen", "jpy", ["33.4", "33.3", "33.3"], ["33", "34", "33"]],
  ["cents stay as they are", "eur", ["10", "0.01", "20.70"], ["10", "0.01", "20.7"]],
])("M2: %s", (_, currency, amounts, expected) => {
  expect(roundCumulatively(amounts, currency).map((amount) => amount.toFixed())).toEqual(expected)
})

it("M2: the first so many always come to the rounded sum of the first so many", () => {
  const exact = fc.integer({ min: 0, max: 9_999_999 }).map((value) => (value / 10_000).toFixed(4))
  fc.assert(
    fc.property(fc.array(exact, { maxLength: 9 }), fc.nat(8), (amounts, count) => {
      const rounded = roundCumulatively(amounts, "eur").slice(0, count)
      expect(sum(rounded).toFixed()).toBe(roundAmount(sum(amounts.slice(0, count)), "eur").toFixed())
    })
  )
})
