import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { decimal, formatAmount, sum, type Decimal } from "../../../domain/money"
import type { Violation } from "../../../domain/violation"
import { ViolationsError } from "../violations-error"
import { creditedLines, invoicedLines, wantedLines, type CreditLine } from "./credit-lines"
import { lockInvoices, type LockedInvoice } from "./lock-invoices"

/** What is credited of one thing: before, and by this credit note. */
type Credit = { path: string; what: string; invoiced: Decimal; before: Decimal; now: Decimal; currency_code?: string }

/**
 * Refuses a credit note that would credit more than was invoiced: per line, per rate and in total, over all credit notes
 * of the invoice, drafts included (L4). Locks the invoice, so that no other comes in between.
 *
 * @throws ViolationsError `not_an_invoice`, `foreign_item`, `over_credited`
 */
export async function refuseOverCredit(trx: Knex.Transaction, document: InvoiceDocument): Promise<void> {
  if (document.type !== "credit_note") {
    return
  }
  const [invoice] = await lockInvoices(trx, document.credits ? [document.credits.id] : [])
  refuseOther(document, invoice)
  const lines = await invoicedLines(trx, invoice!.id)
  const wanted = wantedLines(document)
  refuseForeign(lines, wanted)
  const before = await creditedLines(trx, invoice!.id, document.id)
  const credits = [
    ...lineCredits(lines, before, wanted, document.currency_code),
    ...rateCredits(lines, before, wanted, document.currency_code),
    await totalCredit(trx, invoice!, document),
  ]
  const violations = credits.flatMap(overCredited)
  if (violations.length > 0) {
    throw new ViolationsError(violations)
  }
}

function refuseOther(document: InvoiceDocument, invoice: LockedInvoice | undefined): void {
  if (!invoice || invoice.type !== "invoice" || invoice.status === "draft") {
    const message = "Only an issued invoice is credited. Delete a draft; answer a wrong credit note by a new invoice."
    throw new ViolationsError([{ code: "not_an_invoice", path: "credits", message }])
  }
  if (invoice.currency_code !== document.currency_code || invoice.seller_id !== document.seller.id) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Credit note ${document.id} has another seller or currency than ${invoice.number}`
    )
  }
}

function refuseForeign(invoiced: CreditLine[], wanted: CreditLine[]): void {
  const violations = wanted.flatMap((line, index) =>
    invoiced.some(({ id, source_line_id }) => id === line.id && source_line_id === line.source_line_id)
      ? []
      : [{ code: "foreign_item", path: `lines[${index}].credited_line_id`, message: `"${line.description}" is no line of this invoice.` }]
  )
  if (violations.length > 0) {
    throw new ViolationsError(violations)
  }
}

const total = (lines: CreditLine[], name: "quantity" | "net" | "tax" | "gross") => sum(lines.map((line) => line[name] ?? "0"))

function lineCredits(invoiced: CreditLine[], before: CreditLine[], wanted: CreditLine[], currency_code: string): Credit[] {
  const of = (lines: CreditLine[], id: string) => lines.filter((line) => line.id === id)
  return wanted.flatMap(({ id }, index) => {
    const [line] = of(invoiced, id)
    const credit = (name: "quantity" | "gross"): Credit => ({
      path: `lines[${index}].${name}`,
      what: `${name === "quantity" ? "quantity" : "amount"} of "${line!.description}"`,
      invoiced: total([line!], name),
      before: total(of(before, id), name),
      now: total(of(wanted, id), name),
      ...(name === "gross" ? { currency_code } : {}),
    })
    return [credit("gross"), ...(line!.quantity === null ? [] : [credit("quantity")])]
  })
}

function rateCredits(invoiced: CreditLine[], before: CreditLine[], wanted: CreditLine[], currency_code: string): Credit[] {
  const of = (lines: CreditLine[], rate: string) => lines.filter((line) => line.rate === rate)
  return [...new Set(wanted.map(({ rate }) => rate))].flatMap((rate, index) =>
    (["net", "tax"] as const).map((name) => ({
      path: `tax_breakdown[${index}].${name === "net" ? "taxable" : "tax"}`,
      what: `${name} at ${rate}`,
      invoiced: total(of(invoiced, rate), name),
      before: total(of(before, rate), name),
      now: total(of(wanted, rate), name),
      currency_code,
    }))
  )
}

async function totalCredit(trx: Knex.Transaction, invoice: LockedInvoice, { id, totals, currency_code }: InvoiceDocument): Promise<Credit> {
  const others = await trx("invoicing_invoice")
    .select(trx.raw("raw_gross->>'value' as gross, raw_rounding->>'value' as rounding"))
    .where({ credits_id: invoice.id, deleted_at: null })
    .whereNot({ id })
  return {
    path: "totals.gross",
    what: "total",
    invoiced: sum([invoice.gross, invoice.rounding]),
    before: sum(others.flatMap(({ gross, rounding }) => [gross, rounding])),
    now: sum([totals.gross, totals.rounding]),
    currency_code,
  }
}

function overCredited({ path, what, invoiced, before, now, currency_code }: Credit): Violation[] {
  const left = invoiced.minus(before)
  if (!now.isGreaterThan(left)) {
    return []
  }
  const print = (value: Decimal) =>
    currency_code ? `${formatAmount(value, currency_code)} ${currency_code.toUpperCase()}` : decimal(value).toFixed()
  const message = `The ${what} to credit is ${print(now)}, but only ${print(left)} of ${print(invoiced)} are left.`
  return [{ code: "over_credited", path, message }]
}
