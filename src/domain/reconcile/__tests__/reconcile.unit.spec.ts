import { aSource, lines, progress, untouchable } from "../../__tests__/support/source"
import type { BillableSource, SourceChange, SourcePayment } from "../../billable/source"
import type { IssueOn } from "../../seller/seller"
import { reconcile, type HeldLine, type ReconcilePolicy } from "../reconcile"

const policy = (overrides: Partial<ReconcilePolicy> = {}): ReconcilePolicy => ({
  issue_on: "order_placed",
  invoice_from: null,
  time_zone: "Europe/Berlin",
  ...overrides,
})

const twoLines = lines({ quantity: "2" }, { kind: "shipping", unit_price: "4.90" })
const source = (overrides: Partial<BillableSource> = {}) => untouchable(aSource({ lines: twoLines, ...overrides }))
const held: HeldLine[] = [
  { line_id: "ordli_1", quantity: "2" },
  { line_id: "ordli_2", quantity: "1" },
]
const all = [
  { line_id: "ordli_1", quantity: "2" },
  { line_id: "ordli_2", quantity: "1" },
]
const nothing = { invoice: [], credit: [], blocked: [] }
const codes = ({ blocked }: { blocked: { code: string }[] }) => blocked.map(({ code }) => code)

it("a placed order is to be invoiced whole, shipping included", () => {
  expect(reconcile(source(), [], policy())).toEqual({ invoice: all, credit: [], blocked: [] })
})

describe("L6: nothing is invoiced twice", () => {
  it("a second run does nothing", () => {
    const { invoice } = reconcile(source(), [], policy())
    expect(reconcile(source(), invoice, policy())).toEqual(nothing)
  })

  it("what is held in parts is added up", () => {
    const parts = [{ line_id: "ordli_1", quantity: "0.5" }, { line_id: "ordli_1", quantity: 1.5 }, held[1]!]
    expect(reconcile(source(), parts, policy())).toEqual(nothing)
  })

  it("what is held of one line counts for that line only", () => {
    expect(codes(reconcile(source(), [{ line_id: "ordli_1", quantity: "3" }], policy()))).toEqual(["order_edited"])
  })

  it.each<IssueOn>(["order_placed", "payment_captured", "shipment_created", "order_completed", "manual"])(
    "a later policy %s asks nothing of what is invoiced",
    (issue_on) => {
      expect(reconcile(source(), held, policy({ issue_on, invoice_from: "2030-01-01" }))).toEqual(nothing)
    }
  )

  it("lines of no quantity are not invoiced", () => {
    const [item, shipping] = twoLines
    expect(reconcile(source({ lines: [item!, { ...shipping!, quantity: "0" }] }), [], policy()).invoice).toEqual(all.slice(0, 1))
  })
})

describe("what changed after the invoice is blocked, and nothing is done", () => {
  it.each<[string, BillableSource["lines"]]>([
    ["a line more", lines({ quantity: "2" }, { kind: "shipping" }, {})],
    ["a quantity raised", lines({ quantity: "3" }, { kind: "shipping" })],
  ])("%s", (_, changed) => {
    const answer = reconcile(source({ lines: changed }), held, policy())
    expect(answer).toMatchObject({ invoice: [], credit: [] })
    expect(codes(answer)).toEqual(["order_edited"])
  })
})

describe("what this version cannot put on a document is refused by name, before and after the invoice", () => {
  const changes: SourceChange[] = ["edited", "returned", "refunded", "exchanged", "claimed", "credited_by_administrator"]

  it.each(changes)("%s", (change) => {
    const expected = [{ code: `order_${change}`, path: "order", message: expect.stringContaining("The order") }]
    expect(reconcile(source({ changes: [change] }), [], policy()).blocked).toEqual(expected)
    expect(reconcile(source({ changes: [change] }), held, policy())).toEqual({ ...nothing, blocked: expected })
  })

  it("all of them at once", () => {
    expect(codes(reconcile(source({ changes }), [], policy()))).toEqual(changes.map((change) => `order_${change}`))
  })

  it("a refund blocks whatever the policy still waits for", () => {
    const refunded = source({ changes: ["refunded"] })
    expect(codes(reconcile(refunded, [], policy({ issue_on: "shipment_created" })))).toEqual(["order_refunded"])
  })
})

describe("R2: an order that may not be invoiced says why", () => {
  it("a draft", () => {
    expect(codes(reconcile(source({ progress: progress({ is_draft: true }) }), [], policy()))).toEqual(["order_is_draft"])
  })

  it("a cancelled order", () => {
    const { blocked } = reconcile(source({ progress: progress({ is_canceled: true }) }), [], policy())
    expect(blocked).toEqual([{ code: "order_canceled", path: "order.status", message: expect.stringContaining("nothing to invoice") }])
  })

  it("an order cancelled after its invoice needs a credit note", () => {
    const answer = reconcile(source({ progress: progress({ is_canceled: true }) }), held, policy())
    expect(answer).toMatchObject({ invoice: [], credit: [] })
    expect(answer.blocked).toMatchObject([{ code: "order_canceled", message: expect.stringContaining("credit note") }])
  })

  it.each<[string, BillableSource["lines"]]>([
    ["no lines", []],
    ["shipping alone", lines({ kind: "shipping" })],
    ["items of no quantity", lines({ quantity: "0" }, { kind: "shipping" })],
  ])("an empty order: %s", (_, empty) => {
    expect(codes(reconcile(source({ lines: empty }), [], policy()))).toEqual(["nothing_to_invoice"])
  })

  it("every reason at once", () => {
    const answer = reconcile(source({ lines: [] }), [], policy({ issue_on: "shipment_created", invoice_from: "2026-12-01" }))
    expect(codes(answer)).toEqual(["nothing_to_invoice", "before_invoicing_start", "not_shipped"])
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
    expect(codes(reconcile(placed, [], policy({ invoice_from, time_zone })))).toEqual(expected)
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
  const ready = (issue_on: IssueOn, overrides: Partial<BillableSource> = {}) => codes(reconcile(source(overrides), [], policy({ issue_on })))

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
  })

  it.each<[IssueOn, Parameters<typeof progress>[0], string]>([
    ["shipment_created", { is_shipped: true, shipped_at: "2026-11-21T10:00:00.000Z" }, "not_shipped"],
    ["order_completed", { is_completed: true }, "not_completed"],
  ])("%s waits for its moment alone", (issue_on, reached, waiting) => {
    expect(ready(issue_on, { payments: [payment("28.70")] })).toEqual([waiting])
    expect(ready(issue_on, { progress: progress(reached) })).toEqual([])
  })

  it("what is not yet due is still shown as what is to invoice", () => {
    expect(reconcile(source(), [], policy({ issue_on: "shipment_created" })).invoice).toEqual(all)
  })
})
