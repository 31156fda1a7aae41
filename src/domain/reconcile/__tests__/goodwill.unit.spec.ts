import { Books } from "../../__tests__/support/books"
import { captured, orderOf, refunded, returned, told } from "../../__tests__/support/orders"
import type { BillableLine, BillableSource } from "../../billable/source"
import { aSeller, taxed } from "../../__tests__/support/source"
import { chooseCredit } from "../credit-choice"
import { roundingLeft } from "../credit-proposal"
import { heldTotal, standingLines } from "../held"
import { reconcile } from "../reconcile"

/** What follows an invoice of three at 10.00 once a merchant credited an amount of it and the order went through these states. */
function after(amount: string, ...states: BillableSource[]): string[] {
  const books = new Books(aSeller({ refund_before_invoice: "smaller_invoice" }))
  books.reconcile(three({}))
  books.choose(books.documents[0]!, { amount })
  states.forEach((state) => books.reconcile(state))
  return told(books).slice(2)
}

const three = (line: Partial<BillableLine>, rest: Partial<BillableSource> = {}) => orderOf([{ quantity: "3", ...line }], rest)

describe("M6, M8: the goodwill that a merchant showed goes on to the invoice that takes the place of the first", () => {
  it("whole", () => {
    expect(after("5", three({ unit_price: "12" }))).toEqual([
      "GS-3 of RE-1: 21.01 + 3.99 = 25.00; ordli_1 × 3 25.00 replaced",
      "RE-4: 26.05 + 4.95 = 31.00; ordli_1 × 3 31.00",
    ])
  })

  it("once, however often the line is invoiced anew", () => {
    expect(after("5", three({ unit_price: "12" }), three({ unit_price: "13" })).slice(2)).toEqual([
      "GS-5 of RE-4: 26.05 + 4.95 = 31.00; ordli_1 × 3 31.00 replaced",
      "RE-6: 28.57 + 5.43 = 34.00; ordli_1 × 3 34.00",
    ])
  })

  it("less what went with a piece that came back since", () => {
    const back = { take_backs: [returned("1")] }
    expect(after("6", three(back), three({ ...back, unit_price: "12" }))).toEqual([
      "GS-3 of RE-1: 6.72 + 1.28 = 8.00; ordli_1 × 1 8.00 returned",
      "GS-4 of RE-1: 13.45 + 2.55 = 16.00; ordli_1 × 2 16.00 replaced",
      "RE-5: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00",
    ])
  })

  it("beside money that was refunded: each once", () => {
    const paid = { ...captured("30.00"), ...refunded("9.00") }
    expect(after("4", three({}, paid), three({ unit_price: "12" }, paid))).toEqual([
      "GS-3 of RE-1: 4.20 + 0.80 = 5.00; ordli_1 × 0 5.00 refunded",
      "GS-4 of RE-1: 17.65 + 3.35 = 21.00; ordli_1 × 3 21.00 replaced",
      "RE-5: 22.69 + 4.31 = 27.00; ordli_1 × 3 27.00",
    ])
  })

  it("as far as the new price of these pieces reaches: others are charged", () => {
    const cheaper = { unit_price: "5", taxes: taxed("7") }
    expect(after("25", three(cheaper), three({ ...cheaper, quantity: "5" }))).toEqual([
      "GS-3 of RE-1: 4.20 + 0.80 = 5.00; ordli_1 × 3 5.00 replaced",
      "RE-4: 0.00 + 0.00 = 0.00; ordli_1 × 3 0.00",
      "RE-5: 9.35 + 0.65 = 10.00; ordli_1 × 2 10.00",
    ])
  })

  it("also where the money went back before it was shown", () => {
    const paid = { ...captured("30.00"), ...refunded("10.00") }
    const books = new Books(aSeller())
    books.reconcile(three({}))
    books.reconcile(three({}, paid))
    books.choose(books.documents[0]!, { amount: "5" })
    books.reconcile(three({ unit_price: "12" }, paid))
    expect(told(books).slice(3)).toEqual([
      "GS-4 of RE-1: 12.61 + 2.39 = 15.00; ordli_1 × 3 15.00 replaced",
      "RE-5: 26.05 + 4.95 = 31.00; ordli_1 × 3 31.00",
      "GS-6 of RE-5: 8.40 + 1.60 = 10.00; ordli_1 × 0 10.00 refunded",
    ])
  })
})

it("R1: what was credited by hand is not charged with the pieces beside it: a person has to say", () => {
  const books = new Books(aSeller())
  const discounted = (quantity: string, amount: string) => orderOf([{ quantity, discounts: [{ amount, tax_inclusive: true }] }])
  books.reconcile(discounted("1", "3"))
  books.reconcile(discounted("4", "12"))
  books.choose(books.documents[1]!, {})
  const blocked = books.reconcile(orderOf([{ quantity: "4" }]))
  expect([blocked.map(({ code }) => code), told(books)]).toEqual([
    ["changed_after_credit"],
    ["RE-1: 5.88 + 1.12 = 7.00; ordli_1 × 1 7.00", "RE-2: 17.65 + 3.35 = 21.00; ordli_1 × 3 21.00", "GS-3 of RE-2: 17.65 + 3.35 = 21.00; ordli_1 × 3 21.00 merchant"],
  ])
})

it("L4: a lower price beside money given back credits no cent more than is left of the line", () => {
  const books = new Books(aSeller())
  const paid = { ...captured("40.01"), ...refunded("40.01") }
  const order = (unit_price: string, rest: Partial<BillableSource> = {}) => orderOf([{ unit_price }], rest)
  books.reconcile(order("40.01"))
  books.choose(books.documents[0]!, { amount: "10" })
  books.reconcile(order("20", paid))
  // 30.01 × 20.01 / 40.01 = 15.009 for the lower price, the rest for the money
  expect(told(books).slice(2)).toEqual(["GS-3 of RE-1: 25.22 + 4.79 = 30.01; ordli_1 × 0 15.01 removed; ordli_1 × 0 15.00 refunded"])
})

it("M6: a lower price is that of the pieces that were not credited by hand", () => {
  const books = new Books(aSeller())
  const order = (quantity: string, unit_price: string) => orderOf([{ quantity, unit_price }])
  books.reconcile(order("2", "10"))
  books.reconcile(order("3", "10"))
  books.choose(books.documents[0]!, {})
  ;[order("3", "4"), order("1", "4")].forEach((state) => books.reconcile(state))
  expect(told(books).slice(3)).toEqual(["GS-4 of RE-2: 5.04 + 0.96 = 6.00; ordli_1 × 0 6.00 removed"])
})

it("M8: goods that came back after the money count by their worth once the line is invoiced anew", () => {
  const books = new Books(aSeller())
  const paid = { ...captured("30.00"), ...refunded("6.00") }
  const back = { take_backs: [returned("1")] }
  ;[three({}), three({}, paid), three(back, paid), three({ ...back, unit_price: "12" }, paid)].forEach((state) => books.reconcile(state))
  expect(told(books).slice(1)).toEqual([
    "GS-2 of RE-1: 5.04 + 0.96 = 6.00; ordli_1 × 0 6.00 refunded",
    "GS-3 of RE-1: 3.36 + 0.64 = 4.00; ordli_1 × 1 4.00 returned",
    "GS-4 of RE-1: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00 replaced",
    "RE-5: 20.17 + 3.83 = 24.00; ordli_1 × 2 24.00",
  ])
})

describe("M8: a piece that was credited by hand and then came back", () => {
  const back = { take_backs: [returned("1")] }
  const byHand = (...states: BillableSource[]) => {
    const books = new Books(aSeller())
    books.reconcile(three({}))
    books.choose(books.documents[0]!, { lines: [{ id: books.documents[0]!.lines[0]!.id, quantity: "1" }] })
    states.forEach((state) => books.reconcile(state))
    return told(books).slice(2)
  }

  it("is not credited again", () => {
    expect(byHand(three(back))).toEqual([])
  })

  it("leaves no fraction of a piece to invoice", () => {
    const books = new Books(aSeller())
    books.reconcile(three({}))
    books.choose(books.documents[0]!, {})
    books.reconcile(three({ take_backs: [returned("2")] }))
    expect(told(books).slice(2)).toEqual([])
  })

  it("takes nothing from pieces that are bought afterwards", () => {
    expect(byHand(three(back), three({ ...back, quantity: "5" }))).toEqual(["RE-3: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00"])
  })

  it("takes nothing from those that are invoiced anew", () => {
    expect(byHand(three(back), three({ ...back, taxes: taxed("7") }))).toEqual([
      "GS-3 of RE-1: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00 replaced",
      "RE-4: 18.69 + 1.31 = 20.00; ordli_1 × 2 20.00",
    ])
  })
})

describe("L4, M8: while a credit note of what is invoiced anew is a draft", () => {
  const order = (line: Partial<BillableLine>, refunds: string[] = []) =>
    orderOf([{ quantity: "3", ...line }, {}], { ...captured("40.00"), ...refunded(...refunds) })
  const drafted = (goodwill: string | null, refunds: string[]) => {
    const books = new Books(aSeller())
    books.reconcile(order({}))
    if (goodwill) {
      books.choose(books.documents[0]!, { lines: [{ id: books.documents[0]!.lines[0]!.id, amount: goodwill }] })
    }
    const [proposal] = reconcile(order({ taxes: taxed("7") }), books.held, aSeller()).credit
    books.unissue(books.credit(proposal!))
    return reconcile(order({ taxes: taxed("7") }, refunds), books.held, aSeller()).credit.flatMap(({ lines }) => lines.map(({ gross }) => gross))
  }

  it("money given back is credited by itself, once", () => {
    expect(drafted(null, ["1.00"])).toEqual(["1"])
  })

  it("goodwill that covers it still does", () => {
    expect(drafted("5", ["5.00"])).toEqual([])
  })
})

it("M4: goodwill leaves no minor unit of an invoice that was credited whole to the next", () => {
  const books = new Books(aSeller())
  const order = orderOf([{ quantity: "2", unit_price: "1756", tax_inclusive: false }], { currency_code: "jpy" })
  const correct = (invoice = books.documents.at(-1)!) => {
    const standing = standingLines(books.held).filter(({ invoice_id }) => invoice_id === invoice.id)
    const { lines } = chooseCredit({}, standing, "jpy", "replaced", roundingLeft(books.held, invoice.id))
    books.credit({ invoice_id: invoice.id, lines: lines! })
    books.reconcile(order)
  }
  books.reconcile(order)
  correct()
  books.choose(books.documents.at(-1)!, { amount: "1868" })
  correct(books.documents.at(-2)!)
  expect([heldTotal(books.held).toFixed(), books.documents.at(-1)!.totals]).toMatchObject(["2311", { gross: "2311", rounding: "0" }])
})

it("M6: what a merchant credited whole is no part of what is credited to be invoiced anew", () => {
  const books = new Books(aSeller())
  const order = (quantity: string, rate = "7") => orderOf([{ quantity, taxes: taxed(rate) }])
  books.reconcile(order("1"))
  books.choose(books.documents[0]!, {})
  ;[order("4"), order("4", "19"), order("4", "5.5"), order("1", "5.5")].forEach((state) => books.reconcile(state))
  expect(told(books).slice(2)).toEqual([
    "RE-3: 28.04 + 1.96 = 30.00; ordli_1 × 3 30.00",
    "GS-4 of RE-3: 28.04 + 1.96 = 30.00; ordli_1 × 3 30.00 replaced",
    "RE-5: 25.21 + 4.79 = 30.00; ordli_1 × 3 30.00",
    "GS-6 of RE-5: 25.21 + 4.79 = 30.00; ordli_1 × 3 30.00 replaced",
    "RE-7: 28.44 + 1.56 = 30.00; ordli_1 × 3 30.00",
    "GS-8 of RE-7: 18.96 + 1.04 = 20.00; ordli_1 × 2 20.00 removed",
  ])
})
