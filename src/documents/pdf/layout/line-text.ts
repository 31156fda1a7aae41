import type { DocumentLine } from "../../../domain/invoice/document"
import type { Content, TableCell } from "../draw"
import { supplyLabel } from "./information"
import { isAmount, type Sheet } from "./sheet"
import { COLOR, SIZE } from "./theme"

/** As much text as surely fits on a page beside header and footer; a line break takes the room of a line. */
const MOST = 400
const LINE_BREAK = 40

/** The cells of what a line says: one, or as many as its text needs. */
export function lineText(line: DocumentLine, sheet: Sheet): TableCell[] {
  const description = pieces(line.description.trim())
  const particulars = pieces([line.detail?.trim(), ...lineFacts(line, sheet)].filter(Boolean).join(" · "))
  const texts = [...description.map(large), ...particulars.filter(Boolean).map(small)]
  const first = line.description.length + particulars[0].length < MOST ? 2 : 1
  return [{ stack: texts.slice(0, first) }, ...texts.slice(first).map((text) => ({ stack: [text] }))]
}

function large(text: string): Content {
  return { text, lineHeight: 1.15 }
}

function small(text: string): Content {
  return { text, fontSize: SIZE.small, color: COLOR.muted, lineHeight: 1.15, margin: [0, 1, 0, 0] }
}

function lineFacts(line: DocumentLine, { document, texts, format }: Sheet): string[] {
  const { period, supply_date } = line
  const facts = [
    line.sku && `${texts.sku} ${line.sku}`,
    line.hs_code && line.tax_category === "G" && `${texts.commodityCode} ${line.hs_code}`,
    period && texts.servicePeriod(format.date(period.start), format.date(period.end)),
    !period &&
      supply_date &&
      supply_date !== document.delivery_date &&
      `${supplyLabel(document, texts)} ${format.date(supply_date)}`,
    line.cause && (isReduction(line) ? texts.priceReduction : texts.causes[line.cause]),
  ]
  return facts.filter((fact): fact is string => Boolean(fact)).map(unbroken)
}

/** A credit of an amount, which leaves the quantity. */
function isReduction({ source }: DocumentLine): boolean {
  return source !== null && !isAmount(source.quantity)
}

/** A label and its value stay on one line. */
function unbroken(text: string): string {
  return text.replace(/ /g, "\u00a0")
}

function pieces(text: string): string[] {
  const result: string[] = [""]
  let room = MOST
  for (const word of text.split(/(?<=\s)/).flatMap((long) => long.match(/[^]{1,200}/g) ?? [])) {
    const size = word.length + (word.includes("\n") ? LINE_BREAK : 0)
    if (size > room) {
      result.push("")
      room = MOST
    }
    result[result.length - 1] += word
    room -= size
  }
  return result
}
