import { grossOfCharge, standingLines } from "../domain/reconcile/held"
import { lineCharge } from "../domain/billable/line-charge"
import type { BillableSource } from "../domain/billable/source"
import { decimal, formatAmount } from "../domain/money"
import type { InvoiceLine } from "../domain/reconcile/reconcile"
import type { OpenedSource } from "../modules/invoicing/service"
import type { AdminOrderInvoicing, Invoice } from "../types/http"

type Assessment = { source: BillableSource; opened: OpenedSource; to_invoice: InvoiceLine[] }
type Actions = AdminOrderInvoicing["actions"]

/** What of an order can be invoiced now. */
export function invoiceActions({ source, to_invoice }: Assessment): Actions {
  const items = to_invoice.map(({ line_id, quantity, charge }) => {
    const line = source.lines.find(({ id }) => id === line_id)!
    const { tax_inclusive } = line
    const gross = grossOfCharge(decimal(charge), { tax_inclusive, tax_rate: lineCharge(line).rate.times(100).toFixed() })
    return {
      id: line_id,
      kind: line.kind,
      description: line.description,
      quantity: Number(quantity),
      gross: Number(formatAmount(gross, source.currency_code)),
    }
  })
  return items.length > 0 ? [{ action: "INVOICE", ids: items.map(({ id }) => id), items }] : []
}

/** What of each issued invoice can be credited now. */
export function creditActions({ source, opened }: Assessment, invoices: readonly Invoice[]): Actions {
  const standing = standingLines({ lines: opened.held, documents: opened.documents })
  return invoices.flatMap(({ id: invoice_id, number, type, lines }) => {
    const items = standing
      .filter((line) => line.invoice_id === invoice_id && line.left.gross.isGreaterThan(0))
      .map(({ id, left }) => {
        const { kind, description } = lines.find((line) => line.id === id)!
        return { id, kind, description, quantity: left.quantity.toNumber(), gross: Number(formatAmount(left.gross, source.currency_code)) }
      })
    return type === "invoice" && number && items.length > 0
      ? [{ action: "CREDIT" as const, invoice_id, number, ids: items.map(({ id }) => id), items }]
      : []
  })
}
