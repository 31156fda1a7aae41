import { decimal, sum, type Decimal } from "../money"
import { faultAt, type FaultPlace, type IntegrityFault } from "./fault"
import type { CreditNote, KeptAmount, KeptDocument, LineRow } from "./kept"

/** Whether an invoice's credit notes stay within it: per line, per rate and in total, over all of them together (L4). */
export function verifyCredits({ document, invoice, lines, credit_notes }: KeptDocument): IntegrityFault[] {
  if (!invoice || credit_notes.length === 0) {
    return []
  }
  const own = lines.filter(({ invoice_id }) => invoice_id === invoice.id)
  const byId = new Map(own.map((line) => [line.id, line]))
  const credited = credit_notes.flatMap((note) => note.lines)
  const known = credited.filter(({ credited_line_id }) => credited_line_id !== null && byId.has(credited_line_id))
  const place: FaultPlace = { entity: "invoice", id: invoice.id, number: document.number }
  return [
    ...credit_notes.flatMap((note) => foreignLines(note, byId)),
    ...own.flatMap((line) => creditOfLine(place, line, known.filter(({ credited_line_id }) => credited_line_id === line.id))),
    ...creditsOfRates(place, own, credited),
    ...beyond(place, "totals.gross", "total", payableOf(invoice.amounts), sum(credit_notes.map((note) => payableOf(note.invoice.amounts)))),
  ]
}

const exact = ({ exact: value }: KeptAmount): Decimal => decimal(value ?? "0")

const payableOf = ({ gross, rounding }: Record<"gross" | "rounding", KeptAmount>) => sum([exact(gross), exact(rounding)])

const total = (lines: LineRow[], name: keyof LineRow["amounts"]) => sum(lines.map(({ amounts }) => exact(amounts[name])))

function foreignLines({ invoice, lines }: CreditNote, byId: Map<string, LineRow>): IntegrityFault[] {
  return lines
    .filter(({ credited_line_id }) => credited_line_id === null || !byId.has(credited_line_id))
    .map(({ id, position, description }) => {
      const place: FaultPlace = { entity: "line", id, number: invoice.number }
      const message = `"${description}" of ${invoice.number} credits no line of the invoice.`
      return faultAt(place, "foreign_item", `lines[${position}].credited_line_id`, message)
    })
}

function creditOfLine(place: FaultPlace, line: LineRow, credited: LineRow[]): IntegrityFault[] {
  if (credited.length === 0) {
    return []
  }
  const names = line.amounts.source_quantity.exact === null ? (["gross"] as const) : (["gross", "source_quantity"] as const)
  return names.flatMap((name) =>
    beyond(place, `lines[${line.position}].${name}`, `${name} of "${line.description}"`, total([line], name), total(credited, name))
  )
}

function creditsOfRates(place: FaultPlace, own: LineRow[], credited: LineRow[]): IntegrityFault[] {
  const at = (lines: LineRow[], rate: string) => lines.filter((line) => rateOf(line) === rate)
  return [...new Set(credited.map(rateOf))].flatMap((rate) =>
    (["net", "tax"] as const).flatMap((name) =>
      beyond(place, `tax_breakdown.${name}`, `${name} at ${rate}`, total(at(own, rate), name), total(at(credited, rate), name))
    )
  )
}

const rateOf = ({ amounts, tax_category, tax_country, scheme }: LineRow) =>
  `${exact(amounts.tax_rate).toFixed()} % (${tax_category} ${tax_country.toUpperCase()} ${scheme})`

function beyond(place: FaultPlace, path: string, what: string, invoiced: Decimal, credited: Decimal): IntegrityFault[] {
  const message = `The ${what}: ${credited.toFixed()} is credited of ${invoiced.toFixed()}.`
  return credited.isGreaterThan(invoiced) ? [faultAt(place, "over_credited", path, message)] : []
}
