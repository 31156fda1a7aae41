import type { LineCharge } from "../billable/line-charge"
import type { BillableLine } from "../billable/source"
import { decimal, roundAmount, sum, type Decimal } from "../money"
import { grossOfCharge, hasGoodwill, heldCharge, heldTotal, invoicedAnew, type Held } from "../reconcile/held"
import type { InvoiceLine } from "../reconcile/reconcile"
import type { TreatedLine } from "../tax/tax-line"

/** What a document takes of a line. */
export type PartLine = TreatedLine & { quantity: Decimal; share: Decimal; reduction: Decimal; goodwill: Decimal }

/**
 * A share of a line, with the fraction of a cent that the rounding of earlier documents left over: so that shares are
 * cumulative and the last one ends at the whole (M5).
 */
export function partLine({ line, charge, treatment }: TreatedLine, share: InvoiceLine, held: Held): PartLine {
  const quantity = decimal(share.quantity)
  const factor = charge.rate.plus(1)
  const exact = decimal(share.charge)
  const reduction = decimal(share.reduction ?? 0)
  const charged = exact.minus(reduction).plus(unrounded(line, held))
  const of = (whole: Decimal) => whole.times(quantity).dividedBy(line.quantity)
  const part: LineCharge = {
    rate: charge.rate,
    list_net: of(charge.list_net),
    list_gross: of(charge.list_gross),
    net: line.tax_inclusive ? charged.dividedBy(factor) : charged,
    gross: line.tax_inclusive ? charged : charged.times(factor),
  }
  return { line, charge: part, treatment, quantity, share: exact, reduction, goodwill: decimal(share.goodwill ?? 0) }
}

/** What invoices in the line's price mode that stand charged too little so far by their rounding; negative where too much. */
function unrounded(line: BillableLine, held: Held): Decimal {
  const anew = invoicedAnew(held)
  return sum(
    held.lines
      .filter(({ line_id, type }) => line_id === line.id && type === "invoice")
      .filter(({ id, tax_inclusive }) => !anew.has(id) && tax_inclusive === line.tax_inclusive)
      .map(({ charge, reduction, gross, net }) => decimal(charge).minus(reduction ?? 0).minus(line.tax_inclusive ? gross : net))
  )
}

/**
 * What the document that completes its source has to come to, so that all documents together are the charge (M2, M5). Where
 * goodwill was shown, the invoices alone are.
 */
export function completingCharge(parts: readonly PartLine[], held: Held, currencyCode: string): Decimal {
  const own = parts.map(({ line, share, reduction, treatment }) =>
    grossOfCharge(share.minus(reduction), { tax_inclusive: line.tax_inclusive, tax_rate: treatment.rate })
  )
  const isReduced = parts.some(({ reduction }) => !reduction.isZero())
  const counted = isReduced || hasGoodwill(held) ? invoicesOf(held) : held
  return roundAmount(sum([heldCharge(counted), ...own]), currencyCode).minus(heldTotal(counted))
}

/** Invoices of which nothing was invoiced anew. */
function invoicesOf(held: Held): Held {
  const anew = invoicedAnew(held)
  const replaced = new Set(held.lines.filter(({ id }) => anew.has(id)).map(({ invoice_id }) => invoice_id))
  return {
    lines: held.lines.filter(({ type, invoice_id }) => type === "invoice" && !replaced.has(invoice_id)),
    documents: held.documents.filter(({ type, id }) => type === "invoice" && !replaced.has(id)),
  }
}
