import { documentOf } from "../../__tests__/support/document"
import { aRecipient, aSeller, aSource, lines, progress } from "../../__tests__/support/source"
import type { BillableSource } from "../../billable/source"
import { followSupply, saysTheSame } from "../invoice-compare"
import { settleInvoice } from "../invoice-settle"

const sold = lines({}, { kind: "shipping", unit_price: "4.90" })
const draft = (overrides: Partial<BillableSource> = {}) => documentOf(aSource({ lines: sold, ...overrides }))

it("L6: a source that is as it was gives a document that says the same, whatever ids its lines have", () => {
  expect(saysTheSame(draft(), documentOf(aSource({ lines: sold }), { newLineId: () => "" }))).toBe(true)
})

it("L6: what is decided later does not count: number, dates of issue, payments, the merchant's notes", () => {
  const settled = settleInvoice(draft(), {
    issue_date: "2026-11-22",
    prepayments: [{ date: "2026-11-20", method: "x", amount: "5.00", reference: null }],
    payment_terms_days: 14,
  })
  expect(saysTheSame({ ...settled, number: "1", series_id: "inser_1", notes: "Danke", buyer_reference: "7" }, draft())).toBe(true)
})

it.each<[string, Partial<BillableSource>]>([
  ["a price", { lines: lines({ unit_price: "11.91" }, { kind: "shipping", unit_price: "4.90" }) }],
  ["a quantity", { lines: lines({ quantity: "2" }, { kind: "shipping", unit_price: "4.90" }) }],
  ["a discount", { lines: lines({ discounts: [{ amount: "1", tax_inclusive: true }] }, { kind: "shipping", unit_price: "4.90" }) }],
  ["a rate", { lines: lines({}, { kind: "shipping", unit_price: "4.90", taxes: [{ name: null, rate: "7" }] }) }],
  ["a name", { lines: lines({ description: "Tee" }, { kind: "shipping", unit_price: "4.90" }) }],
  ["a line less", { lines: sold.slice(0, 1) }],
  ["the order of lines", { lines: [...sold].reverse() }],
  ["the billing address", { billing_address: aRecipient({ address: { city: "Kiel" } }) }],
  ["the shipping address", { shipping_address: aRecipient({ address: { city: "Kiel" } }) }],
  ["the e-mail address", { customer: { ...aSource().customer, email: "grace@example.com" } }],
])("L6: %s that changed is seen", (_, changed) => {
  expect(saysTheSame(draft(), draft(changed))).toBe(false)
})

it("L6: the seller's data that changed is seen", () => {
  expect(saysTheSame(draft(), documentOf(aSource({ lines: sold }), { seller: aSeller({ name: "Südlicht GmbH" }) }))).toBe(false)
})

it("R4: a draft follows the supply, which is no change of what was agreed", () => {
  const shipped = draft({ lines: [{ ...sold[0]!, shipped: "1" }, sold[1]!], progress: progress({ is_shipped: true, shipped_at: "2026-11-21T10:00:00.000Z" }) })
  expect(saysTheSame(draft(), shipped)).toBe(true)
  const followed = followSupply(draft(), shipped.delivery_date)
  expect(followed).toMatchObject({ delivery_date: "2026-11-21", tax_point_date: "2026-11-21" })
  expect(followed.lines.map((line) => line.supply_date)).toEqual(["2026-11-21", "2026-11-21"])
})
