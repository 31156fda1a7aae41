import { documentOf } from "../../__tests__/support/document"
import { aSource, lines, taxed } from "../../__tests__/support/source"
import type { InvoiceDocument } from "../document"
import { InvalidAmountError } from "../../money"
import { dueAmount } from "../balance"
import { documentViolations } from "../invoice-rules"
import { settleInvoice } from "../invoice-settle"

/** 19 %: 20.00 + 3.80; 7 %: 10.00 + 0.70. */
const sound = () => documentOf(aSource({ lines: lines({ quantity: "2" }, { unit_price: "10.70", taxes: taxed("7") }) }))
const codes = (document: InvoiceDocument) => documentViolations(document).map(({ code }) => code)
const rows = (...changes: object[]) => sound().tax_breakdown.map((row, index) => ({ ...row, ...changes[index] }))
const sold = (...changes: object[]) => sound().lines.map((line, index) => ({ ...line, ...changes[index] }))

it("BR-S-08: a row's taxable amount is that of its lines", () => {
  const swapped = rows({ taxable: "20.04" }, { taxable: "9.96" }) // the sum and each tax still agree
  expect(codes({ ...sound(), tax_breakdown: swapped })).not.toEqual([])
})

it("M4: a line's gross is its net + tax", () => {
  expect(codes({ ...sound(), lines: sold({ gross: "99.00" }) })).not.toEqual([])
})

it("M4: the taxes of a row's lines are its tax", () => {
  expect(codes({ ...sound(), lines: sold({ tax: "0.00" }) })).not.toEqual([])
})

it("BT-113: what is prepaid is the sum of the prepayments", () => {
  const settled = settleInvoice(sound(), { issue_date: "2026-11-22", prepayments: [], payment_terms_days: 14 })
  const totals = { ...settled.totals, prepaid: "10.00", payable: "24.50" }
  expect(codes({ ...settled, totals })).not.toEqual([])
})

it("BR-CO-25: what is due has a due date when it is issued", () => {
  const settled = settleInvoice(sound(), { issue_date: "2026-11-22", prepayments: [], payment_terms_days: 14 })
  expect(codes({ ...settled, due_date: null })).toEqual(["BR-CO-25"])
})

it("M2: less than half a minor unit is never due, and has no due date", () => {
  const prepayments = [{ date: "2026-11-20", method: "x", amount: "34.4996", reference: null }]
  expect(settleInvoice(sound(), { issue_date: "2026-11-22", prepayments, payment_terms_days: 14 })).toMatchObject({
    due_date: null,
    totals: { prepaid: "34.50", payable: "0.00" },
  })
})

it.each(["paid", "credited"])("M1: no amount %s is an error, not NaN", (field) => {
  const balance = { totals: sound().totals, currency_code: "eur", paid: "0", refunded: "0", credited: "0", [field]: null }
  expect(() => dueAmount(balance)).toThrow(InvalidAmountError)
})
