import type { Content } from "../draw"
import { textWidth } from "../fonts"
import { sellerFacts } from "./seller-facts"
import type { Sheet } from "./sheet"
import { COLOR, mm, PAGE, rule, SIZE } from "./theme"

const GAP = 14
const LINE = SIZE.fine * 1.3
const ABOVE = 8
const BELOW = mm(9)

/** More than this would crowd out the page: it is printed once, at the end. */
const MOST_LINES = 14

export type Footer = {
  height: number
  draw: (page: number, pages: number) => Content
  /** What is too much for the foot of a page. */
  overflow: Content[]
}

/** The seller's data and the page's number, and how much room they take. */
export function footerOf(sheet: Sheet): Footer {
  const columns = sellerFacts(sheet)
  const widths = share(
    columns.map((lines) => Math.max(...lines.map(lineWidth))),
    PAGE.width - GAP * (columns.length - 1)
  )
  const remark = sheet.document.seller.footer?.trim() ?? ""
  const lines = Math.max(...columns.map((column, index) => linesNeeded(column, widths[index])))
  const remarkLines = remark ? linesNeeded(remark.split("\n"), PAGE.width) + 0.6 : 0
  const facts = sellerBlock(columns, widths, remark)
  const fits = lines + remarkLines <= MOST_LINES
  return {
    height: ABOVE * 2 + ((fits ? lines + remarkLines : 0) + 2) * LINE + BELOW,
    overflow: fits ? [] : [{ margin: [0, 24, 0, 0], stack: facts, ...LOOK }],
    draw: (page, pages) => ({
      margin: [PAGE.left, ABOVE, PAGE.right, 0],
      ...LOOK,
      stack: [
        rule(PAGE.width),
        ...(fits ? facts : []),
        { text: sheet.texts.page(page, pages), alignment: "right", margin: [0, LINE * 0.6, 0, 0] },
      ],
    }),
  }
}

const LOOK = { fontSize: SIZE.fine, lineHeight: 1.1, color: COLOR.muted }

function sellerBlock(columns: string[][], widths: number[], remark: string): Content[] {
  const stacks = columns.map((column, index) => ({ width: widths[index], stack: column.map((text) => ({ text })) }))
  return [
    { margin: [0, ABOVE, 0, 0], columnGap: GAP, columns: stacks },
    ...(remark ? [{ text: remark, margin: [0, LINE * 0.6, 0, 0] } as Content] : []),
  ]
}

function lineWidth(text: string): number {
  return textWidth(text, SIZE.fine) + 1
}

/** Columns as wide as they would like to be; where there is too little room, the widest give way. */
function share(wishes: number[], room: number): number[] {
  let left = room
  for (const [index, width] of [...wishes].sort((a, b) => a - b).entries()) {
    const even = left / (wishes.length - index)
    if (width > even) {
      return wishes.map((wish) => Math.min(wish, even))
    }
    left -= width
  }
  return wishes.map((wish) => wish + left / wishes.length)
}

/** An upper bound, as words may leave the end of a line empty. */
function linesNeeded(lines: string[], width: number): number {
  return lines.reduce(
    (sum, line) => sum + (lineWidth(line) <= width ? 1 : Math.ceil((lineWidth(line) / width) * 1.25)),
    0
  )
}
