import { Books } from "../../__tests__/support/books"
import { orderOf } from "../../__tests__/support/orders"
import { aSeller, taxed } from "../../__tests__/support/source"
import { decimal } from "../../money"
import { chooseCredit, type CreditChoice } from "../credit-choice"
import { roundingLeft } from "../credit-proposal"
import { standingLines } from "../held"

/** Lines `invli_1`, three for 30.00, and `invli_2`, one for 21.40 at 7 %, of which 1.40 are credited. */
function invoice() {
  const books = new Books()
  books.reconcile(orderOf([{ quantity: "3" }, { unit_price: "21.40", taxes: taxed("7") }]))
  books.choose(books.documents[0]!, { lines: [{ id: "invli_2", amount: "1.40" }] })
  return standingLines(books.held)
}

const choose = (choice: CreditChoice) => chooseCredit(choice, invoice(), "eur", "merchant")
const refusals = (choice: CreditChoice) => choose(choice).violations.map(({ code, path }) => `${code} ${path}`)

it("nothing named: all that is left, with its pieces", () => {
  expect(choose({}).lines).toEqual([
    { line_id: "invli_1", quantity: "3", charge: "30", gross: "30", cause: "merchant" },
    { line_id: "invli_2", quantity: "1", charge: "21.4", gross: "20", cause: "merchant" },
  ])
})

it("a line alone: all that is left of it", () => {
  expect(choose({ lines: [{ id: "invli_1" }] }).lines).toMatchObject([{ line_id: "invli_1", quantity: "3", gross: "30" }])
})

it("an amount that is all that is left takes the pieces too", () => {
  expect(choose({ amount: "50" }).lines).toMatchObject([{ quantity: "3", gross: "30" }, { quantity: "1", gross: "20" }])
})

it("an amount less: in proportion to what is left, and no pieces", () => {
  expect(choose({ amount: "10" }).lines).toMatchObject([{ quantity: "0", gross: "6" }, { quantity: "0", gross: "4" }])
})

describe("L4: nothing beyond what is left", () => {
  it.each<[string, CreditChoice, string, string, string]>([
    ["of the invoice", { amount: "50.01" }, "over_credited", "amount", "50.01 EUR cannot be credited: 50.00 EUR is left of this invoice."],
    ["of the line", { lines: [{ id: "invli_2", amount: "20.01" }] }, "over_credited", "lines[0].amount", "20.01 EUR cannot be credited: 20.00 EUR is left of this line."],
    ["of its pieces", { lines: [{ id: "invli_1", quantity: "3.5" }] }, "more_than_left", "lines[0].quantity", "3.5 cannot be credited: 3 of this line is left."],
    ["of its pieces, beside an amount", { lines: [{ id: "invli_1", quantity: "4", amount: "1" }] }, "more_than_left", "lines[0].quantity", "4 cannot be credited: 3 of this line is left."],
  ])("%s", (_, choice, code, path, message) => {
    expect(choose(choice)).toEqual({ lines: null, violations: [{ code, path, message }] })
  })

  it("digits that the currency has not are refused", () => {
    expect(refusals({ amount: "5.00" })).toEqual([])
    expect(refusals({ amount: "5.001" })).toEqual(["invalid_amount amount"])
  })
})

describe("is refused by name, all at once", () => {
  const none = null as unknown as string

  it.each<[string, CreditChoice, string[]]>([
    ["a line of another invoice", { lines: [{ id: "invli_9" }] }, ["foreign_item lines[0].id"]],
    ["a line named twice", { lines: [{ id: "invli_1", quantity: "1" }, { id: "invli_1", quantity: "1" }] }, ["invalid_choice lines[1].id"]],
    ["lines and an amount", { lines: [{ id: "invli_1" }], amount: "1" }, ["invalid_choice amount"]],
    ["M1: no amount, no number", { amount: none }, ["invalid_amount amount"]],
    ["zero", { amount: "0" }, ["invalid_amount amount"]],
    ["less than a cent", { amount: "0.004" }, ["invalid_amount amount"]],
    ["below zero", { amount: "-1" }, ["invalid_amount amount"]],
    ["a word", { amount: "all" }, ["invalid_amount amount"]],
    ["M1: of a line", { lines: [{ id: "invli_1", amount: none }] }, ["invalid_amount lines[0].amount"]],
    ["M1: a quantity", { lines: [{ id: "invli_1", quantity: none }] }, ["invalid_amount lines[0].quantity"]],
    ["M1: a quantity beside an amount", { lines: [{ id: "invli_1", quantity: none, amount: "1" }] }, ["invalid_amount lines[0].quantity"]],
    ["nothing to credit", { lines: [] }, ["nothing_to_credit lines"]],
    ["several", { lines: [{ id: "invli_9" }, { id: "invli_1", quantity: "-1" }] }, ["foreign_item lines[0].id", "invalid_amount lines[1].quantity"]],
  ])("%s", (_, choice, expected) => {
    expect(refusals(choice)).toEqual(expected)
  })

  it("what is credited already", () => {
    const books = new Books()
    books.reconcile(orderOf([{}]))
    const [first] = books.documents
    expect(books.choose(first!, {})).toEqual([])
    expect(books.choose(first!, {})).toMatchObject([{ code: "nothing_to_credit" }])
    expect(books.choose(first!, { lines: [{ id: "invli_1" }] })).toMatchObject([{ code: "nothing_to_credit" }])
  })
})

describe("M6: an invoice with a rounding", () => {
  // 10.02 are to be paid as 10.00.
  const coins = () => {
    const books = new Books(aSeller({ cash_rounding: true }))
    books.reconcile(orderOf([{ unit_price: "10.02" }], { currency_code: "chf" }))
    const rounding = roundingLeft(books.held, "inv_1")
    return { rounding, choose: (amount: string) => chooseCredit({ amount }, standingLines(books.held), "chf", "merchant", rounding) }
  }

  it("all of it is what was to be paid", () => {
    expect(coins().rounding).toEqual(decimal("-0.02"))
    expect(coins().choose("10.00").lines).toMatchObject([{ quantity: "1", gross: "10.02" }])
  })

  it("more is refused, with what is left to be paid", () => {
    expect(coins().choose("10.01").violations).toMatchObject([{ code: "over_credited", message: "10.01 CHF cannot be credited: 10.00 CHF is left of this invoice." }])
  })
})
