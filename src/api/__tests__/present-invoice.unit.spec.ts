import { Books } from "../../domain/__tests__/support/books"
import { aSource, lines } from "../../domain/__tests__/support/source"
import type { InvoiceDocument } from "../../domain/invoice/document"
import type { InvoiceStatus } from "../../types/http"
import { presentInvoice, presentPreview, presentStoreInvoice, type InvoiceRecord, type PresentContext } from "../present-invoice"

function documents(): { invoice: InvoiceDocument; credit: InvoiceDocument } {
  const books = new Books()
  books.reconcile(aSource({ lines: lines({ quantity: "3", taxes: [{ name: "State", rate: "4" }, { name: "County", rate: "2.5" }] }) }))
  const [invoice] = books.documents
  books.choose(invoice!, { lines: [{ id: "invli_1", quantity: 1 }] })
  return { invoice: invoice!, credit: books.documents[1]! }
}

const { invoice, credit } = documents()
const context: PresentContext = { today: "2026-12-07", dateOf: () => "2026-11-22", render_error: null }

function record(overrides: Partial<InvoiceRecord> = {}, content = invoice): InvoiceRecord {
  const amount = (value: string) => ({ value })
  return {
    id: content.id,
    status: "open",
    order_id: "order_1",
    currency_code: "eur",
    due_date: content.due_date,
    due_date_extended: null,
    raw_paid: amount("0"),
    raw_refunded: amount("0"),
    raw_credited: amount("0"),
    raw_due: amount(content.totals.payable),
    content: null,
    document: { body: JSON.stringify(content), sha256: "abc" },
    renditions: [{ file_id: "file_1", sha256: "def" }],
    metadata: null,
    created_at: "2026-11-22T10:00:00.000Z",
    updated_at: new Date("2026-11-22T10:00:00.000Z"),
    ...overrides,
  }
}

const present = (overrides: Partial<InvoiceRecord> = {}, content = invoice) => presentInvoice(record(overrides, content), context)

describe("what can be done", () => {
  it.each<[InvoiceStatus, string, string[]]>([
    ["draft", "35.70", ["issue", "edit", "delete"]],
    ["open", "35.70", ["credit", "correct", "record_payment", "mark_uncollectible"]],
    ["open", "0", ["credit", "correct", "record_payment"]],
    ["paid", "0", ["credit", "correct", "record_payment"]],
    ["uncollectible", "35.70", ["credit", "correct", "record_payment"]],
    ["credited", "0", []],
    ["credited", "-35.70", ["record_payment"]],
  ])("L4: with an invoice that is %s with %s due", (status, due, actions) => {
    expect(present({ status, raw_due: { value: due } }).available_actions).toEqual(actions)
  })

  it.each<[InvoiceStatus, string[]]>([["draft", ["issue", "delete"]], ["open", []], ["paid", []]])("L4: with a credit note that is %s", (status, actions) => {
    expect(present({ status }, credit).available_actions).toEqual(actions)
  })

  it("drawing it again, where it has no PDF", () => {
    expect(present({ renditions: [] }, credit).available_actions).toEqual(["render"])
    expect(present({ renditions: [], status: "credited" }).available_actions).toEqual(["render"])
    expect(present({ renditions: [], status: "draft" }).available_actions).not.toContain("render")
  })
})

it("explains each line and the totals, in numbers", () => {
  const { lines, totals } = present()
  expect(lines[0]!.explain.map(({ kind, amount }) => [kind, amount])).toEqual([["list_price", 35.7], ["gross", 35.7], ["tax", -2.18], ["net", 33.52]])
  expect(totals.explain.at(-1)).toEqual({ kind: "payable", formula: "35.70", amount: 35.7 })
})

it("M10: gives each of several taxes of a line, in numbers", () => {
  expect(present().tax_breakdown[0]!.components).toEqual([
    { name: "State", rate: 4, tax: 1.34 },
    { name: "County", rate: 2.5, tax: 0.84 },
  ])
})

it("keeps to itself what a line holds of its source, and what only the document is for", () => {
  const answer = present()
  expect(answer.lines[0]!.source).toEqual({ type: "order", id: "order_1", line_id: "ordli_1" })
  expect(answer).not.toHaveProperty("rounding")
  expect(answer).not.toHaveProperty("prepayments")
  expect(answer).not.toHaveProperty("schema_version")
})

it("L4: a credit note names its invoice and why it was made, an invoice its credit notes", () => {
  const answer = present({}, { ...credit, reason: "Defekt" })
  expect(answer).toMatchObject({ type: "credit_note", credits: { id: "inv_1", number: invoice.number }, credited_by: [], reason: "Defekt" })
  expect(answer.lines[0]).toMatchObject({ cause: "merchant", credited_line_id: "invli_1" })
  expect(present({ credited_by: [{ id: "inv_2", number: "RK-1" }] }).credited_by).toEqual([{ id: "inv_2", number: "RK-1" }])
})

it("M5: a part names the invoices before it", () => {
  const preceding = [{ id: "inv_0", number: "INV-1", issue_date: "2026-11-01" }]
  expect(present({}, { ...invoice, preceding }).preceding).toEqual(preceding)
})

it("only a draft says what it waits for", () => {
  const draft = { order_changed: true, issue_when_ready: true, waits_for: [{ code: "a", path: "b", message: "c" }] }
  const answer = (status: InvoiceStatus) => presentInvoice(record({ status }), { ...context, draft }).draft
  expect([answer("draft"), answer("open")]).toEqual([draft, null])
  expect(present({ status: "draft" }).draft).toBeNull()
})

it("is overdue once it is open, due and late by the seller's date", () => {
  expect(present().is_overdue).toBe(true)
  expect(present({ raw_due: { value: "0" } }).is_overdue).toBe(false)
  expect(present({ status: "paid" }).is_overdue).toBe(false)
  expect(present({ due_date_extended: "2026-12-07" }).is_overdue).toBe(false)
})

it("the buyer sees neither actions, accounts, drafts nor what a payment is called inside", () => {
  const payment = { kind: "capture", method: "pp_card", reference: "pay_1", received_at: "2026-11-21T23:30:00Z" }
  const answer = presentStoreInvoice(present({ allocations: [{ raw_amount: { value: "1" }, payment }], metadata: { a: 1 } }))
  for (const name of ["available_actions", "metadata", "draft", "caused_by"]) {
    expect(answer).not.toHaveProperty(name)
  }
  expect(answer.lines[0]).not.toHaveProperty("account_code")
  expect(answer.lines[0]).not.toHaveProperty("sub_account")
  expect(answer.lines[0]).not.toHaveProperty("cause")
  expect(answer.lines[0]!.explain).not.toEqual([])
  expect(answer.payments).toEqual([{ date: "2026-11-22", method: "pp_card", amount: 1, reference: null }])
  expect(answer.document.pdf).toMatchObject({ url: "/store/invoices/inv_1/pdf", error: null })
})

it("M8: shows money given back or taken back as negative payments", () => {
  const allocations = ["payment", "refund", "chargeback"].map((kind) => ({
    raw_amount: { value: "5.00" },
    payment: { kind, method: "pp_card", reference: "pay_1", received_at: "2026-11-21T23:30:00Z" },
  }))
  expect(present({ allocations }).payments.map(({ amount }) => amount)).toEqual([5, -5, -5])
})

it("a preview is a draft with nothing to do", () => {
  const answer = presentPreview(invoice, "2026-11-22T10:00:00.000Z")
  expect(answer).toMatchObject({ status: "draft", draft: null, available_actions: [], balance: { paid: 0, due: 35.7 } })
})
