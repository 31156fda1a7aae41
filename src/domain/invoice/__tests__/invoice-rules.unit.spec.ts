import { documentOfLines } from "../../__tests__/support/document"
import { lines, taxed } from "../../__tests__/support/source"
import type { DocumentLine, DocumentTotals, InvoiceDocument, TaxBreakdownRow } from "../document"
import { documentViolations } from "../invoice-rules"

/** 19 %: 20.00 + 3.80; 7 %: 10.00 + 0.70. */
const sound = () => documentOfLines(lines({ quantity: "2" }, { unit_price: "10.70", taxes: taxed("7") }))

const withTotals = (totals: Partial<DocumentTotals>) => ({ ...sound(), totals: { ...sound().totals, ...totals } })
const withRow = (row: Partial<TaxBreakdownRow>) => ({
  ...sound(),
  tax_breakdown: sound().tax_breakdown.map((before, index) => (index === 1 ? { ...before, ...row } : before)),
})
const withLine = (line: Partial<DocumentLine>) => ({
  ...sound(),
  lines: sound().lines.map((before, index) => (index === 1 ? { ...before, ...line } : before)),
})

const found = (document: InvoiceDocument) => documentViolations(document).map(({ code, path }) => [code, path])

it("M4: a document that foots breaks no rule", () => {
  expect(documentViolations(sound())).toEqual([])
})

it.each<[string, InvoiceDocument, string[][]]>([
  ["no lines", { ...sound(), lines: [] }, [["BR-16", "lines"], ["BR-CO-10", "totals.net"]]],
  ["a line below zero", withLine({ net: "-10.00" }), [["negative_line", "lines[1].net"], ["BR-CO-10", "totals.net"]]],
  ["lines that do not add up to the net", withLine({ net: "10.01" }), [["BR-CO-10", "totals.net"]]],
  [
    "a breakdown that does not add up to the net",
    withRow({ taxable: "10.01" }),
    [["BR-CO-13", "totals.net"]],
  ],
  ["a breakdown that does not add up to the tax", withRow({ tax: "0.71" }), [["BR-CO-14", "totals.tax"]]],
  ["a gross that is not net + tax", withTotals({ gross: "34.51", payable: "34.51" }), [["BR-CO-15", "totals.gross"]]],
  ["a payable that is not gross − prepaid + rounding", withTotals({ payable: "34.49" }), [["BR-CO-16", "totals.payable"]]],
  ["a prepayment that the payable leaves out", withTotals({ prepaid: "10.00" }), [["BR-CO-16", "totals.payable"]]],
  [
    "a tax that the rate does not give",
    { ...withRow({ tax: "0.72" }), totals: { ...sound().totals, tax: "4.52", gross: "34.52", payable: "34.52" } },
    [["BR-CO-17", "tax_breakdown[1].tax"]],
  ],
])("M4: %s", (_, document, expected) => {
  expect(found(document)).toEqual(expect.arrayContaining(expected))
})

describe("M4: rounding is at most one minor unit per breakdown row plus one", () => {
  const rounded = (rounding: string, payable: string) => found(withTotals({ rounding, payable }))

  it.each([
    ["0.03", "34.53"],
    ["-0.03", "34.47"],
  ])("two rows bear %s", (rounding, payable) => {
    expect(rounded(rounding, payable)).toEqual([])
  })

  it.each([
    ["0.04", "34.54"],
    ["-0.04", "34.46"],
  ])("and not %s", (rounding, payable) => {
    expect(rounded(rounding, payable)).toEqual([["amount_mismatch", "totals.rounding"]])
  })

  it("says both amounts", () => {
    const { message } = documentViolations(withTotals({ rounding: "5.50", payable: "40.00" }))[0]!
    expect(message).toMatch(/34\.50.*40 EUR/)
  })

  it("in yen, one minor unit is one yen", () => {
    const yen = documentOfLines(lines({ unit_price: "1100", taxes: taxed("10") }), "jpy")
    const off = (rounding: string, payable: string) => found({ ...yen, totals: { ...yen.totals, rounding, payable } })
    expect(off("2", "1102")).toEqual([])
    expect(off("3", "1103")).toEqual([["amount_mismatch", "totals.rounding"]])
  })
})

it("M3: a tax one minor unit from net · r is right", () => {
  const { tax_breakdown } = withRow({ tax: "0.71" })
  const document = { ...withLine({ tax: "0.71", gross: "10.71" }), tax_breakdown }
  expect(found({ ...document, totals: { ...sound().totals, tax: "4.51", gross: "34.51", payable: "34.51" } })).toEqual([])
})

it("R1: names every broken rule at once", () => {
  const document = withTotals({ net: "1.00", tax: "1.00", gross: "1.00", payable: "9.00" })
  const codes = found(document).map(([code]) => code)
  expect(codes).toEqual(expect.arrayContaining(["BR-CO-10", "BR-CO-13", "BR-CO-14", "BR-CO-15", "BR-CO-16"]))
})
