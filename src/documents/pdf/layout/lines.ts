import type { DocumentLine } from "../../../domain/invoice/document"
import type { Content, CustomTableLayout, TableCell } from "../draw"
import { type Column, lineColumns } from "./line-columns"
import { lineText } from "./line-text"
import { isGross, type Sheet } from "./sheet"
import { COLOR, SIZE } from "./theme"

const GAP = 6

/** Marks the last line, so that a template can see on which page it came to lie. */
export const LAST_LINE = "last-line"

/** The table of a document's lines `from` to `to`; rows are never torn, the header is repeated on each page. */
export function lineTable(sheet: Sheet, from: number, to: number): Content {
  const columns = lineColumns(sheet, isGross(sheet.document), GAP)
  const rows = sheet.document.lines
    .slice(from, to)
    .flatMap((line, index) => lineRows(line, from + index, columns, sheet))
  return {
    fontSize: SIZE.body,
    layout: layoutOf(columns.length, [false, ...rows.map((row) => row.continues)], to === sheet.document.lines.length),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map((column) => column.width),
      body: [header(columns), ...rows.map((row) => row.cells)],
    },
  }
}

function header(columns: Column[]): TableCell[] {
  return columns.map(({ title, alignment }) => ({
    text: title,
    alignment,
    fontSize: SIZE.small,
    bold: true,
    color: COLOR.muted,
    noWrap: true,
  }))
}

/** One row, or several where a text is so long that no page could hold it. */
function lineRows(
  line: DocumentLine,
  index: number,
  columns: Column[],
  sheet: Sheet
): { continues: boolean; cells: TableCell[] }[] {
  const mark = index === sheet.document.lines.length - 1 ? { id: LAST_LINE } : {}
  return lineText(line, sheet).map((text, part) => ({
    continues: part > 0,
    cells: columns.map(({ value, alignment }, place): TableCell => {
      if (!value) {
        return text
      }
      const shown = part === 0 ? value(line, index) : ""
      return { text: shown, alignment, noWrap: true, ...(place === 0 && part === 0 ? mark : {}) }
    }),
  }))
}

function layoutOf(columns: number, continues: boolean[], closed: boolean): CustomTableLayout {
  const strong = (row: number) => row === 1 || (closed && row === continues.length)
  return {
    hLineWidth: (row) => (row === 0 || continues[row] ? 0 : strong(row) ? 0.75 : 0.5),
    vLineWidth: () => 0,
    hLineColor: (row) => (strong(row) ? COLOR.rule : COLOR.hairline),
    paddingLeft: (column) => (column === 0 ? 0 : GAP),
    paddingRight: (column) => (column === columns - 1 ? 0 : GAP),
    paddingTop: (row) => (continues[row] ? 0 : 5),
    paddingBottom: (row) => (continues[row + 1] ? 0 : 5),
  }
}
