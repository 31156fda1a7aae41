import type { BillableLine, BillableSource, SourcePayment, SourceRefund } from "../../billable/source"
import type { InvoiceDocument } from "../../invoice/document"
import type { Books } from "./books"
import { aSource, lines } from "./source"

/** An order of lines of 10.00 gross at 19 %, unless told otherwise. */
export function orderOf(sold: Partial<BillableLine>[], rest: Partial<BillableSource> = {}): BillableSource {
  return aSource({ lines: lines(...sold.map((line) => ({ unit_price: "10", ...line }))), ...rest })
}

export function returned(quantity: string, id = "ret_1"): BillableLine["take_backs"][number] {
  return { type: "return", id, quantity }
}

export function captured(amount: string): { payments: SourcePayment[] } {
  return { payments: [{ id: "cap_1", kind: "capture", method: "pp_card", amount, received_at: "2026-11-20T10:00:00.000Z" }] }
}

/** Refunds one after the other, under ids `ref_1`, `ref_2`, … */
export function refunded(...amounts: string[]): { refunds: SourceRefund[] } {
  return {
    refunds: amounts.map((amount, index) => ({ id: `ref_${index + 1}`, kind: "refund", method: "pp_card", amount, refunded_at: "2026-11-21T10:00:00.000Z" })),
  }
}

/** Documents as text to be written by hand: `GS-2 of RE-1: 8.40 + 1.60 = 10.00; ordli_1 × 1 10.00 returned`. */
export function told({ documents }: Books): string[] {
  return documents.map(({ number, credits, lines: made, totals: { net, tax, gross, rounding } }: InvoiceDocument) => {
    const cents = Number(rounding) === 0 ? "" : ` (${rounding})`
    const title = `${number}${credits ? ` of ${credits.number}` : ""}: ${net} + ${tax} = ${gross}${cents}`
    return [title, ...made.map((line) => `${line.source!.line_id} × ${line.source!.quantity} ${line.gross}${line.cause ? ` ${line.cause}` : ""}`)].join("; ")
  })
}
