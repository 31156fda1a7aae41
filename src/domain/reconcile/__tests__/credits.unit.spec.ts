import { Books } from "../../__tests__/support/books"
import { orderOf, returned, told } from "../../__tests__/support/orders"
import { aSeller, progress, taxed } from "../../__tests__/support/source"
import type { BillableLine } from "../../billable/source"
import { documentViolations } from "../../invoice/invoice-rules"
import { sum } from "../../money"
import { standingLines } from "../held"
import type { CreditChoice } from "../credit-choice"

/** One invoice of these lines, and what a merchant credits of it. */
function credited(sold: Partial<BillableLine>[], ...choices: CreditChoice[]) {
  const books = new Books()
  books.reconcile(orderOf(sold))
  choices.forEach((choice) => expect(books.choose(books.documents[0]!, choice)).toEqual([]))
  return books
}

/** `invli_2` is the second line of the first invoice. */
const line = (number: number, choice: { quantity?: string; amount?: string } = {}) => ({ id: `invli_${number}`, ...choice })

describe("M6: a quantity takes its share of the remaining value", () => {
  it("one of three: a third", () => {
    expect(told(credited([{ quantity: "3" }], { lines: [line(1, { quantity: "1" })] }))[1]).toBe(
      "GS-2 of RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 1 10.00 merchant"
    )
  })

  it("one of three, of which 6.00 were credited before: a third of 24.00", () => {
    const books = credited([{ quantity: "3" }], { lines: [line(1, { amount: "6" })] }, { lines: [line(1, { quantity: "1" })] })
    expect(told(books).slice(1)).toEqual([
      "GS-2 of RE-1: 5.04 + 0.96 = 6.00; ordli_1 × 0 6.00 merchant",
      "GS-3 of RE-1: 6.72 + 1.28 = 8.00; ordli_1 × 1 8.00 merchant", // 14.00 × 4.79 ÷ 30.00 = 2.2353, less 0.96
    ])
  })

  it("a piece is credited for what it is worth: for less, the rest would fall to the others", () => {
    const books = new Books(aSeller())
    books.reconcile(orderOf([{ quantity: "3" }]))
    const [invoice] = books.documents
    const choose = (amount: string) => books.choose(invoice!, { lines: [{ id: invoice!.lines[0]!.id, quantity: "1", amount }] }).map(({ code, path }) => [code, path])
    expect(choose("4")).toEqual([["invalid_choice", "lines[0].amount"]])
    expect(choose("10")).toEqual([])
    expect(told(books).slice(1)).toEqual(["GS-2 of RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 1 10.00 merchant"])
  })

  it("a piece is printed with its price, and what was credited of it before as its discount", () => {
    const books = credited([{ quantity: "2" }], { lines: [line(1, { amount: "4" })] }, { lines: [line(1, { quantity: "1" })] })
    const [amount, piece] = books.documents.slice(1).map(({ lines: [first] }) => first!)
    expect(amount).toMatchObject({ quantity: "1", unit_price: "3.36", unit_price_gross: "4.00", discount: "0.00", discount_gross: "0.00" })
    expect(piece).toMatchObject({ quantity: "1", unit_price: "8.403361", unit_price_gross: "10.00", discount_gross: "2.00", gross: "8.00" })
  })

  it("what only rounding lost of a price is no discount", () => {
    // 2 × 3.336 net are 6.67: 3.34 and 3.33.
    const [, note] = credited([{ unit_price: "3.336", tax_inclusive: false }, { unit_price: "3.336", tax_inclusive: false }], {}).documents
    expect(note!.lines.map(({ net, discount, discount_gross }) => [net, discount, discount_gross])).toEqual([
      ["3.34", "0.00", "0.00"],
      ["3.33", "0.00", "0.00"],
    ])
  })
})

describe("M6: tax is the invoice's by the credited gross so far, less the tax credited before", () => {
  it("three thirds of 10.00 with a tax of 1.60: 0.53, 0.54, 0.53", () => {
    const third = { lines: [line(1, { quantity: "1" })] }
    const books = credited([{ quantity: "3", unit_price: "5", discounts: [{ amount: "5", tax_inclusive: true }] }], third, third, third)
    expect(told(books)).toEqual([
      "RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 3 10.00",
      "GS-2 of RE-1: 2.80 + 0.53 = 3.33; ordli_1 × 1 3.33 merchant", // 0.5328
      "GS-3 of RE-1: 2.80 + 0.54 = 3.34; ordli_1 × 1 3.34 merchant", // 1.0672
      "GS-4 of RE-1: 2.80 + 0.53 = 3.33; ordli_1 × 1 3.33 merchant",
    ])
  })

  it("over two rates: 10.00 of 11.90 at 19 % and 21.40 at 7 %: 3.57 and 6.43", () => {
    const sold = [{ unit_price: "11.90" }, { unit_price: "21.40", taxes: taxed("7") }]
    const { documents } = credited(sold, { amount: "10" }, { amount: "10" }, {})
    expect(documents.map(({ tax_breakdown }) => tax_breakdown.map(({ rate, taxable, tax }) => `${rate}: ${taxable} + ${tax}`))).toEqual([
      ["19: 10.00 + 1.90", "7: 20.00 + 1.40"],
      ["19: 3.00 + 0.57", "7: 6.01 + 0.42"],
      ["19: 3.01 + 0.57", "7: 6.00 + 0.42"], // 3.58 of 8.33 and 6.42 of 14.97
      ["19: 3.99 + 0.76", "7: 7.99 + 0.56"],
    ])
  })

  it("an amount goes to the rates first, then to their lines", () => {
    // 17.93 of 67.90 and 32.10: 12.17 and 5.76. Line by line the cent of 10.6684, 5.7555, 1.5061 would go elsewhere.
    const sold = [{ unit_price: "59.50" }, { unit_price: "32.10", taxes: taxed("7") }, { kind: "shipping" as const, unit_price: "8.40" }]
    expect(told(credited(sold, { amount: "17.93" }))[1]).toBe(
      "GS-2 of RE-1: 15.61 + 2.32 = 17.93; ordli_1 × 0 10.67 merchant; ordli_2 × 0 5.76 merchant; ordli_3 × 0 1.50 merchant"
    )
  })

  it("M10: each of several taxes takes its part", () => {
    const taxes = [...taxed("4", "State"), ...taxed("2", "County")]
    const books = credited([{ quantity: "3", unit_price: "10.01", tax_inclusive: false, taxes }], { lines: [line(1, { quantity: "1" })] }, {})
    expect(books.documents.map(({ tax_breakdown: [row] }) => [row!.tax, ...row!.components.map(({ tax }) => tax)])).toEqual([
      ["1.80", "1.20", "0.60"],
      ["0.60", "0.40", "0.20"],
      ["1.20", "0.80", "0.40"],
    ])
  })
})

describe("M6: the credit note that takes all", () => {
  it("mirrors the invoice line by line, also where its lines share cents of tax unevenly", () => {
    // 5 × 0.10 at 19 %: a tax of 0.08 for five lines.
    const books = credited(Array.from({ length: 5 }, () => ({ unit_price: "0.10" })), {})
    const amounts = books.documents.map(({ lines }) => lines.map(({ net, tax, gross }) => [net, tax, gross]))
    expect(amounts[1]).toEqual(amounts[0])
    expect(books.documents[0]!.totals).toMatchObject({ tax: "0.08", gross: "0.50" })
  })

  it("takes the invoice's rounding, whatever credit notes went before", () => {
    // Parts of 3.33 net each: the last has a rounding of 0.01.
    const sold = { quantity: "3", unit_price: "5", tax_inclusive: false, discounts: [{ amount: "5", tax_inclusive: false }] }
    const books = new Books(aSeller({ issue_on: "shipment_created" }))
    ;["1", "2", "3"].forEach((shipped) => books.reconcile(orderOf([{ ...sold, shipped }])))
    const last = books.documents[2]!
    expect(books.choose(last, { amount: "1" })).toEqual([])
    expect(books.choose(last, {})).toEqual([])
    expect(told(books).slice(2)).toEqual([
      "RE-3: 3.33 + 0.63 = 3.96 (0.01); ordli_1 × 1 3.96",
      "GS-4 of RE-3: 0.84 + 0.16 = 1.00; ordli_1 × 0 1.00 merchant",
      "GS-5 of RE-3: 2.49 + 0.47 = 2.96 (0.01); ordli_1 × 1 2.96 merchant",
    ])
  })

  it("M4: gives back what was rounded to coins; a note that leaves something does not", () => {
    const sold = (take_backs: BillableLine["take_backs"] = []) => orderOf([{ unit_price: "5.01", take_backs }, { unit_price: "5.01" }], { currency_code: "chf" })
    const books = new Books(aSeller({ cash_rounding: true }))
    books.reconcile(sold())
    books.reconcile(sold([returned("1")]))
    books.reconcile({ ...sold([returned("1")]), progress: progress({ is_canceled: true }) })
    expect(told(books)).toEqual([
      "RE-1: 8.42 + 1.60 = 10.02 (-0.02); ordli_1 × 1 5.01; ordli_2 × 1 5.01",
      "GS-2 of RE-1: 4.21 + 0.80 = 5.01; ordli_1 × 1 5.01 returned",
      "GS-3 of RE-1: 4.21 + 0.80 = 5.01 (-0.02); ordli_2 × 1 5.01 canceled",
    ])
  })
})

it("L4, M6: twenty credits of odd amounts never pass the invoice, by line and by rate, and end at its cents", () => {
  const sold = [
    { quantity: "3", unit_price: "33.33" },
    { quantity: "7", unit_price: "1.37", taxes: taxed("7") },
    { unit_price: "0.05" },
    { kind: "shipping" as const, unit_price: "4.90", taxes: taxed("5.5") },
  ]
  const odd = Array.from({ length: 19 }, (_, index) => ({ amount: (0.37 + 0.61 * index).toFixed(2) })) // 0.37, 0.98, … 11.35: 111.34 of 114.53
  const { documents, held } = credited(sold, ...odd, {})
  const [invoice, ...notes] = documents
  expect(documents.flatMap(documentViolations)).toEqual([])
  expect([invoice!.totals.gross, notes.length]).toEqual(["114.53", 20])
  invoice!.tax_breakdown.forEach((row, index) => {
    const own = notes.map(({ tax_breakdown }) => tax_breakdown.find(({ rate }) => rate === row.rate)).filter((one) => one !== undefined)
    expect(own.every(({ tax }) => !tax.startsWith("-"))).toBe(true)
    expect([index, sum(own.map(({ tax }) => tax)).toFixed(2), sum(own.map(({ taxable }) => taxable)).toFixed(2)]).toEqual([index, row.tax, row.taxable])
  })
  expect(standingLines(held).map(({ left }) => left.gross.toFixed(2))).toEqual(["0.00", "0.00", "0.00", "0.00"])
})
