import { Books } from "../../__tests__/support/books"
import { captured, orderOf, refunded, returned, told } from "../../__tests__/support/orders"
import { progress, taxed } from "../../__tests__/support/source"
import type { BillableLine, BillableSource } from "../../billable/source"

type Sold = Partial<BillableLine>[]

/** What follows the first invoice as the order goes through these states. */
function after(...states: (Sold | BillableSource)[]): string[] {
  const books = new Books()
  states.forEach((state) => books.reconcile(Array.isArray(state) ? orderOf(state) : state))
  return told(books).slice(1)
}

const three: Sold = [{ quantity: "3" }]

describe("M5: more of the same is a further invoice", () => {
  it("a quantity raised", () => {
    expect(after(three, [{ quantity: "5" }])).toEqual(["RE-2: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00"])
  })

  it("a line added", () => {
    expect(after(three, [...three, { unit_price: "4.90", kind: "shipping" }])).toEqual(["RE-2: 4.12 + 0.78 = 4.90; ordli_2 × 1 4.90"])
  })

  it("a quantity raised whose discount grows with it: only what is charged more", () => {
    const discounted = (quantity: string, amount: string): Sold => [{ quantity, discounts: [{ amount, tax_inclusive: true }] }]
    // 30.00 − 3.00 = 27.00, then 50.00 − 7.50 = 42.50.
    expect(after(discounted("3", "3"), discounted("5", "7.50"))).toEqual(["RE-2: 13.03 + 2.47 = 15.50; ordli_1 × 2 15.50"])
  })

  it("what was credited since counts: one less, then two more", () => {
    expect(after(three, [{ quantity: "2" }], [{ quantity: "4" }])).toEqual([
      "GS-2 of RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 1 10.00 removed",
      "RE-3: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00",
    ])
  })
})

describe("M6: less is credited", () => {
  it("a quantity lowered", () => {
    expect(after(three, [{ quantity: "1" }])).toEqual(["GS-2 of RE-1: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00 removed"])
  })

  it("the latest invoice first", () => {
    expect(after(three, [{ quantity: "5" }], [{ quantity: "2" }])).toEqual([
      "RE-2: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00",
      "GS-3 of RE-2: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00 removed",
      "GS-4 of RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 1 10.00 removed",
    ])
  })

  it("a line removed, at its own rate", () => {
    expect(after([...three, { unit_price: "21.40", taxes: taxed("7") }], three)).toEqual(["GS-2 of RE-1: 20.00 + 1.40 = 21.40; ordli_2 × 1 21.40 removed"])
  })

  it("a lower price credits the difference, and no quantity", () => {
    expect(after(three, [{ quantity: "3", unit_price: "8" }])).toEqual(["GS-2 of RE-1: 5.04 + 0.96 = 6.00; ordli_1 × 0 6.00 removed"])
  })

  it("a new discount likewise", () => {
    expect(after(three, [{ quantity: "3", discounts: [{ amount: "4.50", tax_inclusive: true }] }])).toEqual([
      "GS-2 of RE-1: 3.78 + 0.72 = 4.50; ordli_1 × 0 4.50 removed",
    ])
  })

  it("a piece less for which the discount is lost in part: 27.00 for three become 20.00 for two", () => {
    const discounted = (quantity: string, amount: string): Sold => [{ quantity, discounts: [{ amount, tax_inclusive: true }] }]
    expect(after(discounted("3", "3"), discounted("2", "0"))).toEqual(["GS-2 of RE-1: 5.88 + 1.12 = 7.00; ordli_1 × 1 7.00 removed"])
  })

  it("a discount that moved from one line to the other: credited here, invoiced anew there", () => {
    const split = (first: string, second: string): Sold =>
      [first, second].map((amount) => ({ discounts: [{ amount, tax_inclusive: true }] }))
    expect(after(split("0", "3"), split("3", "0"))).toEqual([
      "GS-2 of RE-1: 8.41 + 1.59 = 10.00; ordli_1 × 0 3.00 removed; ordli_2 × 1 7.00 replaced",
      "RE-3: 8.40 + 1.60 = 10.00; ordli_2 × 1 10.00",
    ])
  })
})

describe("L4: what cannot be said as a difference is credited whole and invoiced anew", () => {
  it("a higher price", () => {
    expect(after(three, [{ quantity: "3", unit_price: "11.90" }])).toEqual([
      "GS-2 of RE-1: 25.21 + 4.79 = 30.00; ordli_1 × 3 30.00 replaced",
      "RE-3: 30.00 + 5.70 = 35.70; ordli_1 × 3 35.70",
    ])
  })

  it("another rate, also for the same price", () => {
    expect(after(three, [{ quantity: "3", taxes: taxed("7") }])).toEqual([
      "GS-2 of RE-1: 25.21 + 4.79 = 30.00; ordli_1 × 3 30.00 replaced",
      "RE-3: 28.04 + 1.96 = 30.00; ordli_1 × 3 30.00",
    ])
  })

  it("another price mode", () => {
    expect(after([{ unit_price: "11.90" }], [{ unit_price: "10", tax_inclusive: false }])).toEqual([
      "GS-2 of RE-1: 10.00 + 1.90 = 11.90; ordli_1 × 1 11.90 replaced",
      "RE-3: 10.00 + 1.90 = 11.90; ordli_1 × 1 11.90",
    ])
  })

  it("more pieces at another price", () => {
    expect(after(three, [{ quantity: "4", unit_price: "8" }])).toEqual([
      "GS-2 of RE-1: 25.21 + 4.79 = 30.00; ordli_1 × 3 30.00 replaced",
      "RE-3: 26.89 + 5.11 = 32.00; ordli_1 × 4 32.00",
    ])
  })

  it("another rate for what is gone altogether replaces nothing", () => {
    expect(after(three, [{ quantity: "3", taxes: taxed("7"), take_backs: [returned("3")] }])).toEqual([
      "GS-2 of RE-1: 25.21 + 4.79 = 30.00; ordli_1 × 3 30.00 returned",
    ])
  })
})

describe("M7: a cancelled order is credited whole", () => {
  const canceled = (sold: Sold, rest: Partial<BillableSource> = {}) => orderOf(sold, { ...rest, progress: progress({ is_canceled: true }) })

  it("with its shipping", () => {
    const sold: Sold = [{ quantity: "3" }, { unit_price: "4.90", kind: "shipping" }]
    expect(after(sold, canceled(sold))).toEqual(["GS-2 of RE-1: 29.33 + 5.57 = 34.90; ordli_1 × 3 30.00 canceled; ordli_2 × 1 4.90 canceled"])
  })

  it("every invoice of it", () => {
    expect(after(three, [{ quantity: "5" }], canceled([{ quantity: "5" }]))).toEqual([
      "RE-2: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00",
      "GS-3 of RE-2: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00 canceled",
      "GS-4 of RE-1: 25.21 + 4.79 = 30.00; ordli_1 × 3 30.00 canceled",
    ])
  })

  it("what money that went back before has left of it", () => {
    const rest = { ...captured("30"), ...refunded("10") }
    expect(after(orderOf(three, captured("30")), orderOf(three, rest), canceled(three, rest))).toEqual([
      "GS-2 of RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 0 10.00 refunded",
      "GS-3 of RE-1: 16.81 + 3.19 = 20.00; ordli_1 × 3 20.00 canceled",
    ])
  })

  it("before its invoice there is none", () => {
    const books = new Books()
    expect(books.reconcile(canceled(three)).map(({ code }) => code)).toEqual(["order_canceled"])
    expect(books.documents).toEqual([])
  })
})

it("M8: what is invoiced anew for less is no money given back: nothing comes off the other lines", () => {
  const carriage = { unit_price: "4.90", kind: "shipping" as const }
  // 5.57 × 30 / 34.90 = 4.788; 28 × 19 / 119 = 4.471; 34.90 − 30.00 + 28.00 is the charge
  expect(after([{ quantity: "3" }, carriage], [{ quantity: "4", unit_price: "7" }, carriage])).toEqual([
    "GS-2 of RE-1: 25.21 + 4.79 = 30.00; ordli_1 × 3 30.00 replaced",
    "RE-3: 23.53 + 4.47 = 28.00; ordli_1 × 4 28.00",
  ])
})
