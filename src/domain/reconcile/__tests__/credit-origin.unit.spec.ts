import { Books } from "../../__tests__/support/books"
import { captured, orderOf, refunded, returned } from "../../__tests__/support/orders"
import { progress } from "../../__tests__/support/source"
import type { BillableSource } from "../../billable/source"

const paid = captured("30")
const order = (back: ReturnType<typeof returned>[] = [], rest: Partial<BillableSource> = {}) => orderOf([{ quantity: "3", take_backs: back }], { ...paid, ...rest })

/** What each credit note says led to it. */
function origins(...states: BillableSource[]): string[][] {
  const books = new Books()
  states.forEach((state) => books.reconcile(state))
  return books.documents.slice(1).map(({ caused_by }) => caused_by.map(({ type, id }) => `${type} ${id}`))
}

describe("L4: a credit note names what led to it, and no other note names it", () => {
  it("returns, each once", () => {
    expect(origins(order(), order([returned("1")]), order([returned("1"), returned("1", "ret_2")]))).toEqual([["return ret_1"], ["return ret_2"]])
  })

  it("a return that comes in two goes, each time", () => {
    expect(origins(order(), order([returned("1")]), order([returned("2")]))).toEqual([["return ret_1"], ["return ret_1"]])
  })

  it("several at once, in their order", () => {
    expect(origins(order(), order([returned("1"), returned("1", "ret_2")]))).toEqual([["return ret_1", "return ret_2"]])
    expect(origins(order(), order([], refunded("5", "3")))).toEqual([["refund ref_1", "refund ref_2"]])
  })

  it("refunds, each once", () => {
    expect(origins(order(), order([], refunded("5")), order([], refunded("5", "3")))).toEqual([["refund ref_1"], ["refund ref_2"]])
  })

  it("not the refund that only paid for what came back", () => {
    const back = [returned("1")]
    expect(origins(order(), order(back), order(back, refunded("10")), order(back, refunded("10", "3")))).toEqual([["return ret_1"], ["refund ref_2"]])
  })

  it("a return and what was refunded beyond it", () => {
    expect(origins(order(), order([returned("1")], refunded("12")))).toEqual([["return ret_1", "refund ref_1"]])
  })

  it("a cancellation, an edit", () => {
    expect(origins(order(), order([], { progress: progress({ is_canceled: true }) }))).toEqual([["cancellation null"]])
    expect(origins(order(), orderOf([{ quantity: "1" }], paid))).toEqual([["edit null"]])
  })
})
