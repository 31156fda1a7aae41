import { Button, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import type { AdminOrderInvoicing } from "../../../types/http"
import { isWaiting, reasonsOf } from "../../lib/order-state"
import { AmountRows } from "../common/amount-rows"
import { ReasonsList } from "../common/reasons-list"
import { InvoicePreview } from "../invoice-preview/invoice-preview"
import { InvoiceRow } from "./invoice-row"
import { PendingItems } from "./pending-items"

type OrderInvoicingProps = { orderId: string; state: AdminOrderInvoicing }

/** What is invoiced of an order, what is not, and why. */
export const OrderInvoicing = ({ orderId, state }: OrderInvoicingProps) => {
  const { actions, currency_code, invoices, readiness, totals } = state
  const reasons = reasonsOf(state)
  const [isPreviewOpen, setPreviewOpen] = useState(false)
  const reasonsId = useId()
  const isActionDue = actions.some(({ action }) => action === "INVOICE")
  const canInvoice = readiness.ready && isActionDue
  const hasRemainder = isActionDue || totals.remaining !== 0
  const rows = [
    ...(totals.invoiced
      ? [
          { label: "Order total", amount: totals.order },
          { label: "Invoiced", amount: totals.invoiced },
        ]
      : []),
    ...(totals.credited ? [{ label: "Credited", amount: -totals.credited }] : []),
    { label: "Not invoiced yet", amount: totals.remaining, isStrong: true },
  ]

  return (
    <>
      {invoices.length > 0 ? (
        <ul className="divide-y">
          {invoices.map((invoice) => (
            <InvoiceRow key={invoice.id} orderId={orderId} invoice={invoice} />
          ))}
        </ul>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4" data-testid="invoicing-empty">
          {hasRemainder ? "No invoice yet." : "There is nothing to invoice."}
        </Text>
      )}
      {actions.map((action) => (
        <PendingItems key={action.action} action={action} currencyCode={currency_code} />
      ))}
      {hasRemainder && <AmountRows rows={rows} currencyCode={currency_code} className="px-6 py-4" />}
      {reasons.length > 0 && (
        <div id={reasonsId} className="px-6 py-4">
          <ReasonsList
            title={isWaiting(reasons) ? "Waiting" : "This order cannot be invoiced as it is"}
            violations={reasons}
            isWaiting={isWaiting(reasons)}
          />
        </div>
      )}
      {hasRemainder && (
        <div className="bg-ui-bg-subtle flex justify-end rounded-b-lg px-6 py-4">
          <Button
            size="small"
            disabled={!canInvoice}
            aria-describedby={canInvoice ? undefined : reasonsId}
            onClick={() => setPreviewOpen(true)}
            data-testid="invoicing-preview"
          >
            Preview invoice
          </Button>
        </div>
      )}
      {isPreviewOpen && <InvoicePreview orderId={orderId} onClose={() => setPreviewOpen(false)} />}
    </>
  )
}
