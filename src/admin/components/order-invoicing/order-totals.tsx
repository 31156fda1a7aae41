import type { AdminOrderInvoicing } from "../../../types/http"
import { AmountRows } from "../common/amount-rows"

/** How much of the order is invoiced; while nothing is, only what is left says something. */
export const OrderTotals = ({ state: { totals, currency_code } }: { state: AdminOrderInvoicing }) => {
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
  return <AmountRows rows={rows} currencyCode={currency_code} className="px-6 py-4" />
}
