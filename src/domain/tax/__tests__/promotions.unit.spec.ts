import { amountsOf, build, documentOf } from "../../__tests__/support/document"
import { aSource, lines, taxed } from "../../__tests__/support/source"

it("M9: promotional credit is a discount: it lowers what is taxed, and is no payment", () => {
  const document = documentOf(aSource({ lines: lines({ discounts: [{ amount: "5.95", tax_inclusive: true }] }) }))
  expect(document.lines[0]).toMatchObject({ discount: "5.00", discount_gross: "5.95", net: "5.00" })
  expect(amountsOf(document).rows).toEqual([["19", "5.00", "0.95"]])
  expect([document.totals.prepaid, document.totals.payable, document.prepayments]).toEqual(["0.00", "5.95", []])
})

it("M9: promotional credit over everything leaves nothing to tax", () => {
  const document = documentOf(aSource({ lines: lines({ discounts: [{ amount: "11.90", tax_inclusive: true }] }) }))
  expect(document.totals).toMatchObject({ net: "0.00", tax: "0.00", payable: "0.00" })
})

it("M9: a gift card that is sold without tax is not approximated, but refused by its name", () => {
  const card = { description: "Gift card 50", unit_price: "50", taxes: [] }
  const { document, violations } = build(aSource({ lines: lines({ taxes: taxed("19") }, card) }))
  expect(document).toBeNull()
  expect(violations).toMatchObject([{ code: "zero_tax_unexplained", path: "lines[1].tax_rate", message: expect.stringContaining('"Gift card 50"') }])
})
