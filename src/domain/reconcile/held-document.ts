import type { InvoiceDocument } from "../invoice/document"
import type { Held, HeldLine } from "./held"

/** What is held once there is one more document. */
export function documentHeld({ lines, documents }: Held, document: InvoiceDocument, is_draft: boolean): Held {
  const { id, type, number, issue_date, totals, credits, caused_by } = document
  return {
    lines: [...lines, ...linesHeld(document, is_draft)],
    documents: [
      ...documents,
      {
        id,
        type,
        is_draft,
        number,
        issue_date,
        gross: totals.gross,
        rounding: totals.rounding,
        credits_id: credits?.id ?? null,
        caused_by,
      },
    ],
  }
}

function linesHeld({ id, type, lines }: InvoiceDocument, is_draft: boolean): HeldLine[] {
  return lines.flatMap(({ source, ...line }) =>
    source
      ? [
          {
            id: line.id,
            invoice_id: id,
            type,
            is_draft,
            line_id: source.line_id,
            quantity: source.quantity,
            charge: source.charge,
            unit_price: source.unit_price,
            reduction: source.reduction,
            goodwill: source.goodwill,
            tax_rate: line.tax_rate,
            tax_inclusive: line.tax_inclusive,
            net: line.net,
            tax: line.tax,
            gross: line.gross,
            credited_line_id: line.credited_line_id,
            cause: line.cause,
          },
        ]
      : []
  )
}
