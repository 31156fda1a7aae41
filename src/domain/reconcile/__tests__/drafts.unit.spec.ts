import { Books } from "../../__tests__/support/books"
import { orderOf, returned } from "../../__tests__/support/orders"
import { aSeller, taxed } from "../../__tests__/support/source"
import type { BillableLine } from "../../billable/source"
import { reconcile } from "../reconcile"

const order = (line: Partial<BillableLine> = {}) => orderOf([{ quantity: "3", ...line }])
const nothing = { invoice: [], credit: [], blocked: [] }

/** The first document is a draft still. */
function drafted(...states: Partial<BillableLine>[]) {
  const books = new Books()
  states.forEach((line) => books.reconcile(order(line)))
  books.unissue(books.documents.at(-1)!)
  return { books, ask: (line: Partial<BillableLine> = {}) => reconcile(order(line), books.held, aSeller()) }
}

describe("L1, L6: a draft invoice holds what it has", () => {
  it("nothing of it is invoiced a second time", () => {
    expect(drafted({}).ask()).toEqual(nothing)
  })

  it("what is more than it holds is still to invoice", () => {
    expect(drafted({}).ask({ quantity: "5" }).invoice).toEqual([{ line_id: "ordli_1", quantity: "2", charge: "20" }])
  })

  it("is not credited, whatever becomes of the order: it burns nothing", () => {
    const { ask } = drafted({})
    for (const line of [{ take_backs: [returned("1")] }, { quantity: "1" }, { unit_price: "12" }, { taxes: taxed("7") }]) {
      expect(ask(line).credit).toEqual([])
    }
  })

  it("on other terms it holds its line until it follows them", () => {
    // Beside 30.00 for three in the draft, a fourth piece at 12.00 would have to cost 18.00.
    expect(drafted({}).ask({ quantity: "4", unit_price: "12" })).toEqual(nothing)
  })
})

describe("L4: a draft credit note", () => {
  it("counts as credited", () => {
    expect(drafted({}, { take_backs: [returned("1")] }).ask({ take_backs: [returned("1")] })).toEqual(nothing)
  })

  it("does not release what it credits", () => {
    // Three are invoiced, a draft would take one back, three are ordered again.
    expect(drafted({}, { quantity: "2" }).ask({ quantity: "3" }).invoice).toEqual([])
  })

  it("issued, it does", () => {
    const { books, ask } = drafted({}, { quantity: "2" })
    books.issue(books.documents.at(-1)!)
    expect(ask({ quantity: "3" }).invoice).toEqual([{ line_id: "ordli_1", quantity: "1", charge: "10" }])
  })

  it("over what is replaced holds back the new invoice until it is issued", () => {
    const books = new Books()
    books.reconcile(order())
    const [proposal] = reconcile(order({ unit_price: "12" }), books.held, aSeller()).credit
    books.unissue(books.credit(proposal!))
    expect(reconcile(order({ unit_price: "12" }), books.held, aSeller())).toEqual(nothing)
    expect(reconcile(order({ unit_price: "12", quantity: "4" }), books.held, aSeller())).toEqual(nothing)
    expect(reconcile(order({ unit_price: "8", quantity: "4" }), books.held, aSeller())).toEqual(nothing)
    books.issue(books.documents.at(-1)!)
    expect(reconcile(order({ unit_price: "12" }), books.held, aSeller()).invoice).toEqual([{ line_id: "ordli_1", quantity: "3", charge: "36" }])
  })

  it("leaves no more to credit than the issued ones do", () => {
    const { books } = drafted({}, { take_backs: [returned("1")] })
    expect(books.choose(books.documents[0]!, { amount: "20.01" })).toMatchObject([{ code: "over_credited" }])
  })
})
