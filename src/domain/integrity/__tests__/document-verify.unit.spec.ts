import { verifyDocument } from "../document-verify"
import { compareFile } from "../file-compare"
import type { AllocationRow, KeptAmount, KeptDocument } from "../kept"
import { keptDocument } from "./support"

const amount = (exact: string, number = exact): KeptAmount => ({ exact, number })
const found = (kept: KeptDocument) => verifyDocument(kept).map(({ code, entity, id, path }) => [code, entity, id, path].join(" "))

it("L3: finds nothing where nothing was changed", () => {
  expect(verifyDocument(keptDocument())).toEqual([])
})

it("L3: an amount counts, not the way it is written", () => {
  const kept = keptDocument()
  const { gross } = kept.invoice!.amounts
  kept.invoice!.amounts.gross = amount(`${gross.exact}0`, Number(gross.exact).toString())
  expect(found(kept)).toEqual([])
})

it.each<[string, (kept: KeptDocument) => void, string[]]>([
  ["the text's hash", ({ document }) => (document.sha256 = "0"), ["body_hash document indoc_1 sha256"]],
  ["the number", ({ document }) => (document.number = "X"), ["document_row document indoc_1 number"]],
  ["the schema", ({ document }) => (document.schema_version = 2), ["document_row document indoc_1 schema_version"]],
  ["the invoice", (kept) => (kept.invoice = null), ["invoice_missing document indoc_1 invoice_id"]],
  ["a line's figure", ({ lines }) => (lines[1]!.amounts.tax = amount("0.01")), ["line_row line invli_2 lines[1].tax", "line_row line invli_2 lines[1].raw_tax"]],
  ["a line's source", ({ lines }) => (lines[0]!.source_line_id = null), ["line_row line invli_1 lines[0].source_line_id"]],
  ["a line's place", ({ lines }) => (lines[0]!.position = 7), ["line_row line invli_1 lines[0].position"]],
  ["a line", ({ lines }) => lines.pop(), ["line_missing line invli_2 lines[1]"]],
  ["what is due", ({ invoice }) => (invoice!.amounts.due = amount("0")), ["balance invoice inv_1 due", "balance invoice inv_1 raw_due"]],
  ["a null where an amount belongs", ({ invoice }) => (invoice!.amounts.paid = { exact: null, number: "0" }), ["balance invoice inv_1 raw_paid"]],
  ["the rendition", (kept) => (kept.renditions = []), ["rendition_missing document indoc_1 renditions"]],
])("L3: names %s", (_, change, expected) => {
  const kept = keptDocument()
  change(kept)
  expect(found(kept)).toEqual(expected)
})

describe("M2, M7: what is allocated", () => {
  const allocated = (value: string, payment: string, currency_code = "eur", total = value): KeptDocument => {
    const kept = keptDocument()
    const row: AllocationRow = {
      id: "inall_1",
      payment_id: "inpay_1",
      invoice_id: "inv_1",
      amount: amount(value),
      payment: { kind: "capture", reference: "capt_1", currency_code, amount: amount(payment), allocated: total },
    }
    const due = Number(kept.invoice!.amounts.due.exact) - Number(value)
    Object.assign(kept.invoice!.amounts, { paid: amount(value), due: amount(due.toFixed(2)) })
    return { ...kept, allocations: [row] }
  }

  it("is within its payment, rounded together with those before it", () => {
    expect(found(allocated("3.33", "3.33"))).toEqual([])
    expect(found(allocated("3.34", "3.3333"))).toEqual([])
    expect(found(allocated("3.35", "3.3333"))).toEqual(["over_allocated allocation inall_1 amount"])
    expect(found(allocated("3.34", "3.33"))).toEqual(["over_allocated allocation inall_1 amount"])
    expect(found(allocated("3.33", "3.33", "eur", "6.66"))).toEqual(["over_allocated allocation inall_1 amount"])
  })

  it("is in the invoice's currency", () => {
    expect(found(allocated("3.33", "3.33", "usd"))).toEqual(["payment_currency allocation inall_1 payment_id"])
  })
})

it("L3: compares a stored file with what was drawn", () => {
  const [rendition] = keptDocument().renditions
  const codes = (file: Parameters<typeof compareFile>[2]) => compareFile("INV-1", rendition!, file).map(({ code }) => code)
  expect(codes({ size: 3, sha256: "abc" })).toEqual([])
  expect(codes({ size: 4, sha256: "abd" })).toEqual(["file_size", "file_changed"])
  expect(codes({ reason: "ENOENT" })).toEqual(["file_missing"])
})
