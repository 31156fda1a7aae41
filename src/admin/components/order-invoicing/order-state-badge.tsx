import { StatusBadge } from "@medusajs/ui"
import type { AdminOrderInvoicing } from "../../../types/http"
import { orderBadge } from "../../lib/order-state"

export const OrderStateBadge = ({ state }: { state: AdminOrderInvoicing }) => {
  const { color, label } = orderBadge(state)
  return (
    <StatusBadge color={color} className="text-nowrap" data-testid="invoicing-state">
      {label}
    </StatusBadge>
  )
}
