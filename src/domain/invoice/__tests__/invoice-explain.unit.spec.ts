import { Books } from "../../__tests__/support/books"
import { documentOf } from "../../__tests__/support/document"
import { aSeller, aSource, lines, taxed } from "../../__tests__/support/source"
import type { BillableLine } from "../../billable/source"
import type { Seller } from "../../seller/seller"
import type { InvoiceDocument } from "../document"
import { explainLine, explainTotals, type Explanation } from "../invoice-explain"

const sold = (...overrides: Partial<BillableLine>[]) => documentOf(aSource({ lines: lines(...overrides) }))
const said = (steps: Explanation[]) => steps.map(({ kind, formula, amount }) => `${kind}: ${formula} = ${amount}`)
const lineOf = (document: InvoiceDocument, index = 0) => said(explainLine(document.lines[index]!, document))
const totalsOf = (document: InvoiceDocument) => said(explainTotals(document))

describe("a line", () => {
  it("M3: with tax in its price, from the list price to the net", () => {
    expect(lineOf(sold({ quantity: "3" }))).toEqual([
      "list_price: 3 × 11.90 = 35.70",
      "gross: 35.70 = 35.70",
      "tax: 35.70 × 19 / 119 = -5.70",
      "net: 35.70 − 5.70 = 30.00",
    ])
  })

  it("M3: without tax in its price, from the list price to the gross", () => {
    const discounts = [{ amount: "2.50", tax_inclusive: false }]
    expect(lineOf(sold({ quantity: "2", unit_price: "10.00", tax_inclusive: false, taxes: taxed("5.5"), discounts }))).toEqual([
      "list_price: 2 × 10.00 = 20.00",
      "discount: 20.00 − 17.50 = -2.50",
      "net: 20.00 − 2.50 = 17.50",
      "tax: 17.50 × 5.5 / 100 = 0.96",
      "gross: 17.50 + 0.96 = 18.46",
    ])
  })

  it("M3: tells what largest remainder allotted, of the price and of the tax", () => {
    const thirds = { quantity: "1", discounts: [{ amount: "1.663333", tax_inclusive: true }], unit_price: "5.00" }
    const document = sold(thirds, thirds, thirds)
    expect(lineOf(document)).toEqual([
      "list_price: 1 × 5.00 = 5.00",
      "discount: 5.00 − 3.336667 = -1.663333",
      "rounding: 3.34 − 3.336667 = 0.003333",
      "gross: 5.00 − 1.663333 + 0.003333 = 3.34",
      "tax: 3.34 × 19 / 119 = -0.53",
      "net: 3.34 − 0.53 = 2.81",
    ])
    const taxes = sold(...Array.from({ length: 3 }, () => ({ unit_price: "0.10", quantity: "1" })))
    expect(taxes.lines.map(({ tax }) => tax)).toEqual(["0.01", "0.02", "0.02"])
    expect(lineOf(taxes)[2]).toBe("tax: 0.10 × 19 / 119 − 0.01 = -0.01")
  })

  it("a price below a cent is said as it is", () => {
    expect(lineOf(sold({ unit_price: "0.0125", quantity: "3" })).slice(0, 2)).toEqual(["list_price: 3 × 0.0125 = 0.0375", "rounding: 0.04 − 0.0375 = 0.0025"])
  })

  it("a free line is explained by its discount", () => {
    const discounts = [{ amount: "11.90", tax_inclusive: true }]
    expect(lineOf(sold({ discounts }, {}))).toEqual([
      "list_price: 1 × 11.90 = 11.90",
      "discount: 11.90 = -11.90",
      "gross: 11.90 − 11.90 = 0.00",
      "tax: 0.00 × 19 / 119 = 0.00",
      "net: 0.00 = 0.00",
    ])
  })

  it("of no source is explained by the price that it shows", () => {
    const [line] = sold({ quantity: "2" }).lines
    expect(said(explainLine({ ...line!, source: null }, { type: "invoice", currency_code: "eur" }))[0]).toBe("list_price: 2 × 11.90 = 23.80")
  })

  it("T2: without tax says so", () => {
    const document = sold({ quantity: "1" })
    const line = { ...document.lines[0]!, tax_rate: "0", tax: "0.00", net: "11.90" }
    expect(said(explainLine(line, document)).slice(2)).toEqual(["tax: 11.90 × 0 / 100 = 0.00", "net: 11.90 = 11.90"])
  })
})

describe("parts", () => {
  const source = aSource({ lines: lines({ quantity: "3", unit_price: "4.00", discounts: [{ amount: "2.00", tax_inclusive: true }] }) })

  it("M5: each says its share of the discount, and what earlier ones left of a cent", () => {
    const books = new Books()
    const third = { line_id: "ordli_1", quantity: "1", charge: (10 / 3).toFixed(10) }
    const roundings = [1, 2, 3].map(() => lineOf(books.invoice(source, [third]))[2])
    expect(roundings).toEqual(["rounding: 3.333333 − 3.33 = -0.003333", "rounding: 3.34 − 3.333333 = 0.006667", "rounding: 3.333333 − 3.33 = -0.003333"])
  })

  it("M5: less charged than list and discount come to is a share", () => {
    const document = new Books().invoice(aSource({ lines: lines({ quantity: "2" }) }), [{ line_id: "ordli_1", quantity: "2", charge: "20.00" }])
    expect(lineOf(document).slice(0, 3)).toEqual(["list_price: 2 × 11.90 = 23.80", "share: 23.80 − 20.00 = -3.80", "gross: 23.80 − 3.80 = 20.00"])
  })
})

it("M8: what less is charged for money given back before is a share", () => {
  const document = sold({ quantity: "2" })
  const line = { ...document.lines[0]!, gross: "20.00", net: "16.81", tax: "3.19" }
  const steps = said(explainLine({ ...line, source: { ...line.source!, reduction: "3.80" } }, document))
  expect(steps.slice(0, 3)).toEqual(["list_price: 2 × 11.90 = 23.80", "share: 23.80 − 20.00 = -3.80", "gross: 23.80 − 3.80 = 20.00"])
})

describe("a credit note", () => {
  const books = (...sold: Partial<BillableLine>[]) => {
    const kept = new Books()
    kept.reconcile(aSource({ lines: lines(...sold) }))
    return kept
  }
  const credited = (kept: Books, ...choice: Parameters<Books["choose"]>[1][]) => {
    choice.forEach((one) => expect(kept.choose(kept.documents[0]!, one)).toEqual([]))
    return kept.documents.at(-1)!
  }

  it("M6: of a quantity says the price of what is credited", () => {
    const document = credited(books({ quantity: "3" }), { lines: [{ id: "invli_1", quantity: 2 }] })
    expect(lineOf(document)).toEqual([
      "list_price: 2 × 11.90 = 23.80",
      "gross: 23.80 = 23.80",
      "tax: 23.80 × 19 / 119 = -3.80",
      "net: 23.80 − 3.80 = 20.00",
    ])
  })

  it("M6: of an amount has no list price", () => {
    const document = credited(books({ quantity: "3" }), { amount: 5 })
    expect(lineOf(document).slice(0, 2)).toEqual(["share: 5.00 = 5.00", "gross: 5.00 = 5.00"])
  })

  it("M6: of what an earlier one left says the share", () => {
    const document = credited(books({ quantity: "2" }), { amount: 3.8 }, { lines: [{ id: "invli_1", quantity: 1 }] })
    expect(lineOf(document).slice(0, 3)).toEqual(["list_price: 1 × 11.90 = 11.90", "share: 11.90 − 10.00 = -1.90", "gross: 11.90 − 1.90 = 10.00"])
  })

  it("M6: tells where its tax is its invoice's share", () => {
    const document = credited(books({ unit_price: "0.16" }), { amount: 0.08 })
    expect(totalsOf(document)).toEqual(["net: 0.06 = 0.06", "tax: 0.08 × 19 / 119 + 0.01 = 0.02", "gross: 0.06 + 0.02 = 0.08", "payable: 0.08 = 0.08"])
  })
})

describe("totals", () => {
  it("M3: explain the tax of each rate, and of prices with and without tax apart", () => {
    const document = sold({ quantity: "2" }, { unit_price: "10.00", tax_inclusive: false }, { unit_price: "10.70", taxes: taxed("7") })
    expect(totalsOf(document)).toEqual([
      "net: 30.00 + 10.00 = 40.00",
      "tax: 23.80 × 19 / 119 + 10.00 × 19 / 100 = 5.70",
      "tax: 10.70 × 7 / 107 = 0.70",
      "gross: 40.00 + 6.40 = 46.40",
      "payable: 46.40 = 46.40",
    ])
  })

  it("M4: rounding per line adds up what the lines say", () => {
    const seller: Seller = aSeller({ rounding: "per_line" })
    const document = documentOf(aSource({ lines: lines({ unit_price: "1.00" }, { unit_price: "1.00" }) }), { seller })
    expect(totalsOf(document)[1]).toBe("tax: 0.16 + 0.16 = 0.32")
  })

  it("M4: the rounding is what the charge is off the lines, prepaid what was paid", () => {
    const document = sold({ quantity: "2" })
    const totals = { ...document.totals, rounding: "-0.02", prepaid: "20.00", payable: "3.78" }
    const payment = { date: "2026-11-22", method: "pp_card", reference: null }
    const prepayments = [{ ...payment, amount: "15.00" }, { ...payment, amount: "5.00" }]
    expect(totalsOf({ ...document, totals, prepayments }).slice(2)).toEqual([
      "gross: 20.00 + 3.80 = 23.80",
      "rounding: 23.80 − 23.78 = -0.02",
      "prepaid: 15.00 + 5.00 = -20.00",
      "payable: 23.80 − 0.02 − 20.00 = 3.78",
    ])
  })
})
