import { documentOf } from "../../__tests__/support/document"
import { aSource, lines, untouchable } from "../../__tests__/support/source"
import type { Prepayment } from "../document"
import { documentViolations } from "../invoice-rules"
import { settleInvoice } from "../invoice-settle"

const paid = (amount: string): Prepayment => ({ date: "2026-11-20", method: "pp_system_default", amount, reference: "cap_1" })
const draft = (unit_price = "119") => documentOf(aSource({ lines: lines({ unit_price }) }))
const settle = (prepayments: Prepayment[], { document = draft(), payment_terms_days = 14 } = {}) =>
  settleInvoice(document, { issue_date: "2026-11-22", prepayments, payment_terms_days })

it("BR-CO-25: what is due has a due date, by the terms of payment", () => {
  expect(settle([])).toMatchObject({ issue_date: "2026-11-22", due_date: "2026-12-06", totals: { prepaid: "0.00", payable: "119.00" } })
})

it("BR-CO-25: terms of no days are due on the day of issue", () => {
  expect(settle([], { payment_terms_days: 0 }).due_date).toBe("2026-11-22")
})

it("BR-CO-25: a due date that was agreed stays", () => {
  expect(settle([], { document: { ...draft(), due_date: "2026-12-24" } }).due_date).toBe("2026-12-24")
  expect(settle([paid("119.00")], { document: { ...draft(), due_date: "2026-12-24" } }).due_date).toBeNull()
})

it("L4: a credit note is paid by the seller: it has no due date", () => {
  expect(settle([], { document: { ...draft(), type: "credit_note" } }).due_date).toBeNull()
})

it("BT-113: what was paid until then is prepaid, and the rest is due", () => {
  const prepayments = [paid("19.00"), paid("0.01")]
  expect(settle(prepayments)).toMatchObject({ due_date: "2026-12-06", prepayments, totals: { prepaid: "19.01", payable: "99.99" } })
})

it.each<[string, string, Prepayment[]]>([
  ["paid in full", "119", [paid("119.00")]],
  ["paid in parts", "0.3", [paid("0.1"), paid("0.2")]],
  ["free", "0", []],
  ["paid too much", "119", [paid("120.00")]],
])("BR-CO-25: nothing due has no due date: %s", (_, price, prepayments) => {
  expect(settle(prepayments, { document: draft(price) }).due_date).toBeNull()
})

it("BR-CO-16: the rounding is part of what is payable", () => {
  const document = draft()
  const rounded = { ...document, totals: { ...document.totals, rounding: "-0.01", payable: "118.99" } }
  expect(settle([paid("100.00")], { document: rounded }).totals).toMatchObject({ prepaid: "100.00", payable: "18.99" })
  expect(settle([paid("118.99")], { document: rounded })).toMatchObject({ due_date: null, totals: { payable: "0.00" } })
})

it("M4: the settled document still foots", () => {
  expect(documentViolations(settle([paid("19.01")]))).toEqual([])
})

it("L3: settling leaves the draft and everything else as they are", () => {
  const document = untouchable(draft())
  const { issue_date, due_date, prepayments, totals, ...rest } = settle([paid("19.00")], { document })
  expect(document).toMatchObject({ ...rest, issue_date: null, due_date: null, prepayments: [] })
  expect([issue_date, due_date, prepayments.length]).toEqual(["2026-11-22", "2026-12-06", 1])
  expect(totals).toEqual({ ...document.totals, prepaid: "19.00", payable: "100.00" })
})
