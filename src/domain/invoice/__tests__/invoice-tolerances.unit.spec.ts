import { documentOfLines } from "../../__tests__/support/document"
import { lines, taxed } from "../../__tests__/support/source"
import type { InvoiceDocument } from "../document"
import { documentViolations } from "../invoice-rules"

const codes = (document: InvoiceDocument) => documentViolations(document).map(({ code }) => code)

/** One row at 19 %, its tax off by so much from 19 % of 100.00. */
function withTax(tax: string, overrides: Partial<InvoiceDocument> = {}, count = 1): InvoiceDocument {
  const document = documentOfLines(lines(...Array.from({ length: count }, () => ({ unit_price: "119.00" }))))
  const gross = (Number(document.totals.net) + Number(tax)).toFixed(2)
  const [first, ...others] = document.lines
  const lineTax = (Number(tax) - 19 * (count - 1)).toFixed(2)
  return {
    ...document,
    lines: [{ ...first!, tax: lineTax, gross: (100 + Number(lineTax)).toFixed(2) }, ...others],
    tax_breakdown: [{ ...document.tax_breakdown[0]!, tax }],
    totals: { ...document.totals, tax, gross, payable: gross },
    ...overrides,
  }
}

const CREDITED = { id: "inv_0", number: "INV-1", issue_date: "2026-11-01" }
const creditNote = { type: "credit_note" as const, credits: CREDITED }

describe("BR-CO-17: the tax is net · rate, as far as rounding goes", () => {
  it.each<[string, InvoiceDocument, boolean]>([
    ["one cent", withTax("19.01"), true],
    ["two cents", withTax("19.02"), false],
    ["rounded per line, one of one line", withTax("19.01", { rounding: "per_line" }), true],
    ["rounded per line, two of one line", withTax("19.02", { rounding: "per_line" }), false],
    ["rounded per line, three of three lines", withTax("57.03", { rounding: "per_line" }, 3), true],
    ["rounded per line, four of three lines", withTax("57.04", { rounding: "per_line" }, 3), false],
    ["three cents of three lines, rounded per rate", withTax("57.03", {}, 3), false],
  ])("%s", (_, document, isRight) => {
    expect(codes(document)).toEqual(isRight ? [] : ["BR-CO-17"])
  })
})

describe("M6: a credit note's tax follows its invoice's", () => {
  it("by as much as that may be off, and a cent of its own", () => {
    expect(codes(withTax("19.03", creditNote))).toEqual([])
    expect(codes(withTax("19.04", creditNote))).toEqual(["BR-CO-17"])
  })

  it("of a document rounded per line, by what CEN's test of the rule lets pass", () => {
    expect(codes(withTax("19.99", { ...creditNote, rounding: "per_line" }))).toEqual([])
    expect(codes(withTax("20.01", { ...creditNote, rounding: "per_line" }))).toEqual(["BR-CO-17"])
  })

  it("and has no due date: BR-CO-25 asks for that of what the customer owes", () => {
    expect(codes(withTax("19.00", { ...creditNote, issue_date: "2026-11-22" }))).toEqual([])
    expect(codes(withTax("19.00", { issue_date: "2026-11-22" }))).toEqual(["BR-CO-25"])
  })

  it("M4: takes its invoice's rounding, whatever rows it has, but not any amount", () => {
    const rounded = (rounding: string, payable: string) => {
      const document = withTax("19.00", creditNote)
      return codes({ ...document, totals: { ...document.totals, rounding, payable } })
    }
    expect(rounded("0.10", "119.10")).toEqual([])
    expect(rounded("0.11", "119.11")).toEqual(["amount_mismatch"])
  })
})

describe("M4: the rounding that a document may show", () => {
  const rounded = (currency: string, rounding: string, payable: string, overrides: Partial<InvoiceDocument> = {}) => {
    const document = withTax("19.00", overrides)
    return codes({ ...document, currency_code: currency, totals: { ...document.totals, rounding, payable } })
  }

  it("also stands for the parts that precede it: a cent a row for each", () => {
    const preceding = [CREDITED, { ...CREDITED, id: "inv_1", number: "INV-2" }]
    expect(rounded("eur", "0.04", "119.04", { preceding })).toEqual([]) // 1 × (1 + 2) + 1
    expect(rounded("eur", "0.05", "119.05", { preceding })).toEqual(["amount_mismatch"])
    expect(rounded("eur", "0.03", "119.03")).toEqual(["amount_mismatch"])
  })

  it("is half the cash step where the document comes to such steps", () => {
    expect(rounded("sek", "0.50", "119.50")).toEqual(["amount_mismatch"])
    expect(rounded("sek", "-0.50", "118.50")).toEqual(["amount_mismatch"])
    expect(rounded("sek", "1.00", "120.00")).toEqual(["amount_mismatch"])
    const document = withTax("19.30")
    const totals = { ...document.totals, rounding: "-0.30", payable: "119.00" }
    const line = { ...document.lines[0]!, net: "101.58", tax: "19.30", gross: "120.88" }
    const row = { ...document.tax_breakdown[0]!, taxable: "101.58" }
    const sek = { ...document, currency_code: "sek", lines: [line], tax_breakdown: [row] }
    const whole = { ...totals, net: "101.58", gross: "120.88", rounding: "0.12", payable: "121.00" }
    expect(codes({ ...sek, totals: whole })).toEqual([])
    expect(codes({ ...sek, totals: { ...whole, rounding: "0.10", payable: "120.98" } })).toEqual(["amount_mismatch"])
    expect(codes({ ...sek, currency_code: "eur", totals: whole })).toEqual(["amount_mismatch"])
  })
})

it("M10: the taxes of a row's components are its tax", () => {
  const document = documentOfLines(lines({ taxes: [...taxed("9", "CGST"), ...taxed("9", "SGST")] }))
  const [row] = document.tax_breakdown
  expect(codes(document)).toEqual([])
  expect(codes({ ...document, tax_breakdown: [{ ...row!, components: row!.components.slice(1) }] })).toEqual(["component_sum"])
})

it("N2: a number that outgrew what the seller's country allows is not issued", () => {
  const document = { ...withTax("19.00"), number: `INV-${"1".repeat(32)}` }
  expect(codes(document)).toEqual(["number_too_long"])
})
