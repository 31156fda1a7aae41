import type { DocumentBuyer } from "../../../domain/invoice/document"
import { addressLines } from "../../format"
import type { Content } from "../draw"
import { information } from "./information"
import type { Sheet } from "./sheet"
import { BARE, COLOR, PAGE, rule, SIZE } from "./theme"

/** Seller's name, the address as an envelope's window shows it, and the information block beside it. */
export function letterhead(sheet: Sheet): Content {
  const { seller } = sheet.document
  return {
    layout: BARE,
    table: {
      widths: [PAGE.informationLeft, PAGE.width - PAGE.informationLeft],
      heights: [PAGE.windowTop - PAGE.top, PAGE.bodyTop - PAGE.windowTop],
      body: [
        [{ text: seller.name, fontSize: SIZE.name, bold: true, colSpan: 2, lineHeight: 1.1 }, {}],
        [addressField(sheet), information(sheet)],
      ],
    },
  }
}

function addressField({ document: { seller, buyer }, format }: Sheet): Content {
  const sender = [seller.name, ...addressLines(seller.address)].join(" · ")
  return {
    margin: [0, 0, PAGE.informationLeft - PAGE.windowWidth, 0],
    stack: [
      { text: sender, fontSize: 6.5, color: COLOR.muted, margin: [0, 0, 0, 2] },
      rule(PAGE.windowWidth),
      {
        text: format.recipient(buyer, seller.address.country_code).join("\n"),
        fontSize: 10,
        lineHeight: 1.25,
        margin: [0, 8, 0, 12],
      },
    ],
  }
}

/** Where the goods go, if that is not where the invoice goes. */
export function deliveryAddress({ document: { seller, buyer, ship_to }, texts, format }: Sheet): Content[] {
  const lines = (to: Pick<DocumentBuyer, "name" | "company" | "address">) =>
    format.recipient(to, seller.address.country_code).join(", ")
  if (!ship_to || lines(ship_to) === lines(buyer)) {
    return []
  }
  return [
    {
      margin: [0, 0, 0, 3],
      text: [{ text: `${texts.deliveryAddress}: `, color: COLOR.muted }, lines(ship_to)],
    },
  ]
}
