import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { AdminCreateInvoice, AdminInvoiceResponse, Invoice } from "../../../types/http"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"

/**
 * A change to an order's invoices. It is over only once the page shows its outcome. A refusal means that whatever is
 * shown may be old, the preview included.
 */
function useInvoiceMutation<Result, Variables = void>(orderId: string, change: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation<Result, Error, Variables>({
    mutationFn: change,
    onSettled: (_, error) =>
      client.invalidateQueries({ queryKey: error ? queryKeys.order(orderId) : queryKeys.orderState(orderId) }),
  })
}

const post = (path: string, body?: AdminCreateInvoice) =>
  request<AdminInvoiceResponse>(path, { method: "POST", body: body ?? {} }).then(({ invoice }) => invoice)

export const useIssueOrder = (orderId: string) =>
  useInvoiceMutation(orderId, () => post("/admin/invoices", { order_id: orderId, issue: true }))

export const useIssueDraft = (orderId: string) =>
  useInvoiceMutation(orderId, ({ id }: Invoice) => post(`/admin/invoices/${id}/issue`))

export const useDeleteDraft = (orderId: string) =>
  useInvoiceMutation(orderId, ({ id }: Invoice) => request(`/admin/invoices/${id}`, { method: "DELETE" }))

export const useRenderInvoice = (orderId: string) =>
  useInvoiceMutation(orderId, ({ id }: Invoice) => post(`/admin/invoices/${id}/render`))
