import canonicalize from "canonicalize"
import type { InvoiceDocument } from "./document"

/**
 * Whether two builds of a document say the same of all that is agreed with the buyer. What is only known at issue is left out
 * (number, dates, payments, the supply), and so is what a hook added and what follows the product.
 */
export function saysTheSame(a: InvoiceDocument, b: InvoiceDocument): boolean {
  return agreed(a) === agreed(b)
}

/** The draft with the date of its supply as it is known now (R4). */
export function followSupply(draft: InvoiceDocument, deliveryDate: string | null): InvoiceDocument {
  const lines = draft.lines.map((line) => ({ ...line, supply_date: deliveryDate }))
  return { ...draft, lines, delivery_date: deliveryDate, tax_point_date: deliveryDate }
}

function agreed({ type, currency_code, language, seller, buyer, ship_to, orders, lines, tax_breakdown, totals }: InvoiceDocument) {
  const { prepaid: _prepaid, payable: _payable, ...sums } = totals
  return canonicalize({
    type,
    currency_code,
    language,
    seller,
    buyer,
    ship_to,
    orders,
    lines: lines.map(({ id: _id, supply_date: _supplied, hs_code: _product, ...line }) => line),
    tax_breakdown,
    sums,
  })
}
