import type { DocumentLine } from "../../../domain/invoice/document"
import { textWidth } from "../fonts"
import { isAmount, type Sheet } from "./sheet"
import { PAGE, SIZE } from "./theme"

export type Column = {
  title: string
  width: number
  alignment: "left" | "right"
  /** What a line shows here; null for the column of its texts. */
  value: ((line: DocumentLine, index: number) => string) | null
}

type Measured = Omit<Column, "width">

/** Columns as wide as what stands in them; the texts have the rest. Nothing is left to the drawing to squeeze. */
export function lineColumns(sheet: Sheet, gross: boolean, gap: number): Column[] {
  const columns = columnsOf(sheet, gross)
  const widths = columns.map((column) => (column.value ? widest(column, sheet) : 0))
  const taken = widths.reduce((sum, width) => sum + width, 0) + gap * 2 * (columns.length - 1)
  return columns.map((column, index) => ({ ...column, width: widths[index] || PAGE.width - taken }))
}

/** Gross figures or net ones, throughout. */
function columnsOf({ document, texts, format }: Sheet, gross: boolean): Measured[] {
  const discountOf = (line: DocumentLine) => (gross ? line.discount_gross : line.discount)
  const unitPrice = (line: DocumentLine) =>
    gross ? format.amount(line.unit_price_gross) : format.amount(line.unit_price, derivedDigits(line))
  const discount: Measured = {
    title: texts.discount[document.type],
    alignment: "right",
    value: (line) => (isAmount(discountOf(line)) ? format.amount(`-${discountOf(line)}`) : ""),
  }
  return [
    { title: texts.position, alignment: "left", value: (_, index) => String(index + 1) },
    { title: texts.description, alignment: "left", value: null },
    { title: texts.quantity, alignment: "right", value: format.quantity },
    { title: texts.unitPrice, alignment: "right", value: unitPrice },
    ...(document.lines.some((line) => isAmount(discountOf(line))) ? [discount] : []),
    {
      title: texts.rate,
      alignment: "right",
      value: (line) => (line.tax_category === "O" ? "–" : format.rate(line.tax_rate)),
    },
    { title: texts.amount, alignment: "right", value: (line) => format.amount(gross ? line.gross : line.net) },
  ]
}

/** A net price that was reckoned from a gross one is a quotient: two digits more than the currency has are enough. */
function derivedDigits(line: DocumentLine): number | undefined {
  return line.tax_inclusive ? (line.net.split(".")[1]?.length ?? 0) + 2 : undefined
}

function widest({ title, value }: Measured, { document }: Sheet): number {
  // Digits are all of one width, so that most cells need no measuring of their own.
  const shapes = new Set(document.lines.map((line, index) => value!(line, index).replace(/\d/g, "0")))
  const widths = [...shapes].map((shape) => textWidth(shape, SIZE.body))
  return Math.ceil(Math.max(textWidth(title, SIZE.small, "medium"), ...widths)) + 1
}
