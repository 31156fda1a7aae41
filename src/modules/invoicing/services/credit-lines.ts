import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { decimal } from "../../../domain/money"

/** A line of an invoice, or of a credit note under the id of the invoice's line that it credits. */
export type CreditLine = {
  id: string
  description: string
  source_line_id: string | null
  /** Of the source's line; null where it has none, and the amount alone is the limit. */
  quantity: string | null
  net: string
  tax: string
  gross: string
  /** All that tells two rows of a tax breakdown apart. */
  rate: string
}

const AMOUNTS = ["net", "tax", "gross", "tax_rate"].map((name) => `l.raw_${name}->>'value' as ${name}`)
const SELECTED = [
  "l.description, l.source_line_id, l.tax_category, l.tax_country, l.scheme",
  "l.raw_source_quantity->>'value' as quantity",
  ...AMOUNTS,
].join()

export async function invoicedLines(trx: Knex.Transaction, invoiceId: string): Promise<CreditLine[]> {
  const rows = await trx("invoicing_line as l")
    .select("l.id", trx.raw(SELECTED))
    .where({ "l.invoice_id": invoiceId, "l.deleted_at": null })
  return rows.map(lineOf)
}

/** What all credit notes of an invoice credit, drafts included, but for one. */
export async function creditedLines(trx: Knex.Transaction, invoiceId: string, exceptId: string): Promise<CreditLine[]> {
  const rows = await trx("invoicing_line as l")
    .join("invoicing_invoice as c", "c.id", "l.invoice_id")
    .select("l.credited_line_id as id", trx.raw(SELECTED))
    .where({ "c.credits_id": invoiceId, "c.deleted_at": null, "l.deleted_at": null })
    .whereNot({ "c.id": exceptId })
  return rows.map(lineOf)
}

export function wantedLines({ lines }: InvoiceDocument): CreditLine[] {
  return lines.map(({ credited_line_id, source, ...line }) =>
    lineOf({
      ...line,
      id: credited_line_id ?? "",
      source_line_id: source?.line_id ?? null,
      quantity: source?.quantity ?? null,
    })
  )
}

function lineOf(row: Omit<CreditLine, "rate"> & RateColumns): CreditLine {
  const { id, description, source_line_id, quantity, net, tax, gross } = row
  return { id, description, source_line_id, quantity, net, tax, gross, rate: rateOf(row) }
}

type RateColumns = { tax_category: string; tax_rate: string; tax_country: string; scheme: string }

const rateOf = ({ tax_category, tax_rate, tax_country, scheme }: RateColumns) =>
  `${decimal(tax_rate).toFixed()} % (${[tax_category, tax_country.toUpperCase(), scheme].join(" ")})`
