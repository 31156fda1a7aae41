import type { Prepayment, TaxBreakdownRow } from "../../../domain/invoice/document"
import type { Content, TableCell } from "../draw"
import { breakdownTable, rateName } from "./breakdown"
import { isAmount, type Sheet } from "./sheet"
import { BARE, COLOR, PAGE, SIZE } from "./theme"

/** Marks the totals' first row. */
export const TOTALS = "totals"

const WIDTH = 232
const GAP = 24

/** The breakdown of the tax beside the totals. */
export function totals(sheet: Sheet): Content {
  return {
    margin: [0, 14, 0, 0],
    columnGap: GAP,
    columns: [
      { width: PAGE.width - WIDTH - GAP, stack: [breakdownTable(sheet, PAGE.width - WIDTH - GAP)] },
      { width: WIDTH, stack: [sums(sheet)] },
    ],
  }
}

function sums(sheet: Sheet): Content {
  const { document, texts, format } = sheet
  const { net, gross, rounding, payable } = document.totals
  const rows: TableCell[][] = [
    row(texts.net[document.type], format.money(net), {}, TOTALS),
    ...document.tax_breakdown.map((tax) => taxRow(tax, sheet)),
    row(texts.gross[document.type], format.money(gross), { bold: true }),
    ...(isAmount(rounding) ? [row(texts.rounding, format.money(rounding))] : []),
    ...prepaidRows(sheet),
    row(texts.payable[document.type], format.money(payable), { bold: true, fontSize: SIZE.payable }),
  ]
  const last = rows.length - 1
  return {
    fontSize: SIZE.body,
    layout: {
      ...BARE,
      hLineWidth: (line) => (line === last ? 0.75 : 0),
      hLineColor: () => COLOR.rule,
      paddingTop: (line) => (line === last ? 6 : 2.5),
      paddingBottom: (line) => (line === last - 1 ? 6 : 2.5),
    },
    table: { widths: ["*", "auto"], body: rows },
  }
}

function taxRow(tax: TaxBreakdownRow, sheet: Sheet): TableCell[] {
  return row(rateName(tax, sheet), sheet.format.money(tax.tax))
}

function prepaidRows({ document, texts, format }: Sheet): TableCell[][] {
  const { type, prepayments, totals } = document
  if (prepayments.length === 0) {
    return isAmount(totals.prepaid) ? [row(texts.prepaid[type], format.money(negated(totals.prepaid)))] : []
  }
  const words = ({ date, method }: Prepayment) => texts.prepaidOn[type](format.date(date), format.method(method))
  return prepayments.map((payment) => row(words(payment), format.money(negated(payment.amount))))
}

function negated(amount: string): string {
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`
}

function row(label: string, amount: string, look: object = {}, id?: string): TableCell[] {
  return [
    { text: label, ...look, ...(id ? { id } : {}) },
    { text: amount, alignment: "right", noWrap: true, margin: [10, 0, 0, 0], ...look },
  ]
}
