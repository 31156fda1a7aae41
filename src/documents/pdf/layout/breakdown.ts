import type { TaxBreakdownRow } from "../../../domain/invoice/document"
import { textWidth } from "../fonts"
import type { Content, TableCell } from "../draw"
import type { Sheet } from "./sheet"
import { BARE, COLOR, SIZE } from "./theme"

const GAP = 14

/** What was taxed at which rate, as Art. 226 asks for. */
export function breakdownTable(sheet: Sheet, width: number): Content {
  const { document, texts, format } = sheet
  const rows = document.tax_breakdown.map((row) => [
    rateName(row, sheet),
    format.amount(row.taxable),
    format.amount(row.tax),
  ])
  const amounts = [1, 2].map((column) =>
    amountWidth(
      [texts.breakdown, texts.taxable, texts.tax][column],
      rows.map((row) => row[column])
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
        cells([texts.breakdown, texts.taxable, texts.tax], { bold: true, color: COLOR.muted }),
        ...rows.map((row) => cells(row, {})),
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
  const said = category === "O" || numbersIn(words).includes(Number(rate))
  const abroad = tax_country.toLowerCase() !== document.seller.address.country_code.toLowerCase()
  return [words, said ? "" : format.rate(rate), abroad ? `(${format.country(tax_country)})` : ""]
    .filter(Boolean)
    .join(" ")
}

function numbersIn(words: string): number[] {
  return (words.match(/\d+(?:[.,]\d+)?/g) ?? []).map((digits) => Number(digits.replace(",", ".")))
}

function amountWidth(title: string, values: string[]): number {
  const widths = values.map((value) => textWidth(value, SIZE.small))
  return Math.ceil(Math.max(textWidth(title, SIZE.small, "medium"), ...widths)) + 1
}

function cells(texts: string[], look: object): TableCell[] {
  return texts.map((text, column) => ({ text, ...look, ...(column > 0 ? { alignment: "right", noWrap: true } : {}) }))
}
