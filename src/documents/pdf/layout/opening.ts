import type { Content } from "../draw"
import { deliveryAddress } from "./letterhead"
import { isGross, type Sheet, titleOf } from "./sheet"
import { COLOR, SIZE } from "./theme"

/** The title, and what a reader must know before the lines. */
export function opening(sheet: Sheet): Content {
  return {
    fontSize: SIZE.body,
    lineHeight: 1.2,
    margin: [0, 0, 0, 10],
    stack: [
      { text: titleOf(sheet), fontSize: SIZE.title, bold: true, lineHeight: 1.1, margin: [0, 0, 0, 6] },
      ...references(sheet),
      ...deliveryAddress(sheet),
      ...supply(sheet),
      { text: prices(sheet), fontSize: SIZE.small, color: COLOR.muted, margin: [0, 3, 0, 0] },
    ],
  }
}

/** The invoice that is credited and why, or those that a part follows. */
function references({ document: { credits, preceding, reason }, texts, format }: Sheet): Content[] {
  const invoices = preceding.map(({ number, issue_date }) => texts.reference(number, format.date(issue_date)))
  return [
    ...(credits ? [paragraph(texts.credits(credits.number, format.date(credits.issue_date)))] : []),
    ...(reason?.trim() ? [paragraph([{ text: `${texts.reason}: `, color: COLOR.muted }, reason.trim()])] : []),
    ...(invoices.length > 0 ? [paragraph(texts.part(invoices.join("; ")))] : []),
  ]
}

/** § 14(4) no. 6 UStG: an invoice before the supply says so, and when the payment came. */
function supply({ document, texts, format }: Sheet): Content[] {
  if (document.type === "credit_note" || document.delivery_date !== null) {
    return []
  }
  const received = document.prepayments
    .map((payment) => payment.date)
    .sort()
    .at(-1)
  const sentences = [texts.supplyFollows, received ? texts.paymentReceived(format.date(received)) : ""]
  return [paragraph(sentences.filter(Boolean).join(" "))]
}

function paragraph(text: Content): Content {
  return { text, margin: [0, 0, 0, 3] }
}

function prices({ document, texts }: Sheet): string {
  const currency = document.currency_code.toUpperCase()
  if (document.lines.every((line) => line.tax_category === "O" || line.scheme === "small_business")) {
    return texts.prices(currency)
  }
  return isGross(document) ? texts.pricesWithTax(currency) : texts.pricesWithoutTax(currency)
}
