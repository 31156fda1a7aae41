import type { BillableLine, BillableSource } from "../../billable/source"
import { buildInvoice, type BuildInput, type BuildResult } from "../../invoice/invoice-build"
import type { InvoiceDocument } from "../../invoice/document"
import { aRecipient, aSeller, aSource } from "./source"

/** Builds with ids that count up, so that the same input gives the same document. */
export function build(source: BillableSource, overrides: Partial<BuildInput> = {}): BuildResult {
  let count = 0
  return buildInvoice({
    id: "inv_1",
    source,
    seller: aSeller(),
    language: "de",
    newLineId: () => `invli_${++count}`,
    ...overrides,
  })
}

/** The document of a source that can be invoiced. */
export function documentOf(source: BillableSource, overrides: Partial<BuildInput> = {}): InvoiceDocument {
  const { document, violations } = build(source, overrides)
  if (!document) {
    throw new Error(`Not built: ${JSON.stringify(violations)}`)
  }
  return document
}

const HOME: Record<string, string> = { eur: "de", jpy: "jp", kwd: "kw" }

/** Lines sold at home: by a seller of the currency's country, to a buyer there. */
export function documentOfLines(lines: BillableLine[], currency_code = "eur"): InvoiceDocument {
  const country_code = HOME[currency_code]!
  const address = aRecipient({ address: { country_code } })
  const tax_ids = aSeller().tax_ids.map((id) => ({ ...id, country_code }))
  const seller = aSeller({ address: { ...aSeller().address, country_code }, tax_ids })
  return documentOf(aSource({ lines, currency_code, billing_address: address, shipping_address: address }), { seller })
}

/** A document's amounts alone, to be written by hand: lines as [net, tax, gross], rows as [rate, taxable, tax]. */
export function amountsOf({ lines, tax_breakdown, totals }: InvoiceDocument) {
  return {
    lines: lines.map(({ net, tax, gross }) => [net, tax, gross]),
    rows: tax_breakdown.map(({ rate, taxable, tax }) => [rate, taxable, tax]),
    totals,
  }
}
