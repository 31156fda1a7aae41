import { Books } from "../../__tests__/support/books"
import { captured, orderOf, refunded, returned, told } from "../../__tests__/support/orders"
import { aSeller, taxed } from "../../__tests__/support/source"
import type { BillableLine } from "../../billable/source"
import { sourceCharge } from "../../billable/source-charge"
import { heldTotal } from "../held"

/** Invoices each state of an order in turn, whenever something more is shipped. */
function shipped(...states: Partial<BillableLine>[][]) {
  const books = new Books(aSeller({ issue_on: "shipment_created" }))
  states.forEach((sold) => books.reconcile(orderOf(sold)))
  return books
}

describe("M5: shares are cumulative: what is rounded up to here, less what was invoiced before", () => {
  it("three thirds of 10.00, tax-inclusive: 3.33, 3.34, 3.33", () => {
    const third = { quantity: "3", unit_price: "5", discounts: [{ amount: "5", tax_inclusive: true }] }
    const books = shipped([{ ...third, shipped: "1" }], [{ ...third, shipped: "2" }], [{ ...third, shipped: "3" }])
    expect(told(books)).toEqual([
      "RE-1: 2.80 + 0.53 = 3.33; ordli_1 × 1 3.33",
      "RE-2: 2.81 + 0.53 = 3.34; ordli_1 × 1 3.34",
      "RE-3: 2.80 + 0.53 = 3.33; ordli_1 × 1 3.33",
    ])
  })

  it("three thirds of 10.00 net: the cent that is missing from 11.90 is rounding on the last", () => {
    const third = { quantity: "3", unit_price: "5", tax_inclusive: false, discounts: [{ amount: "5", tax_inclusive: false }] }
    const books = shipped([{ ...third, shipped: "1" }], [{ ...third, shipped: "2" }], [{ ...third, shipped: "3" }])
    expect(told(books)).toEqual([
      "RE-1: 3.33 + 0.63 = 3.96; ordli_1 × 1 3.96",
      "RE-2: 3.34 + 0.63 = 3.97; ordli_1 × 1 3.97",
      "RE-3: 3.33 + 0.63 = 3.96 (0.01); ordli_1 × 1 3.96",
    ])
  })

  it("taxes of parts that differ from the tax of the whole are nothing to do", () => {
    // The whole has a tax of 1.60, the parts have 3 × 0.53.
    const third = { quantity: "3", unit_price: "5", discounts: [{ amount: "5", tax_inclusive: true }] }
    const books = shipped([{ ...third, shipped: "1" }], [{ ...third, shipped: "2" }], [{ ...third, shipped: "3" }])
    const before = books.documents.length
    expect(books.reconcile(orderOf([{ ...third, shipped: "3" }]))).toEqual([])
    expect(books.documents.length).toBe(before)
  })

  it("the price mode changed in between: the new part owes nothing for the old one's tax", () => {
    const books = shipped(
      [{ quantity: "2", shipped: "1", unit_price: "10", tax_inclusive: false }],
      [{ quantity: "2", shipped: "2", unit_price: "11.90", tax_inclusive: true }]
    )
    expect(told(books)).toEqual([
      "RE-1: 10.00 + 1.90 = 11.90; ordli_1 × 1 11.90",
      "GS-2 of RE-1: 10.00 + 1.90 = 11.90; ordli_1 × 1 11.90 replaced",
      "RE-3: 20.00 + 3.80 = 23.80; ordli_1 × 2 23.80",
    ])
  })
})

describe("shipment_created", () => {
  const post = { kind: "shipping" as const, unit_price: "4.90" }

  it("M5: shipping is charged once, with the first thing that is shipped", () => {
    const books = shipped([{ quantity: "2", shipped: "1" }, post], [{ quantity: "2", shipped: "2" }, post])
    expect(told(books)).toEqual([
      "RE-1: 12.52 + 2.38 = 14.90; ordli_1 × 1 10.00; ordli_2 × 1 4.90",
      "RE-2: 8.40 + 1.60 = 10.00; ordli_1 × 1 10.00",
    ])
  })

  it("M5: a shipment that was missed goes with the next", () => {
    const books = shipped([{ quantity: "3", shipped: "3" }, { shipped: "0" }], [{ quantity: "3", shipped: "3" }, { shipped: "1" }])
    expect(told(books).map((text) => text.split("; ").slice(1))).toEqual([["ordli_1 × 3 30.00"], ["ordli_2 × 1 10.00"]])
  })

  it("M8: what came back before its invoice is never invoiced", () => {
    const books = shipped([{ quantity: "3", shipped: "2", take_backs: [returned("1")] }], [{ quantity: "3", shipped: "3", take_backs: [returned("1")] }])
    expect(told(books).map((text) => text.split("; ").slice(1))).toEqual([["ordli_1 × 1 10.00"], ["ordli_1 × 1 10.00"]])
  })

  it("M8: what came back of a part is credited, though more is still to be shipped; so is what is refunded beside it", () => {
    const back = { take_backs: [returned("1")] }
    const states = [[{ quantity: "4", shipped: "2" }], [{ quantity: "4", shipped: "2", ...back }], [{ quantity: "4", shipped: "4", ...back }]]
    expect(told(shipped(...states))).toEqual([
      "RE-1: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00",
      "GS-2 of RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 1 10.00 returned",
      "RE-3: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00",
    ])
    const books = shipped(states[0]!)
    const refund = { ...captured("40.00"), ...refunded("5.00") }
    books.reconcile(orderOf(states[0]!, refund))
    books.reconcile(orderOf(states[1]!, refund))
    expect(told(books).slice(1)).toEqual([
      "GS-2 of RE-1: 4.20 + 0.80 = 5.00; ordli_1 × 0 5.00 refunded",
      "GS-3 of RE-1: 4.20 + 0.80 = 5.00; ordli_1 × 1 5.00 returned",
    ])
  })

  it("L6: nothing more shipped, nothing more invoiced", () => {
    const books = shipped([{ quantity: "3", shipped: "1" }])
    expect(books.reconcile(orderOf([{ quantity: "3", shipped: "1" }])).map(({ code }) => code)).toEqual(["not_shipped"])
    expect(books.documents.length).toBe(1)
  })
})

it("M4: each part before it may have left a minor unit per rate to the document that completes the order", () => {
  // 3.30 net is 3.927 gross: each of ten parts says 3.93. The order is charged 39.27.
  const sold = (pieces: number): Partial<BillableLine>[] => [
    { quantity: "10", shipped: String(pieces), unit_price: "3.30", tax_inclusive: false, taxes: taxed("19") },
  ]
  const books = shipped(...Array.from({ length: 10 }, (_, index) => sold(index + 1)))
  expect(told(books).at(-1)).toBe("RE-10: 3.30 + 0.63 = 3.93 (-0.03); ordli_1 × 1 3.93")
  expect(heldTotal(books.held).toFixed(2)).toBe(sourceCharge(orderOf(sold(10))).toFixed(2))
})

it("M2, M5: several lines in parts come to the charge of the order, whichever completes it", () => {
  // 3.33 + 2 × 6.67 + 4.99 = 21.66 net; × 1.19 = 25.7754.
  const line = { tax_inclusive: false, taxes: taxed("19") }
  const sold = (a: string, b: string): Partial<BillableLine>[] => [
    { ...line, unit_price: "3.33", shipped: a },
    { ...line, unit_price: "6.67", quantity: "2", shipped: b },
    { ...line, unit_price: "4.99", kind: "shipping" },
  ]
  const books = shipped(sold("0", "1"), sold("1", "1"), sold("1", "2"))
  expect(told(books)).toEqual([
    "RE-1: 11.66 + 2.22 = 13.88; ordli_2 × 1 7.94; ordli_3 × 1 5.94",
    "RE-2: 3.33 + 0.63 = 3.96; ordli_1 × 1 3.96",
    "RE-3: 6.67 + 1.27 = 7.94; ordli_2 × 1 7.94",
  ])
  expect(heldTotal(books.held).toFixed(2)).toBe("25.78")
})

it("M6: a piece of parts that cost unlike is worth what they cost together", () => {
  // 200.00 − 20.00 = 180.00 for two, 380.00 for four: 95.00 each
  const books = new Books(aSeller())
  const order = (quantity: string, rest: Partial<BillableLine> = {}) =>
    orderOf([{ quantity, unit_price: "100", discounts: [{ amount: "20", tax_inclusive: true }], ...rest }])
  ;[order("2"), order("4"), order("4", { take_backs: [returned("1")] })].forEach((state) => books.reconcile(state))
  expect(told(books).slice(1)).toEqual([
    "RE-2: 168.07 + 31.93 = 200.00; ordli_1 × 2 200.00",
    "GS-3 of RE-2: 79.83 + 15.17 = 95.00; ordli_1 × 1 95.00 returned",
  ])
})

it("M6, L6: a lower price is credited once on each invoice that holds the line", () => {
  const books = new Books(aSeller())
  const order = (quantity: string, unit_price: string) => orderOf([{ quantity, unit_price }])
  ;[order("1", "10"), order("5", "10"), order("5", "8")].forEach((state) => books.reconcile(state))
  expect(told(books).slice(2)).toEqual([
    "GS-3 of RE-2: 6.72 + 1.28 = 8.00; ordli_1 × 0 8.00 removed",
    "GS-4 of RE-1: 1.68 + 0.32 = 2.00; ordli_1 × 0 2.00 removed",
  ])
})
