import pdfmake = require("pdfmake")
import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from "pdfmake/interfaces"
import { fontToken } from "./fonts"
import { printable } from "./printable"

export type { Content, CustomTableLayout, TableCell }
export type Definition = TDocumentDefinitions & {
  content: Content[]
  info: { title: string; author: string; creationDate: Date }
}

type Pdfmake = typeof pdfmake & { virtualfs: { writeFileSync(name: string, bytes: Buffer): void } }
type Metadata = { info: Record<string, unknown>; endMetadata(): void }

/** An instance of our own: pdfmake exports a single one, whose fonts and policies anyone in the process may set. */
const maker = new (pdfmake as unknown as { constructor: new () => Pdfmake }).constructor()

const FAMILY = "Roboto"
const REGULAR = "medusa-invoicing/regular"
const MEDIUM = "medusa-invoicing/medium"

maker.virtualfs.writeFileSync(REGULAR, fontToken("regular"))
maker.virtualfs.writeFileSync(MEDIUM, fontToken("medium"))
maker.setFonts({ [FAMILY]: { normal: REGULAR, bold: MEDIUM } })
maker.setUrlAccessPolicy(() => false)
maker.setLocalAccessPolicy(() => false)

/** On which page the nodes with an id came to lie. */
export type PageOf = Record<string, number>

/**
 * Draws a definition as PDF/A-3b. The same definition gives the same bytes. Every text in it is made printable here, so
 * that a template need not know what the fonts cover.
 */
export async function draw(definition: Definition): Promise<Buffer> {
  const created = maker.createPdf({
    pageSize: "A4",
    version: "1.7",
    subset: "PDF/A-3b",
    displayTitle: true,
    ...(withPrintableText(definition) as Definition),
    defaultStyle: { font: FAMILY, ...definition.defaultStyle },
    info: { ...definition.info, title: printable(definition.info.title), author: printable(definition.info.author) },
  })
  escapeMetadata((await created.getStream()) as unknown as Metadata)
  return created.getBuffer()
}

/** Draws a definition, or answers null before any of it is drawn, where its layout is refused. */
export async function drawUnless(refuse: (pageOf: PageOf) => boolean, definition: Definition): Promise<Buffer | null> {
  const pageOf: PageOf = {}
  const refused = new Error("The layout was refused.")
  const pageBreakBefore: Definition["pageBreakBefore"] = ({ id, pageNumbers }) => {
    if (id) {
      pageOf[id] = pageNumbers[0]
      if (refuse(pageOf)) {
        throw refused
      }
    }
    return false
  }
  return draw({ ...definition, pageBreakBefore }).catch((error) => {
    if (error === refused) {
      return null
    }
    throw error
  })
}

const TEXT_PARTS = new Set([
  "text",
  "stack",
  "columns",
  "table",
  "body",
  "content",
  "header",
  "footer",
  "background",
  "watermark",
])

function withPrintableText(part: unknown): unknown {
  if (typeof part === "string") {
    return printable(part)
  }
  if (Array.isArray(part)) {
    return part.map(withPrintableText)
  }
  if (typeof part === "function") {
    return (...args: unknown[]) => withPrintableText(part(...args))
  }
  if (part === null || typeof part !== "object") {
    return part
  }
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, TEXT_PARTS.has(key) ? withPrintableText(value) : value])
  )
}

/** pdfkit writes title and author into the XMP as they are; there, unlike in the Info dictionary, `&` must be escaped. */
function escapeMetadata(document: Metadata): void {
  const endMetadata = document.endMetadata.bind(document)
  document.endMetadata = () => {
    const { info } = document
    document.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === "string" ? escapeXml(value) : value])
    )
    endMetadata()
    document.info = info
  }
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
}
