import type { CreditDecisions } from "../../../domain/billable/credit-decision"
import { mapOrder } from "../map-order"

const amount = (value: string) => ({ value, precision: 20 })
const AT = "2026-03-01T10:00:00.000Z"

const order = (more: object) => ({
  id: "order_1",
  display_id: 1,
  version: 3,
  status: "pending",
  created_at: AT,
  currency_code: "EUR",
  ...more,
})
const paid = (refunds: [string, string][], refunded: string | null, more: object = {}) =>
  order({
    payment_collections: [
      {
        id: "pay_col_1",
        raw_refunded_amount: refunded && amount(refunded),
        payments: [
          {
            id: "pay_1",
            provider_id: "pp_card",
            captures: [],
            refunds: refunds.map(([id, value]) => ({ id, raw_amount: amount(value), created_at: AT })),
          },
        ],
      },
    ],
    ...more,
  })
const refundsOf = (from: object) => mapOrder(from, []).refunds.map(({ id }) => id)
const refunded = (reference_id: string) => ({ version: 2, reference: "refund", reference_id })

describe("a refund counts once the provider agreed", () => {
  it("not while only its row is there", () => {
    expect(refundsOf(paid([["ref_1", "5"]], null))).toEqual([])
    expect(refundsOf(paid([["ref_1", "5"], ["ref_2", "3"]], "5", { transactions: [refunded("ref_1")] }))).toEqual(["ref_1"])
  })

  it("by a transaction with its id, or with its payment's, or by the sum of the payment collection", () => {
    expect(refundsOf(paid([["ref_1", "5"]], null, { transactions: [refunded("ref_1")] }))).toEqual(["ref_1"])
    expect(refundsOf(paid([["ref_1", "5"]], null, { transactions: [refunded("pay_1")] }))).toEqual(["ref_1"])
    expect(refundsOf(paid([["ref_1", "5"]], "5"))).toEqual(["ref_1"])
  })
})

describe("M7: credit lines", () => {
  const credit = (id: string, value: string, reference: string, version = 3) => ({
    id,
    version,
    reference,
    reference_id: "x",
    raw_amount: amount(value),
  })
  const added = (version: number, value: string, reference: string) => ({
    id: `ordch_${version}`,
    order_id: "order_1",
    version,
    created_at: AT,
    confirmed_at: AT,
    actions: [
      { id: `ordchact_${version}`, action: "CREDIT_LINE_ADD", reference, reference_id: "x", raw_amount: amount(value) },
    ],
  })

  it("of the checkout are payments under ids that no later version changes", () => {
    const first = mapOrder(order({ version: 1, credit_lines: [credit("a", "7", "gift", 1), credit("b", "5", "gift", 1)] }), [])
    expect(first.payments.map(({ id, amount: value }) => [id, value])).toEqual([
      ["order_1/credit/0", "5"],
      ["order_1/credit/1", "7"],
    ])
    const later = order({
      credit_lines: [
        credit("old", "5", "gift", 1),
        credit("c", "5", "gift"),
        credit("d", "2", "Kulanz"),
        credit("e", "7", "gift"),
        credit("f", "5", "gift"),
      ],
      transactions: [refunded("ref_1")],
    })
    const { payments, credit_lines } = mapOrder(later, [added(3, "2", "Kulanz"), added(2, "5", "gift")])
    expect([payments, credit_lines.map(({ id }) => id)]).toEqual([first.payments, ["ordchact_2"]])
  })

  it("that follow a refund are Medusa's own, whatever reason they name", () => {
    const from = order({ credit_lines: [credit("a", "2", "Kulanz")], transactions: [refunded("ref_1")] })
    expect(mapOrder(from, [added(3, "2", "Kulanz")])).toMatchObject({ payments: [], refunds: [], credit_lines: [] })
    expect(mapOrder(from, [added(5, "2", "Kulanz")])).toMatchObject({ payments: [], credit_lines: [{ id: "ordchact_5", amount: "2" }] })
  })

  it("that are negative are refunds to store credit", () => {
    const from = order({ credit_lines: [credit("a", "-2", "refund")] })
    expect(mapOrder(from, [added(3, "-2", "refund")])).toMatchObject({
      payments: [],
      refunds: [{ id: "ordchact_3", kind: "credit", amount: "2" }],
      credit_lines: [],
    })
  })

  it("of an administrator are what the merchant says, and wait until then", () => {
    const item = (id: string, price: string, rate: string, is_tax_inclusive: boolean) => ({
      id,
      title: id,
      requires_shipping: true,
      raw_unit_price: amount(price),
      is_tax_inclusive,
      detail: { raw_quantity: amount("1"), raw_fulfilled_quantity: amount("0"), raw_shipped_quantity: amount("0"), raw_delivered_quantity: amount("0") },
      tax_lines: [{ id: `tax_${id}`, raw_rate: amount(rate) }],
    })
    const from = order({
      items: [item("ordli_1", "30", "19", true), item("ordli_2", "10", "7", false)],
      credit_lines: [credit("a", "4", "goodwill")],
    })
    const mapped = (decisions?: CreditDecisions) => mapOrder(from, [added(3, "4", "goodwill")], decisions)
    const credited = { id: "ordchact_3", amount: "4", added_at: AT, reference: "goodwill" }
    expect(mapped()).toMatchObject({ payments: [], credit_lines: [{ ...credited, as: null }], lines: [{ discounts: [] }, { discounts: [] }] })
    expect(mapped({ ordchact_3: { as: "payment" } })).toMatchObject({
      payments: [{ id: "ordchact_3", kind: "credit", method: "credit_line", amount: "4", received_at: AT }],
      credit_lines: [{ ...credited, as: "payment" }],
      lines: [{ discounts: [] }, { discounts: [] }],
    })
    expect(mapped({ ordchact_3: { as: "price_reduction", off: { ordli_1: "3", ordli_2: "20" } } })).toMatchObject({
      payments: [],
      credit_lines: [{ ...credited, as: "price_reduction" }],
      lines: [{ discounts: [{ amount: "3", tax_inclusive: true }] }, { discounts: [{ amount: "10.7", tax_inclusive: true }] }],
    })
  })

  it("that a decision does not concern stay as they are", () => {
    const stranger: CreditDecisions = { ordchact_other: { as: "price_reduction", off: { ordli_1: "3" } } }
    expect(mapOrder(order({}), [], stranger)).toEqual(mapOrder(order({}), []))
  })
})

describe("a checkout", () => {
  const isCheckedOut = (more: object) => mapOrder(order(more), []).progress.is_checked_out
  const unpaid = { id: "pay_col_2", payments: [] }

  it("is over once a payment is there, whatever collections follow", () => {
    const cart_link = { cart_id: "cart_1" }
    expect(isCheckedOut({ cart_link, payment_collections: [unpaid] })).toBe(false)
    expect(isCheckedOut({ ...paid([], null), cart_link })).toBe(true)
    const [collection] = (paid([], null) as unknown as { payment_collections: object[] }).payment_collections
    expect(isCheckedOut({ cart_link, payment_collections: [collection, unpaid] })).toBe(true)
  })

  it("never was where there is no cart, nor where nothing was to be paid", () => {
    expect(isCheckedOut({ payment_collections: [unpaid] })).toBe(true)
    expect(isCheckedOut({ cart_link: { cart_id: "cart_1" }, payment_collections: [] })).toBe(true)
  })
})
