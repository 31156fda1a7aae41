import fc from "fast-check"
import { documentOfLines } from "../../__tests__/support/document"
import { exact, Rational } from "../../__tests__/support/rational"
import { lines, taxed } from "../../__tests__/support/source"
import type { BillableLine } from "../../billable/source"

const NEW_YORK = [...taxed("4", "State"), ...taxed("4.5", "City"), ...taxed("0.375", "MCTD")]
const sold = (unit_price: string, taxes: BillableLine["taxes"], more: Partial<BillableLine> = {}) => ({ unit_price, taxes, tax_inclusive: false, ...more })
const rowsOf = (...given: Partial<BillableLine>[]) => documentOfLines(lines(...given)).tax_breakdown

describe("M10: several tax lines on an item are each shown", () => {
  it("with what each comes to", () => {
    expect(rowsOf(sold("80", NEW_YORK), sold("20", NEW_YORK, { quantity: "6" }))).toMatchObject([
      {
        rate: "8.875",
        taxable: "200.00",
        tax: "17.75",
        components: [
          { name: "State", rate: "4", tax: "8.00" },
          { name: "City", rate: "4.5", tax: "9.00" },
          { name: "MCTD", rate: "0.375", tax: "0.75" },
        ],
      },
    ])
  })

  it("so that they add up to the row's tax: the cent goes to the first of equals", () => {
    // 1.05 × 18 % = 0.189 → 0.19
    const [row] = rowsOf(sold("1.05", [...taxed("9", "CGST"), ...taxed("9", "SGST")]))
    expect([row!.tax, row!.components.map(({ tax }) => tax)]).toEqual(["0.19", ["0.10", "0.09"]])
  })

  it("not where there is one", () => {
    expect(rowsOf(sold("80", taxed("19")))[0]!.components).toEqual([])
  })

  it("in one row with others of the same rate, each by what it taxes", () => {
    // State 4 % and county 4 % on 100, one tax of 8 % on 50.
    expect(rowsOf(sold("100", [...taxed("4", "State"), ...taxed("4", "County")]), sold("50", taxed("8", "Federal")))).toMatchObject([
      {
        taxable: "150.00",
        tax: "12.00",
        components: [
          { name: "State", rate: "4", tax: "4.00" },
          { name: "County", rate: "4", tax: "4.00" },
          { name: "Federal", rate: "8", tax: "4.00" },
        ],
      },
    ])
  })

  it("also where everything is free", () => {
    const free = { discounts: [{ amount: "80", tax_inclusive: false }] }
    expect(rowsOf(sold("80", NEW_YORK, free))[0]!.components.map(({ tax }) => tax)).toEqual(["0.00", "0.00", "0.00"])
  })

  it("and add up, whatever is sold", () => {
    const rate = fc.constantFrom("0", "0.375", "2.5", "4", "9", "9.975")
    const taxes = fc.array(rate, { minLength: 1, maxLength: 4 }).filter((rates) => rates.some((one) => one !== "0"))
    const line = fc.record({
      unit_price: fc.integer({ min: 0, max: 20_000 }).map((cents) => (cents / 100).toFixed(2)),
      quantity: fc.constantFrom("1", "3", "0.5"),
      tax_inclusive: fc.boolean(),
    })
    fc.assert(
      fc.property(taxes, fc.array(line, { minLength: 1, maxLength: 6 }), (rates, given) => {
        const own = rates.map((one, index) => ({ name: `Tax ${index}`, rate: one }))
        const [row] = rowsOf(...given.map((one) => ({ ...one, taxes: own })))
        const found = Rational.sum(row!.components.map(({ tax }) => exact(tax)))
        expect(rates.length === 1 || found.equals(exact(row!.tax))).toBe(true)
        row!.components.forEach(({ rate: one, tax }) => {
          const share = exact(row!.tax).times(exact(one)).over(exact(row!.rate))
          expect(exact(tax).minus(share).abs().isLessThan(exact("0.01"))).toBe(true)
        })
      })
    )
  })
})
