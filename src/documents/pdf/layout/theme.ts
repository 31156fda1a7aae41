import type { Content, CustomTableLayout } from "../draw"

export const COLOR = { ink: "#1b2430", muted: "#667180", hairline: "#dfe3e8", rule: "#1b2430", panel: "#f4f6f8" }
export const SIZE = { name: 15, title: 18, payable: 11, body: 9, small: 8, fine: 7 }

/** Millimetres in points. */
export function mm(length: number): number {
  return (length * 72) / 25.4
}

/** DIN 5008, form B: 25 mm for the binding, 20 mm on the right; a window shows what lies 45 to 90 mm from the top. */
export const PAGE = {
  left: mm(25),
  right: mm(20),
  top: mm(18),
  width: mm(210 - 25 - 20),
  windowTop: mm(50),
  bodyTop: mm(98),
  /** Distance of the information block from the left margin. */
  informationLeft: mm(100),
  windowWidth: mm(80),
}

/** A table that only aligns. */
export const BARE: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

export function heading(text: string): Content {
  return { text, fontSize: SIZE.small, bold: true, color: COLOR.muted }
}

export function rule(width: number, lineColor = COLOR.hairline): Content {
  return { canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor }] }
}
