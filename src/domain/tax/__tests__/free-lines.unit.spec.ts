import { amountsOf, build, documentOfLines } from "../../__tests__/support/document"
import { aSource, lines, taxed } from "../../__tests__/support/source"

const free = { unit_price: "0", taxes: [] }

it("T2: a free line without tax lines may come before the goods that it follows", () => {
  const { lines: found, rows, totals } = amountsOf(documentOfLines(lines({ ...free, description: "Gift" }, { unit_price: "11.90" })))
  expect(found).toEqual([["0.00", "0.00", "0.00"], ["10.00", "1.90", "11.90"]])
  expect(rows).toEqual([["19", "10.00", "1.90"]])
  expect(totals).toMatchObject({ gross: "11.90", tax: "1.90" })
})

it("T2: and before goods whose prices do not include tax", () => {
  const document = documentOfLines(lines({ ...free, tax_inclusive: false }, { unit_price: "10", tax_inclusive: false }))
  expect(amountsOf(document).rows).toEqual([["19", "10.00", "1.90"]])
})

it("T2: small sums too, where no rule would notice", () => {
  const document = documentOfLines(lines(free, { unit_price: "10", taxes: taxed("10") }), "jpy") // 10/11 = 0.91 → 1
  expect(amountsOf(document).rows).toEqual([["10", "9", "1"]])
})

it("T2: nothing but free lines without tax lines: the reason that is missing is named, line by line", () => {
  const { document, violations } = build(aSource({ lines: lines({ ...free, description: "Sample" }, free) }))
  expect(document).toBeNull()
  expect(violations).toMatchObject([
    { code: "zero_tax_unexplained", path: "lines[0].tax_rate", message: expect.stringContaining("Sample") },
    { code: "zero_tax_unexplained", path: "lines[1].tax_rate" },
  ])
})

it("T2: a free item follows the goods, not their costly shipping", () => {
  const sold = lines({ unit_price: "5", taxes: taxed("7") }, { kind: "shipping", unit_price: "20", taxes: taxed("19") }, free)
  expect(documentOfLines(sold).lines[2]!.tax_rate).toBe("7")
})
