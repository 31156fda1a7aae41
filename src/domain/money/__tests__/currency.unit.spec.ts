import { currencyExponent, UnknownCurrencyError } from "../currency"

it.each([
  ["jpy", 0],
  ["clp", 0],
  ["isk", 0],
  ["eur", 2],
  ["usd", 2],
  ["huf", 2],
  ["kwd", 3],
  ["bhd", 3],
  ["tnd", 3],
  ["clf", 4],
])("M1: %s has %i digits by ISO 4217", (code, digits) => {
  expect(currencyExponent(code)).toBe(digits)
  expect(currencyExponent(code.toUpperCase())).toBe(digits)
})

it.each(["", "eu", "euro", "zzz", "€"])("M1: %p is no currency, and is not taken for one with two digits", (code) => {
  expect(() => currencyExponent(code)).toThrow(UnknownCurrencyError)
})
