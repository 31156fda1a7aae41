import type { ActionItem, Invoice } from "../../../types/http"
import { creditBody, creditWorth, newCredit } from "../credit-request"
import { createBody, newInvoice, updateBody } from "../invoice-request"
import { choicesOfDraft } from "../line-choice"
import { formPath } from "../sent-path"

const left: ActionItem[] = [
  { id: "coffee", kind: "item", description: "Coffee", quantity: 3, gross: 30 },
  { id: "post", kind: "shipping", description: "Post", quantity: 1, gross: 5 },
]
const invoice = { totals: { gross: 35, rounding: 0 }, balance: { credited: 10 } } as Invoice

it("asks for all that is left of the order as such, so that a draft of it follows the order", () => {
  expect(createBody("order_1", newInvoice(left, false))).toEqual({ order_id: "order_1" })
})

it("asks for lines where not all of them are wanted, and for none of which nothing is", () => {
  const values = newInvoice(left, false)
  values.items[0] = { ...values.items[0]!, quantity: 2 }
  values.items[1] = { ...values.items[1]!, quantity: 0 }
  expect(createBody("order_1", { ...values, notes: "Thanks" })).toEqual({
    items: [{ id: "coffee", quantity: 2 }],
    notes: "Thanks",
  })
})

it("sends of a draft only what was changed, so that the rest stays as it was asked for", () => {
  const before = newInvoice(left, false)
  const buyer = { ...before.buyer, address: { ...before.buyer.address, city: "Kiel" } }
  expect(updateBody(before, before)).toEqual({})
  expect(updateBody({ ...before, notes: null, purchase_order: "PO-1", buyer }, before)).toEqual({
    purchase_order: "PO-1",
    buyer: { address: { city: "Kiel" } },
  })
})

it("lets a draft take what it holds and what nobody holds", () => {
  const draft = {
    lines: [{ kind: "item", description: "Coffee", quantity: 1, gross: 10, source: { line_id: "coffee" } }],
  } as Invoice
  expect(choicesOfDraft(draft, left)).toMatchObject([
    { id: "coffee", quantity: 1, max: 4, gross: 40 },
    { id: "post", quantity: 0, max: 1, gross: 5 },
  ])
})

it("credits lines by quantity or amount, an amount, or all that is left", () => {
  const values = { ...newCredit(left), reason: "Broken" }
  expect(creditBody(values)).toEqual({ reason: "Broken" })
  expect(creditBody({ ...values, mode: "amount", amount: 4 })).toEqual({ amount: 4, reason: "Broken" })
  values.lines = [
    { ...values.lines[0]!, quantity: 1, amount: 99 },
    { ...values.lines[1]!, by: "amount", amount: 2.5 },
  ]
  expect(creditBody({ ...values, mode: "lines" })).toEqual({
    lines: [
      { id: "coffee", quantity: 1 },
      { id: "post", amount: 2.5 },
    ],
    reason: "Broken",
  })
})

it("says what a credit note comes to, and when that is only about", () => {
  const values = newCredit(left)
  const first = values.lines[0]!
  const lines = (quantity: number) => ({ ...values, mode: "lines" as const, lines: [{ ...first, quantity }] })
  expect(creditWorth(values, left, invoice)).toEqual({ amount: 25, isExact: true })
  expect(creditWorth(lines(1), left, invoice)).toEqual({ amount: 10, isExact: false })
  expect(creditWorth(lines(3), left, invoice)).toEqual({ amount: 30, isExact: true })
})

it("shows a refusal in the row that it is about, where only some rows were sent", () => {
  const sent = [{ id: "post" }]
  expect(formPath("items[0].quantity", "items", sent, left)).toBe("items[1].quantity")
  expect(formPath("items[7].quantity", "items", sent, left)).toBe("items[7].quantity")
  expect(formPath("due_date", "items", sent, left)).toBe("due_date")
})
