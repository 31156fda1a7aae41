import type { InvoiceDocument } from "../../../domain/invoice/document"
import { type Content, type Definition, draw, drawUnless, type PageOf } from "../draw"
import { textWidth } from "../fonts"
import { closing } from "../layout/closing"
import { footerOf } from "../layout/footer"
import { letterhead } from "../layout/letterhead"
import { LAST_LINE, lineTable } from "../layout/lines"
import { opening } from "../layout/opening"
import { type Sheet, sheetOf, titleOf } from "../layout/sheet"
import { COLOR, mm, PAGE, SIZE } from "../layout/theme"
import { TOTALS } from "../layout/totals"

/** Lines that go over to the next page with totals that would stand there alone. */
const COMPANIONS = 2

/** A letter by DIN 5008, calm and in one ink. */
export async function classic(document: InvoiceDocument, watermark: boolean): Promise<Buffer> {
  const sheet = sheetOf(document)
  const count = document.lines.length
  const whole = compose(sheet, watermark, count)
  if (count <= COMPANIONS) {
    return draw(whole)
  }
  const totalsAlone = (pageOf: PageOf) => TOTALS in pageOf && pageOf[TOTALS] !== pageOf[LAST_LINE]
  return (await drawUnless(totalsAlone, whole)) ?? draw(compose(sheet, watermark, count - COMPANIONS))
}

function compose(sheet: Sheet, watermark: boolean, before: number): Definition {
  const { document, texts } = sheet
  const footer = footerOf(sheet)
  const rest: Content[] =
    before < document.lines.length
      ? [{ pageBreak: "before", stack: [lineTable(sheet, before, document.lines.length)] }]
      : []
  return {
    language: sheet.language,
    info: { title: titleOf(sheet), author: document.seller.name, creationDate: dateOf(document) },
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, footer.height],
    defaultStyle: { fontSize: SIZE.body, color: COLOR.ink },
    header: (page) => (page === 1 ? foldMarks() : runningHead(sheet)),
    footer: (page, pages) => footer.draw(page, pages),
    ...(watermark
      ? { watermark: { text: texts.draft, color: COLOR.muted, opacity: 0.1, bold: true, fontSize: 130, angle: -52 } }
      : {}),
    content: [
      letterhead(sheet),
      opening(sheet),
      lineTable(sheet, 0, before),
      ...rest,
      ...closing(sheet),
      ...footer.overflow,
    ],
  }
}

function runningHead(sheet: Sheet): Content {
  return {
    margin: [PAGE.left, mm(9), PAGE.right, 0],
    fontSize: SIZE.fine,
    color: COLOR.muted,
    columns: [
      { width: PAGE.width / 2, text: shortened(sheet.document.seller.name, PAGE.width / 2) },
      { width: PAGE.width / 2, text: shortened(titleOf(sheet), PAGE.width / 2), alignment: "right" },
    ],
  }
}

function shortened(text: string, width: number): string {
  const share = width / textWidth(text, SIZE.fine)
  return share >= 1 ? text : `${text.slice(0, Math.floor(text.length * share * 0.9))}…`
}

/** Where the letter is folded, and its middle for the hole punch. */
function foldMarks(): Content {
  const mark = (y: number, width: number) => ({
    type: "line" as const,
    x1: mm(4),
    x2: mm(4 + width),
    y1: mm(y),
    y2: mm(y),
    lineWidth: 0.4,
    lineColor: COLOR.hairline,
  })
  return { absolutePosition: { x: 0, y: 0 }, canvas: [mark(105, 4), mark(148.5, 6), mark(210, 4)] }
}

/** A date that the document names, so that the same document gives the same bytes. */
function dateOf({ issue_date, delivery_date, orders }: InvoiceDocument): Date {
  return new Date(`${issue_date ?? delivery_date ?? orders[0]?.placed_on ?? "2000-01-01"}T00:00:00Z`)
}
