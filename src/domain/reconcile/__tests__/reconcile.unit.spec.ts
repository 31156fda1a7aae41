import { Books } from "../../__tests__/support/books"
import { aCreditLine, aSeller, aSource, lines, progress, untouchable } from "../../__tests__/support/source"
import type { BillableSource, SourcePayment } from "../../billable/source"
import type { IssueOn } from "../../seller/seller"
import { NOTHING_HELD } from "../held"
import { reconcile, type ReconcilePolicy } from "../reconcile"

const policy = (overrides: Partial<ReconcilePolicy> = {}): ReconcilePolicy => aSeller(overrides)

const twoLines = lines({ quantity: "2" }, { kind: "shipping", unit_price: "4.90" })
const source = (overrides: Partial<BillableSource> = {}) => untouchable(aSource({ lines: twoLines, ...overrides }))
const all = [
  { line_id: "ordli_1", quantity: "2", charge: "23.8" },
  { line_id: "ordli_2", quantity: "1", charge: "4.9" },
]
const nothing = { invoice: [], credit: [], blocked: [] }
const codes = ({ blocked }: { blocked: { code: string }[] }) => blocked.map(({ code }) => code)

/** What is held once the whole source is invoiced. */
function heldWhole() {
  const books = new Books()
  books.reconcile(source())
  return untouchable(books.held)
}

it("a placed order is to be invoiced whole, shipping included", () => {
  expect(reconcile(source(), NOTHING_HELD, policy())).toEqual({ invoice: all, credit: [], blocked: [] })
})

describe("L6: nothing is invoiced twice", () => {
  it("a second run does nothing", () => {
    expect(reconcile(source(), heldWhole(), policy())).toEqual(nothing)
  })

  it.each<IssueOn>(["order_placed", "payment_captured", "shipment_created", "order_completed", "manual"])(
    "a later policy %s asks nothing of what is invoiced",
    (issue_on) => {
      expect(reconcile(source(), heldWhole(), policy({ issue_on, invoice_from: "2030-01-01" }))).toEqual(nothing)
    }
  )

  it("lines of no quantity are not invoiced", () => {
    const [item, shipping] = twoLines
    expect(reconcile(source({ lines: [item!, { ...shipping!, quantity: "0" }] }), NOTHING_HELD, policy()).invoice).toEqual(all.slice(0, 1))
  })

  it("what is held of one line counts for that line only", () => {
    const books = new Books()
    books.invoice(source(), all.slice(0, 1))
    expect(reconcile(source(), books.held, policy()).invoice).toEqual(all.slice(1))
  })
})

describe("R2: an order that may not be invoiced says why", () => {
  it("a draft", () => {
    expect(codes(reconcile(source({ progress: progress({ is_draft: true }) }), NOTHING_HELD, policy()))).toEqual(["order_is_draft"])
  })

  it("a cancelled order has nothing to invoice", () => {
    const answer = reconcile(source({ progress: progress({ is_canceled: true }) }), NOTHING_HELD, policy())
    expect(answer).toMatchObject({ invoice: [], credit: [] })
    expect(answer.blocked).toEqual([{ code: "order_canceled", path: "order.status", message: expect.stringContaining("nothing to invoice") }])
  })

  it("an order cancelled after its invoice is credited, not blocked", () => {
    const answer = reconcile(source({ progress: progress({ is_canceled: true }) }), heldWhole(), policy())
    expect([answer.invoice, answer.blocked, answer.credit.length]).toEqual([[], [], 1])
  })

  it.each<[string, BillableSource["lines"]]>([
    ["no lines", []],
    ["lines of no quantity", lines({ quantity: "0" }, { kind: "shipping", quantity: "0" })],
  ])("an empty order: %s", (_, empty) => {
    expect(codes(reconcile(source({ lines: empty }), NOTHING_HELD, policy()))).toEqual(["nothing_to_invoice"])
  })

  it("M7: a credit line by hand waits for the merchant, before and after the invoice, each by its id and amount", () => {
    const credits = [aCreditLine(), aCreditLine({ id: "ordchact_2", as: "payment" }), aCreditLine({ id: "ordchact_3", amount: "0.5" })]
    const unclassified = { credit_lines: credits, lines: lines({ quantity: "1" }) }
    expect(reconcile(source(unclassified), NOTHING_HELD, policy()).blocked).toMatchObject([
      { code: "credit_line_unclassified", path: "order.credit_lines[ordchact_1]", message: expect.stringContaining("15.00 EUR") },
      { code: "credit_line_unclassified", path: "order.credit_lines[ordchact_3]", message: expect.stringContaining("0.50 EUR") },
    ])
    expect(reconcile(source(unclassified), heldWhole(), policy())).toMatchObject({ credit: [], blocked: [{}, {}] })
  })

  it("every reason at once", () => {
    const late = { issue_on: "shipment_created" as const, invoice_from: "2026-12-01" }
    const answer = reconcile(source({ credit_lines: [aCreditLine()] }), NOTHING_HELD, policy(late))
    expect(codes(answer)).toEqual(["credit_line_unclassified", "before_invoicing_start", "not_shipped"])
  })
})

describe("invoice_from: what was placed before is left alone", () => {
  // 2026-11-20T23:30Z is the 21st in Berlin, and still the 20th in New York.
  const placed = source({ placed_at: "2026-11-20T23:30:00.000Z" })

  it.each([
    ["the day itself", "2026-11-21", "Europe/Berlin", []],
    ["the day before it began", "2026-11-22", "Europe/Berlin", ["before_invoicing_start"]],
    ["N5: by the seller's clock", "2026-11-21", "America/New_York", ["before_invoicing_start"]],
  ])("%s", (_, invoice_from, time_zone, expected) => {
    expect(codes(reconcile(placed, NOTHING_HELD, policy({ invoice_from, time_zone })))).toEqual(expected)
  })
})

describe("issue_on", () => {
  const payment = (amount: string, kind: SourcePayment["kind"] = "capture"): SourcePayment => ({
    id: `pay_${amount}`,
    kind,
    method: "pp_system_default",
    amount,
    received_at: "2026-11-20T10:00:00.000Z",
  })
  const refund = (amount: string) => ({ id: "ref_1", kind: "refund" as const, method: "pp_system_default", amount, refunded_at: "2026-11-21T10:00:00.000Z" })
  const ready = (issue_on: IssueOn, overrides: Partial<BillableSource> = {}) =>
    codes(reconcile(source(overrides), NOTHING_HELD, policy({ issue_on })))

  it.each<IssueOn>(["order_placed", "manual"])("%s gates nothing", (issue_on) => {
    expect(ready(issue_on)).toEqual([])
  })

  describe("payment_captured: in full, of 28.70", () => {
    it.each<[string, SourcePayment[], string[]]>([
      ["nothing", [], ["not_captured"]],
      ["a part", [payment("28.69")], ["not_captured"]],
      ["all", [payment("28.70")], []],
      ["all, in parts", [payment("20"), payment("8.70")], []],
      ["a gift card and the rest", [payment("20", "credit"), payment("8.70")], []],
      ["a gift card alone", [payment("28.70", "credit")], []],
      ["more", [payment("30")], []],
      ["M2: rounded before it is compared", [payment("28.695")], []],
      ["M2: less than that", [payment("28.6949")], ["not_captured"]],
    ])("%s", (_, payments, expected) => {
      expect(ready("payment_captured", { payments })).toEqual(expected)
    })

    it("M2: an unrounded order is paid by what it comes to", () => {
      const sold = lines({ unit_price: "77.93072" })
      expect(ready("payment_captured", { lines: sold, payments: [payment("77.93")] })).toEqual([])
    })

    it("a free order waits for no payment", () => {
      expect(ready("payment_captured", { lines: lines({ unit_price: "0" }) })).toEqual([])
    })

    it("M8: what came back need not be paid, or was paid back", () => {
      const returned = lines({ quantity: "2", take_backs: [{ type: "return", id: "ret_1", quantity: "1" }] })
      expect(ready("payment_captured", { lines: returned, payments: [payment("11.90")] })).toEqual([])
      expect(ready("payment_captured", { lines: returned, payments: [payment("23.80")], refunds: [refund("11.90")] })).toEqual([])
    })
  })

  it.each<[IssueOn, Partial<BillableSource>, string]>([
    ["shipment_created", { lines: lines({ quantity: "2", shipped: "2" }, { kind: "shipping", unit_price: "4.90" }) }, "not_shipped"],
    ["order_completed", { progress: progress({ is_completed: true }) }, "not_completed"],
  ])("%s waits for its moment alone", (issue_on, reached, waiting) => {
    expect(ready(issue_on, { payments: [payment("28.70")] })).toEqual([waiting])
    expect(ready(issue_on, reached)).toEqual([])
  })

  it("what is not yet due is still shown as what is to invoice", () => {
    expect(reconcile(source(), NOTHING_HELD, policy({ issue_on: "shipment_created" })).invoice).toEqual(all)
  })

  it("credits wait for no moment of the policy", () => {
    const fewer = source({ lines: [{ ...twoLines[0]!, quantity: "1" }, twoLines[1]!] })
    expect(reconcile(fewer, heldWhole(), policy({ issue_on: "order_completed" }))).toMatchObject({ blocked: [], credit: [{ lines: [{ quantity: "1" }] }] })
  })
})
