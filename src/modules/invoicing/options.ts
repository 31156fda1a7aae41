import { z } from "@medusajs/framework/zod"
import { isCalendarDate, isTimeZone } from "../../domain/calendar/dates"
import { isDayOfYear } from "../../domain/calendar/fiscal-year"
import { TAX_ROUNDINGS } from "../../domain/invoice/document"
import { DOCUMENT_LANGUAGES } from "../../domain/invoice/language"
import { ROUNDING_MODES } from "../../domain/money"
import { patternViolations } from "../../domain/numbering/pattern-rules"
import {
  CREDIT_ON,
  DISTANCE_SALES,
  ISSUE_AS,
  ISSUE_ON,
  REFUND_BEFORE_INVOICE,
  TAX_STATUSES,
  UNREGISTERED_TAX,
} from "../../domain/seller/seller"

/** `INV-{YYYY}-{SEQ:5}`: see `patternViolations` for what a pattern may hold. */
export const patternField = z.string().superRefine((pattern, context) => {
  for (const { message, code } of patternViolations(pattern)) {
    context.addIssue({ code: "custom", message, params: { code } })
  }
})

export const policyFields = {
  /** When an order is invoiced. */
  issue_on: z.enum(ISSUE_ON),
  /** Whether the invoice is issued at once or waits as a draft. */
  issue_as: z.enum(ISSUE_AS),
  /** What makes a credit note by itself; `[]`: nothing does. */
  credit_on: z
    .array(z.enum(CREDIT_ON))
    .refine((values) => new Set(values).size === values.length, "credit_on takes each of its values once"),
  /** What answers a refund that precedes the invoice. */
  refund_before_invoice: z.enum(REFUND_BEFORE_INVOICE),
  /** Where tax is rounded: once per rate of an invoice, or on each line. */
  rounding: z.enum(TAX_ROUNDINGS),
  /** How tax is rounded, where the seller's country leaves a choice. */
  rounding_mode: z.enum(ROUNDING_MODES),
  /** Whether what is still to be paid is rounded to what coins can pay, as to 0.05 CHF. */
  cash_rounding: z.boolean(),
  /** The day on which the fiscal year begins, for numbers that name it: `MM-DD`. */
  fiscal_year_start: z
    .string()
    .refine(isDayOfYear, "fiscal_year_start takes a day that every year has, as MM-DD, such as 04-01"),
  /** Days from the issue date to the due date, 0 to 365. */
  payment_terms_days: z.number().int().min(0).max(365),
  /** IANA time zone of the seller's dates, e.g. `Europe/Berlin`. */
  time_zone: z.string().refine(isTimeZone, "time_zone takes an IANA time zone such as Europe/Berlin"),
  /** Language of a document whose order names none that can be written. */
  language: z.enum(DOCUMENT_LANGUAGES),
  /** Orders placed before this date are not invoiced: `YYYY-MM-DD`, or null. */
  invoice_from: z.string().refine(isCalendarDate, "invoice_from takes a date such as 2026-01-31").nullable(),
  /** Whether the seller is registered for the Union one-stop shop. */
  oss_union: z.boolean(),
  /** Whether the seller charges VAT, is exempt from it as a small business, or is outside it. */
  tax_status: z.enum(TAX_STATUSES),
  /** Whose tax sales to consumers in other member states bear: `origin` below the threshold of Art. 59c VAT Directive. */
  distance_sales: z.enum(DISTANCE_SALES),
  /** What to do where tax of a country was charged in which the seller is not registered. */
  unregistered_tax: z.enum(UNREGISTERED_TAX),
}

/** What the plugin takes in `medusa-config.ts`: the policies that a new seller starts with. */
export const InvoicingOptions = z.strictObject({
  issue_on: policyFields.issue_on.default("order_placed"),
  issue_as: policyFields.issue_as.default("issued"),
  credit_on: policyFields.credit_on.default([...CREDIT_ON]),
  refund_before_invoice: policyFields.refund_before_invoice.default("credit_note"),
  rounding: policyFields.rounding.default("per_rate"),
  rounding_mode: policyFields.rounding_mode.default("half_up"),
  cash_rounding: policyFields.cash_rounding.default(false),
  fiscal_year_start: policyFields.fiscal_year_start.default("01-01"),
  payment_terms_days: policyFields.payment_terms_days.default(14),
  time_zone: policyFields.time_zone.default("UTC"),
  language: policyFields.language.default("en"),
  invoice_from: policyFields.invoice_from.optional(),
  oss_union: policyFields.oss_union.default(false),
  tax_status: policyFields.tax_status.default("registered"),
  distance_sales: policyFields.distance_sales.default("destination"),
  unregistered_tax: policyFields.unregistered_tax.default("block"),
  /** Patterns of a new seller's number series. */
  invoice_pattern: patternField.default("INV-{YYYY}-{SEQ:5}"),
  credit_note_pattern: patternField.default("CN-{YYYY}-{SEQ:5}"),
}).refine(({ invoice_pattern, credit_note_pattern }) => invoice_pattern !== credit_note_pattern, {
  path: ["credit_note_pattern"],
  message: "credit_note_pattern takes another pattern than invoice_pattern: no number is given twice",
})

export type InvoicingOptions = z.infer<typeof InvoicingOptions>
export type InvoicingOptionsInput = z.input<typeof InvoicingOptions>

/** Reads what Medusa hands to the module: our options, and beside them its own `database`. */
export function readOptions(options: Record<string, unknown> | undefined): z.ZodSafeParseResult<InvoicingOptions> {
  const { database: _database, ...own } = options ?? {}
  return InvoicingOptions.safeParse(own)
}
