import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { ErrorState } from "../components/common/error-state"
import { SectionHeader } from "../components/common/section-header"
import { SkeletonRows } from "../components/common/skeleton-rows"
import { OrderInvoicing } from "../components/order-invoicing/order-invoicing"
import { OrderStateBadge } from "../components/order-invoicing/order-state-badge"
import { type InvoicedOrder, useOrderInvoicing } from "../hooks/api/order-invoicing"

const OrderInvoicingWidget = ({ data: order }: { data: InvoicedOrder }) => {
  const { data: state, error, isFetching, refetch } = useOrderInvoicing(order)
  return (
    <Container className="divide-y p-0" data-testid="invoicing-widget">
      <SectionHeader title="Invoices">{state && <OrderStateBadge state={state} />}</SectionHeader>
      {state ? (
        <OrderInvoicing orderId={order.id} state={state} />
      ) : error ? (
        <ErrorState title="The invoices could not be loaded" error={error} onRetry={refetch} isRetrying={isFetching} />
      ) : (
        <SkeletonRows rows={2} label="Loading the invoices" />
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.after", id: "medusa-invoicing:order" })

export default OrderInvoicingWidget
