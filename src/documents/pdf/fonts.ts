import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

type ParsedFont = {
  unitsPerEm: number
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(text: string): { advanceWidth: number }
}

type Fontkit = {
  create(bytes: Uint8Array): ParsedFont
  registerFormat(format: { probe(bytes: Uint8Array): boolean; new (stream: { buffer: Uint8Array }): object }): void
}

export type FontWeight = "regular" | "medium"

const FILES: Record<FontWeight, string> = { regular: "Roboto-Regular.ttf", medium: "Roboto-Medium.ttf" }

const pdfmakePath = require.resolve("pdfmake")
// The instance that pdfkit draws with: a format registered with another one would not be seen.
const fontkit = createRequire(createRequire(pdfmakePath).resolve("pdfkit"))("fontkit") as Fontkit

const parsed = new Map<FontWeight, ParsedFont>()

function parsedFont(weight: FontWeight): ParsedFont {
  let font = parsed.get(weight)
  if (!font) {
    font = fontkit.create(readFileSync(join(dirname(pdfmakePath), "..", "fonts", "Roboto", FILES[weight])))
    parsed.set(weight, font)
  }
  return font
}

const TOKEN = "medusa-invoicing/font/"

/** Stands for a font's bytes: fontkit answers it with the font parsed before, and parses no font twice. */
export function fontToken(weight: FontWeight): Buffer {
  return Buffer.from(TOKEN + weight)
}

fontkit.registerFormat(
  class SharedFont {
    static probe(bytes: Uint8Array): boolean {
      return Buffer.from(bytes.subarray(0, TOKEN.length)).toString("latin1") === TOKEN
    }

    constructor(stream: { buffer: Uint8Array }) {
      return parsedFont(Buffer.from(stream.buffer).toString("latin1").slice(TOKEN.length) as FontWeight)
    }
  }
)

/** Whether the fonts have the character; both weights cover the same. */
export function isCovered(character: string): boolean {
  return parsedFont("regular").hasGlyphForCodePoint(character.codePointAt(0)!)
}

/** Width in points of one line of text. */
export function textWidth(text: string, size: number, weight: FontWeight = "regular"): number {
  const font = parsedFont(weight)
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size
}
