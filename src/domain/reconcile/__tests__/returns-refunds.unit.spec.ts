import { Books } from "../../__tests__/support/books"
import { captured, orderOf, refunded, returned, told } from "../../__tests__/support/orders"
import { aSeller, progress } from "../../__tests__/support/source"
import type { BillableLine, BillableSource } from "../../billable/source"
import type { CreditOn } from "../../seller/seller"

const paid = captured("30")
const three = (back: BillableLine["take_backs"] = [], rest: Partial<BillableSource> = paid) => orderOf([{ quantity: "3", take_backs: back }], rest)

/** What credit notes say once the order went through these states. */
function credits(states: BillableSource[], credit_on?: CreditOn[]): string[] {
  const books = new Books(aSeller(credit_on && { credit_on }))
  states.forEach((state) => books.reconcile(state))
  return told(books).slice(1)
}

const ONE_BACK = "GS-2 of RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 1 10.00 returned"

describe("M8: what was taken back is credited", () => {
  it("one of three, then the rest", () => {
    const states = [three(), three([returned("1")]), three([returned("1"), returned("2", "ret_2")])]
    expect(credits(states)).toEqual([ONE_BACK, "GS-3 of RE-1: 16.81 + 3.19 = 20.00; ordli_1 × 2 20.00 returned"])
  })

  it("twice told is credited once", () => {
    expect(credits([three(), three([returned("1")]), three([returned("1")])])).toEqual([ONE_BACK])
  })

  it("damaged pieces came back as others did", () => {
    expect(credits([three(), three([returned("0.5"), returned("0.5", "ret_1_damaged")])])).toEqual([ONE_BACK])
  })

  it("what came back before the invoice is not invoiced, and so not credited", () => {
    expect(credits([three([returned("1")])])).toEqual([])
  })

  it("a claim credits what was claimed and invoices the replacement, in one pair", () => {
    const books = new Books()
    books.reconcile(three())
    books.reconcile(orderOf([{ quantity: "3", take_backs: [{ type: "claim", id: "claim_1", quantity: "1" }] }, { unit_price: "10" }], paid))
    expect(told(books).slice(1)).toEqual([ONE_BACK, "RE-3: 8.40 + 1.60 = 10.00; ordli_2 × 1 10.00"])
    expect(books.documents[1]!.caused_by).toEqual([{ type: "claim", id: "claim_1" }])
  })

  it("a claim that is called off after its credit note is invoiced again", () => {
    const books = new Books()
    ;[three(), three([{ type: "claim", id: "claim_1", quantity: "1" }]), three()].forEach((state) => books.reconcile(state))
    expect(told(books).at(-1)).toBe("RE-3: 8.40 + 1.60 = 10.00; ordli_1 × 1 10.00")
  })
})

describe("M8: refund and return never credit twice", () => {
  it("return first: its refund is no credit", () => {
    const states = [three(), three([returned("1")]), three([returned("1")], { ...paid, ...refunded("10") })]
    expect(credits(states)).toEqual([ONE_BACK])
  })

  it("refund first: the return is covered by it", () => {
    const states = [three(), three([], { ...paid, ...refunded("10") }), three([returned("1")], { ...paid, ...refunded("10") })]
    expect(credits(states)).toEqual(["GS-2 of RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 0 10.00 refunded"])
  })

  it("a smaller refund first: the return credits the difference and takes the piece", () => {
    const states = [three(), three([], { ...paid, ...refunded("4") }), three([returned("1")], { ...paid, ...refunded("4") })]
    expect(credits(states)).toEqual([
      "GS-2 of RE-1: 3.36 + 0.64 = 4.00; ordli_1 × 0 4.00 refunded",
      "GS-3 of RE-1: 5.04 + 0.96 = 6.00; ordli_1 × 1 6.00 returned", // 10.00 × 4.79 ÷ 30.00 = 1.5967, less 0.64
    ])
  })

  it("a refund beyond what came back: the goods, and what is beyond by amount", () => {
    expect(credits([three(), three([returned("1")], { ...paid, ...refunded("12") })])).toEqual([
      "GS-2 of RE-1: 10.08 + 1.92 = 12.00; ordli_1 × 1 10.00 returned; ordli_1 × 0 2.00 refunded",
    ])
  })

  it("a refund less than what came back: the goods at their price", () => {
    expect(credits([three(), three([returned("1")], { ...paid, ...refunded("8") })])).toEqual([ONE_BACK])
  })

  it("a refund for what came back before the invoice is no credit, also where the order is not paid in full", () => {
    expect(credits([three([returned("1")], { ...captured("20"), ...refunded("10") })])).toEqual([])
  })

  it("a refund for a cancelled order is covered by the cancellation", () => {
    const canceled = (rest: Partial<BillableSource>) => three([], { ...rest, progress: progress({ is_canceled: true }) })
    expect(credits([three(), canceled(paid), canceled({ ...paid, ...refunded("30") })])).toEqual([
      "GS-2 of RE-1: 25.21 + 4.79 = 30.00; ordli_1 × 3 30.00 canceled",
    ])
  })
})

describe("M8: money that goes back without goods", () => {
  it("is credited, the same refund once", () => {
    const state = three([], { ...paid, ...refunded("10") })
    expect(credits([three(), state, state])).toEqual(["GS-2 of RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 0 10.00 refunded"])
  })

  it("of an order that is paid in part is credited: 10.00 of 30.00 are paid, 6.00 go back", () => {
    const part = captured("10")
    expect(credits([three([], part), three([], { ...part, ...refunded("6") })])).toEqual([
      "GS-2 of RE-1: 5.04 + 0.96 = 6.00; ordli_1 × 0 6.00 refunded",
    ])
  })

  it("that was paid too much is no credit: 35.00 for 30.00, 5.00 go back", () => {
    const over = captured("35")
    expect(credits([three([], over), three([], { ...over, ...refunded("5") })])).toEqual([])
  })

  it("beyond what was paid too much is one: 7.00 go back of 35.00 for 30.00", () => {
    const over = captured("35")
    expect(credits([three([], over), three([], { ...over, ...refunded("7") })])).toEqual([
      "GS-2 of RE-1: 1.68 + 0.32 = 2.00; ordli_1 × 0 2.00 refunded",
    ])
  })

  it("before the invoice: invoiced in full and credited", () => {
    const books = new Books()
    books.reconcile(three([], { ...paid, ...refunded("10") }))
    expect(told(books)).toEqual(["RE-1: 25.21 + 4.79 = 30.00; ordli_1 × 3 30.00", "GS-2 of RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 0 10.00 refunded"])
  })

  it("after the merchant's own credit note of as much is credited once", () => {
    const books = new Books()
    books.reconcile(three())
    books.choose(books.documents[0]!, { amount: "8" })
    books.reconcile(three([], { ...paid, ...refunded("8") }))
    expect(told(books).slice(1)).toEqual(["GS-2 of RE-1: 6.72 + 1.28 = 8.00; ordli_1 × 0 8.00 merchant"])
  })

  it("is spread over the invoices that it is taken of", () => {
    const books = new Books(aSeller({ issue_on: "shipment_created" }))
    const sold = (shipped: string, rest: Partial<BillableSource> = captured("40")) => orderOf([{ quantity: "2", unit_price: "20", shipped }], rest)
    ;[sold("1"), sold("2"), sold("2", { ...captured("40"), ...refunded("10") })].forEach((state) => books.reconcile(state))
    expect(told(books).slice(2)).toEqual([
      "GS-3 of RE-1: 4.20 + 0.80 = 5.00; ordli_1 × 0 5.00 refunded",
      "GS-4 of RE-2: 4.20 + 0.80 = 5.00; ordli_1 × 0 5.00 refunded",
    ])
  })
})

describe("credit_on: each alone", () => {
  const REFUNDED = "GS-2 of RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 0 10.00 refunded"
  const CANCELED = "GS-2 of RE-1: 25.21 + 4.79 = 30.00; ordli_1 × 3 30.00 canceled"

  it.each<[CreditOn[], string[], string[], string[]]>([
    [["return_received"], [ONE_BACK], [], []],
    [["payment_refunded"], [], [REFUNDED], []],
    [["order_canceled"], [], [], [CANCELED]],
    [[], [], [], []],
  ])("%j", (credit_on, ofReturn, ofRefund, ofCancellation) => {
    expect(credits([three(), three([returned("1")])], credit_on)).toEqual(ofReturn)
    expect(credits([three(), three([], { ...paid, ...refunded("10") })], credit_on)).toEqual(ofRefund)
    expect(credits([three(), three([], { ...paid, progress: progress({ is_canceled: true }) })], credit_on)).toEqual(ofCancellation)
  })

  it("payment_refunded: what came back is credited by the money that went back for it", () => {
    expect(credits([three(), three([returned("1")]), three([returned("1")], { ...paid, ...refunded("10") })], ["payment_refunded"])).toEqual([REFUNDED])
  })

  it("payment_refunded: what came back before the invoice was never invoiced", () => {
    expect(credits([three([returned("1")], { ...captured("15"), ...refunded("10") })], ["payment_refunded"])).toEqual([])
  })

  it("edits are credited whatever the policy says", () => {
    expect(credits([three(), orderOf([{ quantity: "2" }], paid)], [])).toEqual(["GS-2 of RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 1 10.00 removed"])
  })

  it("M8: without order_canceled, another rate on a cancelled order is nothing to replace", () => {
    const canceled = orderOf([{ quantity: "3", taxes: [{ name: null, rate: "7" }] }], { ...paid, progress: progress({ is_canceled: true }) })
    expect(credits([three(), canceled], ["payment_refunded"])).toEqual([])
  })
})
