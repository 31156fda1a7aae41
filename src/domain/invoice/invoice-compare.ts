import canonicalize from "canonicalize"
import type { InvoiceDocument } from "./document"

/** Whether two builds of a document say the same of all that its source and its seller decide. */
export function saysTheSame(a: InvoiceDocument, b: InvoiceDocument): boolean {
  return decided(a) === decided(b)
}

function decided({ lines, totals, buyer, ship_to, seller, delivery_date }: InvoiceDocument): string {
  const { gross, net, tax, rounding } = totals
  return canonicalize({
    lines: lines.map(({ id: _id, ...line }) => line),
    totals: { gross, net, tax, rounding },
    buyer,
    ship_to,
    seller,
    delivery_date,
  })!
}
