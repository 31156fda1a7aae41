import { Button, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import type { AdminOrderInvoicing } from "../../../types/http"
import { withCreditNotes } from "../../lib/invoice-order"
import { hasRemainder, invoiceableOf, isWaiting, reasonsOf } from "../../lib/order-state"
import { ReasonsList } from "../common/reasons-list"
import { CreateInvoice } from "../invoice-form/create-invoice"
import { CreditLineChoice } from "./credit-line-choice"
import { InvoiceDialogs, type OpenDialog } from "./invoice-dialogs"
import { InvoiceRow } from "./invoice-row"
import { OrderTotals } from "./order-totals"
import { PendingItems } from "./pending-items"
import { TaxReasons } from "./tax-reasons"

type OrderInvoicingProps = { orderId: string; state: AdminOrderInvoicing }

/** What is invoiced and credited of an order, what is not, and why. */
export const OrderInvoicing = ({ orderId, state }: OrderInvoicingProps) => {
  const { currency_code, invoices, readiness } = state
  const left = invoiceableOf(state)
  const reasons = reasonsOf(state)
  const [isCreating, setCreating] = useState(false)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const reasonsId = useId()
  const isLeft = hasRemainder(state)
  const waits = reasons.length > 0 && isWaiting(reasons)
  const canCreate = (readiness.ready && left.length > 0) || waits

  return (
    <>
      {invoices.length > 0 ? (
        <ul className="divide-y">
          {withCreditNotes(invoices).map((invoice) => (
            <InvoiceRow
              key={invoice.id}
              orderId={orderId}
              invoice={invoice}
              onOpen={(which) => setDialog({ dialog: which, invoiceId: invoice.id })}
            />
          ))}
        </ul>
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4" data-testid="invoicing-empty">
          {isLeft ? "No invoice yet." : "There is nothing to invoice."}
        </Text>
      )}
      {left.length > 0 && <PendingItems items={left} currencyCode={currency_code} />}
      {isLeft && <OrderTotals state={state} />}
      {reasons.length > 0 && (
        <div id={reasonsId} className="px-6 py-4">
          <ReasonsList
            title={waits ? "Waiting" : "This order cannot be invoiced as it is"}
            violations={reasons}
            isWaiting={waits}
          />
        </div>
      )}
      {readiness.warnings.length > 0 && (
        <div className="px-6 py-4">
          <ReasonsList title="Worth a look" violations={readiness.warnings} />
        </div>
      )}
      {state.tax_reasons.length > 0 && <TaxReasons orderId={orderId} lines={state.tax_reasons} />}
      {state.credit_lines.map((credit) => (
        <CreditLineChoice key={credit.id} orderId={orderId} credit={credit} currencyCode={currency_code} />
      ))}
      {isLeft && (
        <div className="bg-ui-bg-subtle flex justify-end rounded-b-lg px-6 py-4">
          <Button
            size="small"
            variant={waits ? "secondary" : "primary"}
            disabled={!canCreate}
            aria-describedby={canCreate ? undefined : reasonsId}
            onClick={() => setCreating(true)}
            data-testid="invoicing-create"
          >
            {waits ? "Prepare draft" : "Create invoice"}
          </Button>
        </div>
      )}
      {isCreating && (
        <CreateInvoice
          orderId={orderId}
          left={left}
          currencyCode={currency_code}
          waitsFor={waits ? reasons : []}
          onClose={() => setCreating(false)}
        />
      )}
      {dialog && <InvoiceDialogs orderId={orderId} state={state} open={dialog} onOpen={setDialog} />}
    </>
  )
}
