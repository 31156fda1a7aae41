import type { DocumentLine, InvoiceDocument } from "../invoice/document"
import { faultAt, type FaultPlace, type IntegrityFault } from "./fault"
import type { DocumentRow, KeptDocument, LineRow } from "./kept"
import { compareAmounts, compareColumns } from "./values-compare"

/** Compares the lines that are kept of a document with those it has: each once, in its place, with the same figures. */
export function compareLines({ document: row, lines: rows }: KeptDocument, document: InvoiceDocument): IntegrityFault[] {
  const kept = new Map(rows.map((line) => [line.id, line]))
  const own = new Set(document.lines.map(({ id }) => id))
  return [
    ...document.lines.flatMap((line, position) => compareLine(row, line, position, kept.get(line.id))),
    ...rows
      .filter(({ id }) => !own.has(id))
      .map(({ id, position, description }) =>
        faultAt(placeOf(row, id), "line_unknown", `lines[${position}]`, `"${description}" is no line of ${row.number}.`)
      ),
  ]
}

const placeOf = ({ number }: DocumentRow, id: string): FaultPlace => ({ entity: "line", id, number })

function compareLine(row: DocumentRow, line: DocumentLine, position: number, kept: LineRow | undefined): IntegrityFault[] {
  const place = placeOf(row, line.id)
  if (!kept) {
    return [faultAt(place, "line_missing", `lines[${position}]`, `"${line.description}" of ${row.number} is missing.`)]
  }
  const belongs = { position, document_id: row.id, invoice_id: row.invoice_id }
  return [
    ...compareColumns(place, "line_row", kept, { ...belongs, ...columnsOf(line) }),
    ...compareAmounts(place, "line_row", kept.amounts, amountsOf(line)),
  ].map((fault) => ({ ...fault, path: `lines[${position}].${fault.path}` }))
}

const columnsOf = ({ source, ...line }: DocumentLine) => ({
  kind: line.kind,
  source_type: source?.type ?? null,
  source_id: source?.id ?? null,
  source_line_id: source?.line_id ?? null,
  description: line.description,
  sku: line.sku,
  tax_category: line.tax_category,
  tax_country: line.tax_country,
  scheme: line.scheme,
  tax_inclusive: line.tax_inclusive,
  credited_line_id: line.credited_line_id,
  cause: line.cause,
})

const amountsOf = ({ source, quantity, net, tax, gross, tax_rate }: DocumentLine) => ({
  quantity,
  net,
  tax,
  gross,
  tax_rate,
  source_quantity: source?.quantity,
  source_charge: source?.charge,
  source_unit_price: source?.unit_price,
  source_reduction: source?.reduction,
  source_goodwill: source?.goodwill,
})
