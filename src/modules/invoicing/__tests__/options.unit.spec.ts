import checkOptions from "../loaders/check-options"
import { readOptions } from "../options"

const start = (options: Record<string, unknown>) => checkOptions({ options } as never)

it("starts without options, and beside what Medusa hands to the module itself", async () => {
  await expect(start({})).resolves.toBeUndefined()
  await expect(start({ database: { clientUrl: "postgres://localhost" } })).resolves.toBeUndefined()
  expect(readOptions({}).data).toMatchObject({ issue_on: "order_placed", issue_as: "issued", payment_terms_days: 14 })
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
  [{ invoice_pattern: "INV" }, "invoice_pattern", "{SEQ}"],
  [{ credit_note_pattern: "CN-{MM}-{SEQ}" }, "credit_note_pattern", "{YYYY}"],
  [{ isue_on: "manual" }, "isue_on", "Unrecognized"],
])("stops the server for %j, naming the option and what it takes", async (options, name, takes) => {
  await expect(start(options)).rejects.toThrow(/cannot start with these options/)
  await expect(start(options)).rejects.toThrow(name)
  await expect(start(options)).rejects.toThrow(takes)
})
