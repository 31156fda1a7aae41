import type { TaxBreakdownRow } from "../../../domain/invoice/document"
import { textWidth } from "../fonts"
import type { Content, TableCell } from "../draw"
import type { Sheet } from "./sheet"
import { BARE, COLOR, SIZE } from "./theme"

type TaxComponent = TaxBreakdownRow["components"][number]

const GAP = 14
const INDENT = 8

/** What was taxed at which rate, as Art. 226 asks for; under it each of several taxes (M10). */
export function breakdownTable(sheet: Sheet, width: number): Content {
  const { document, texts, format } = sheet
  const head = [texts.breakdown, texts.taxable, texts.tax]
  const rows = document.tax_breakdown.flatMap((row) => [
    { isPart: false, texts: [rateName(row, sheet), format.amount(row.taxable), format.amount(row.tax)] },
    ...row.components.map((part) => ({ isPart: true, texts: [partName(part, row, sheet), "", format.amount(part.tax)] })),
  ])
  const amounts = [1, 2].map((column) =>
    amountWidth(
      head[column],
      rows.map((row) => row.texts[column])
    )
  )
  return {
    fontSize: SIZE.small,
    layout: {
      ...BARE,
      hLineWidth: (line) => (line === 1 ? 0.5 : 0),
      hLineColor: () => COLOR.hairline,
      paddingLeft: (column) => (column === 0 ? 0 : GAP),
      paddingTop: () => 2.5,
      paddingBottom: () => 3,
    },
    table: {
      widths: [width - amounts[0] - amounts[1] - 2 * GAP, ...amounts],
      body: [
        cells(head, { bold: true, color: COLOR.muted }),
        ...rows.map(({ isPart, texts }) => (isPart ? cells(texts, { color: COLOR.muted }, INDENT) : cells(texts, {}))),
      ],
    },
  }
}

/** The name of a rate; where it is not the seller's country's, the country too. */
export function rateName(
  { name, category, rate, tax_country }: TaxBreakdownRow,
  { document, texts, format }: Sheet
): string {
  const words = name?.trim() || texts.categories[category]
  const abroad = tax_country.toLowerCase() !== document.seller.address.country_code.toLowerCase()
  return [category === "O" ? words : withRate(words, rate, format), abroad ? `(${format.country(tax_country)})` : ""]
    .filter(Boolean)
    .join(" ")
}

/** One of several taxes of a rate. */
function partName({ name, rate }: TaxComponent, { category }: TaxBreakdownRow, { texts, format }: Sheet): string {
  return withRate(name?.trim() || texts.categories[category], rate, format)
}

function withRate(words: string, rate: string, format: Sheet["format"]): string {
  return numbersIn(words).includes(Number(rate)) ? words : `${words} ${format.rate(rate)}`
}

function numbersIn(words: string): number[] {
  return (words.match(/\d+(?:[.,]\d+)?/g) ?? []).map((digits) => Number(digits.replace(",", ".")))
}

function amountWidth(title: string, values: string[]): number {
  const widths = values.map((value) => textWidth(value, SIZE.small))
  return Math.ceil(Math.max(textWidth(title, SIZE.small, "medium"), ...widths)) + 1
}

function cells([name, ...amounts]: string[], look: object, indent = 0): TableCell[] {
  return [
    { text: name, ...look, ...(indent > 0 ? { margin: [indent, 0, 0, 0] } : {}) },
    ...amounts.map((text): TableCell => ({ text, ...look, alignment: "right", noWrap: true })),
  ]
}
