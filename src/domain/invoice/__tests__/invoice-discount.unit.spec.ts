import { build, documentOfLines } from "../../__tests__/support/document"
import { aRecipient, aSource, lines } from "../../__tests__/support/source"

it.each([
  ["a discount of nothing", "0"],
  ["a discount of less than a cent", "0.001"],
])("a line's discount is not negative: %s", (_, amount) => {
  // 3 × 10.00 gross at 19 %: net 25.21; the exact nets are 8.4034 each, so one line comes to 8.41, above its list price.
  const line = { unit_price: "10", discounts: [{ amount, tax_inclusive: true }] }
  const discounts = documentOfLines(lines(line, line, line)).lines.flatMap(({ discount, discount_gross }) => [discount, discount_gross])
  expect(discounts.filter((amount) => amount.startsWith("-"))).toEqual([])
})

it("R1: a blank company does not hide the name", () => {
  expect(build(aSource({ billing_address: aRecipient({ company: " " }) })).violations).toEqual([])
})
