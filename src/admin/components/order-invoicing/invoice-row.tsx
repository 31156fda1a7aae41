import { StatusBadge, Text } from "@medusajs/ui"
import type { Invoice } from "../../../types/http"
import { balanceRows } from "../../lib/balance-rows"
import { formatMoney } from "../../lib/format"
import { invoiceBadge } from "../../lib/invoice-status"
import { linesOf, nameOf } from "../../lib/invoice-words"
import { AmountRows } from "../common/amount-rows"
import { DraftActions } from "./draft-actions"
import { DraftNotices } from "./draft-notices"
import type { InvoiceDialog } from "./invoice-dialogs"
import { PdfFailure } from "./pdf-failure"
import { PdfIndicator } from "./pdf-indicator"
import { RowMenu } from "./row-menu"

type InvoiceRowProps = { orderId: string; invoice: Invoice; onOpen: (dialog: InvoiceDialog) => void }

export const InvoiceRow = ({ orderId, invoice, onOpen }: InvoiceRowProps) => {
  const { color, label } = invoiceBadge(invoice)
  const { type, status, totals, currency_code } = invoice
  const balance = balanceRows(invoice)
  const total = totals.gross + totals.rounding
  return (
    <li
      className="flex flex-col gap-y-3 px-6 py-4"
      data-testid="invoicing-invoice-row"
      data-type={type}
      data-status={status}
    >
      <div className="flex items-start gap-x-3">
        <div className="min-w-0 flex-1">
          <Text size="small" leading="compact" weight="plus" className="truncate" data-testid="invoicing-number">
            {nameOf(invoice)}
          </Text>
          {linesOf(invoice).map((words) => (
            <Text key={words} size="small" leading="compact" className="text-ui-fg-subtle mt-1 line-clamp-3 text-pretty">
              {words}
            </Text>
          ))}
        </div>
        <div className="flex flex-col items-end gap-y-1">
          <Text size="small" leading="compact" weight="plus" className="tabular-nums">
            {formatMoney(type === "credit_note" ? -total : total, currency_code)}
          </Text>
          <StatusBadge color={color} className="text-nowrap">
            {label}
          </StatusBadge>
        </div>
        <div className="-my-1 -mr-2 flex flex-col items-center">
          <RowMenu invoice={invoice} onOpen={onOpen} />
          <PdfIndicator invoice={invoice} />
        </div>
      </div>
      {balance.length > 0 && <AmountRows rows={balance} currencyCode={currency_code} />}
      {invoice.document.pdf?.status === "failed" && <PdfFailure orderId={orderId} invoice={invoice} />}
      {status === "draft" && <DraftNotices orderId={orderId} draft={invoice} />}
      {status === "draft" && <DraftActions orderId={orderId} draft={invoice} />}
    </li>
  )
}
