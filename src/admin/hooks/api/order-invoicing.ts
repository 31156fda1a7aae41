import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminCreateInvoice, AdminInvoiceResponse, AdminOrderInvoicing } from "../../../types/http"
import { hasRemainder } from "../../lib/order-state"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"
import { retryUnlessRefused } from "../../lib/request-error"

/** Of the page's order: what tells that its invoicing may have moved. */
export type InvoicedOrder = {
  id: string
  status?: string
  payment_status?: string
  fulfillment_status?: string
  updated_at?: string | Date
}

const PDF_POLL_MS = 2_000
const WORK_POLL_MS = 10_000

/** A PDF is being made; a failed one is tried again, and the shop itself may invoice what is left, at any moment. */
function pollInterval(state: AdminOrderInvoicing): number | false {
  const pdfs = state.invoices.map(({ document }) => document.pdf?.status)
  if (pdfs.includes("pending")) {
    return PDF_POLL_MS
  }
  const isWaiting = state.invoices.some(({ draft }) => draft?.issue_when_ready)
  return pdfs.includes("failed") || isWaiting || hasRemainder(state) ? WORK_POLL_MS : false
}

export function useOrderInvoicing(order: InvoicedOrder) {
  const fingerprint = [order.status, order.payment_status, order.fulfillment_status, order.updated_at].join("|")
  return useQuery({
    queryKey: queryKeys.orderState(order.id, fingerprint),
    queryFn: () => request<AdminOrderInvoicing>(`/admin/orders/${order.id}/invoicing`),
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: retryUnlessRefused,
    refetchInterval: ({ state }) => state.data !== undefined && pollInterval(state.data),
  })
}

/** The invoice as it would be issued now; never kept, because a moment later it may be another. */
export function useInvoicePreview(orderId: string, body: AdminCreateInvoice) {
  return useQuery({
    queryKey: queryKeys.orderPreview(orderId, body),
    queryFn: () => request<AdminInvoiceResponse>("/admin/invoices/preview", { method: "POST", body }),
    select: ({ invoice }) => invoice,
    gcTime: 0,
    staleTime: 0,
    retry: retryUnlessRefused,
  })
}
