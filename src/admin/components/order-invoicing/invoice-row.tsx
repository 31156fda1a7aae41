import { StatusBadge, Text } from "@medusajs/ui"
import type { Invoice } from "../../../types/http"
import { formatDate, formatMoney } from "../../lib/format"
import { invoiceBadge } from "../../lib/invoice-status"
import { DraftActions } from "./draft-actions"
import { PdfFailure } from "./pdf-failure"
import { PdfIndicator } from "./pdf-indicator"

/** What the document is, below its number. */
function subtitle({ type, issue_date, credits }: Invoice): string {
  const date = issue_date ? formatDate(issue_date) : "Not issued yet"
  if (type === "invoice") {
    return date
  }
  return credits ? `${date} · Credit note for ${credits.number}` : `${date} · Credit note`
}

type InvoiceRowProps = { orderId: string; invoice: Invoice }

export const InvoiceRow = ({ orderId, invoice }: InvoiceRowProps) => {
  const { color, label } = invoiceBadge(invoice)
  const { pdf } = invoice.document
  return (
    <li className="flex flex-col gap-y-3 px-6 py-4" data-testid="invoicing-invoice-row" data-status={invoice.status}>
      <div className="flex items-center gap-x-3">
        <div className="min-w-0 flex-1">
          <Text size="small" leading="compact" weight="plus" className="truncate" data-testid="invoicing-number">
            {invoice.number ?? "Draft invoice"}
          </Text>
          <Text size="small" leading="compact" className="text-ui-fg-subtle mt-1 text-pretty">
            {subtitle(invoice)}
          </Text>
        </div>
        <div className="flex flex-col items-end gap-y-1">
          <Text size="small" leading="compact" weight="plus" className="tabular-nums">
            {formatMoney(invoice.totals.gross, invoice.currency_code)}
          </Text>
          <StatusBadge color={color} className="text-nowrap">
            {label}
          </StatusBadge>
        </div>
        <PdfIndicator invoice={invoice} />
      </div>
      {pdf?.status === "failed" && <PdfFailure orderId={orderId} invoice={invoice} />}
      {invoice.status === "draft" && <DraftActions orderId={orderId} draft={invoice} />}
    </li>
  )
}
