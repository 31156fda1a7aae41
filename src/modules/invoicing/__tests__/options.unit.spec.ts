import checkOptions from "../loaders/check-options"
import { readOptions } from "../options"

const start = (options: Record<string, unknown>) => checkOptions({ options } as never)

it("starts without options, and beside what Medusa hands to the module itself", async () => {
  await expect(start({})).resolves.toBeUndefined()
  await expect(start({ database: { clientUrl: "postgres://localhost" } })).resolves.toBeUndefined()
  expect(readOptions({}).data).toMatchObject({ issue_on: "order_placed", issue_as: "issued", payment_terms_days: 14 })
  expect(readOptions({}).data).toMatchObject({
    credit_on: ["payment_refunded", "return_received", "order_canceled"],
    refund_before_invoice: "credit_note",
    rounding: "per_rate",
    rounding_mode: "half_up",
    cash_rounding: false,
    fiscal_year_start: "01-01",
  })
})

it.each([
  [{ issue_on: "sometimes" }, "issue_on", "order_placed"],
  [{ issue_as: "final" }, "issue_as", "draft"],
  [{ payment_terms_days: -1 }, "payment_terms_days", ">=0"],
  [{ payment_terms_days: "14" }, "payment_terms_days", "number"],
  [{ time_zone: "Europe/Atlantis" }, "time_zone", "Europe/Berlin"],
  [{ language: "xx" }, "language", "de"],
  [{ invoice_from: "31.01.2026" }, "invoice_from", "2026-01-31"],
  [{ oss_union: "yes" }, "oss_union", "boolean"],
  [{ credit_on: ["payment_captured"] }, "credit_on", "return_received"],
  [{ credit_on: ["order_canceled", "order_canceled"] }, "credit_on", "once"],
  [{ refund_before_invoice: "nothing" }, "refund_before_invoice", "smaller_invoice"],
  [{ rounding: "per_item" }, "rounding", "per_line"],
  [{ rounding_mode: "up" }, "rounding_mode", "half_up"],
  [{ cash_rounding: "yes" }, "cash_rounding", "boolean"],
  [{ fiscal_year_start: "02-29" }, "fiscal_year_start", "04-01"],
  [{ invoice_pattern: "INV" }, "invoice_pattern", "{SEQ}"],
  [{ credit_note_pattern: "CN-{MM}-{SEQ}" }, "credit_note_pattern", "{YYYY}"],
  [{ isue_on: "manual" }, "isue_on", "Unrecognized"],
])("stops the server for %j, naming the option and what it takes", async (options, name, takes) => {
  await expect(start(options)).rejects.toThrow(/cannot start with these options/)
  await expect(start(options)).rejects.toThrow(name)
  await expect(start(options)).rejects.toThrow(takes)
})
