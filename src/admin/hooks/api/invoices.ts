import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import type {
  AdminChooseTaxReason,
  AdminCorrectInvoice,
  AdminCorrectInvoiceResponse,
  AdminCreateInvoice,
  AdminCreditInvoice,
  AdminInvoiceResponse,
  AdminMarkUncollectible,
  AdminRecordPayment,
  AdminUpdateInvoice,
  CreditLineMeaning,
  Invoice,
} from "../../../types/http"
import { nounOfCreditLine } from "../../lib/credit-line-words"
import { nounOf } from "../../lib/invoice-words"
import { queryKeys } from "../../lib/query-keys"
import { request } from "../../lib/request"

type Said = { title: string; description?: string } | null

/**
 * A change to an order's invoices. It is over only once the page shows its outcome; what it did is said here, because by
 * then whoever asked for it may be gone from the page. A refusal means that whatever is shown may be old, the preview
 * included.
 */
function useInvoiceMutation<Result, Variables = void>(
  orderId: string,
  change: (variables: Variables) => Promise<Result>,
  say: (result: Result) => Said
) {
  const client = useQueryClient()
  return useMutation<Result, Error, Variables>({
    mutationFn: change,
    onSuccess: async (result) => {
      await client.invalidateQueries({ queryKey: queryKeys.orderState(orderId) })
      const said = say(result)
      if (said) {
        toast.success(said.title, { description: said.description })
      }
    },
    onError: () => client.invalidateQueries({ queryKey: queryKeys.order(orderId) }),
  })
}

const send = <Answer>(path: string, body: unknown = {}) => request<Answer>(path, { method: "POST", body })

const post = (path: string, body?: unknown) => send<AdminInvoiceResponse>(path, body).then(({ invoice }) => invoice)

function sayMade(invoice: Invoice): Said {
  const noun = nounOf(invoice)
  return invoice.number
    ? { title: `${noun === "invoice" ? "Invoice" : "Credit note"} ${invoice.number} issued`, description: "Its PDF is being made." }
    : { title: `Draft ${noun} saved` }
}

export const useCreateInvoice = (orderId: string) =>
  useInvoiceMutation(orderId, (body: AdminCreateInvoice) => post("/admin/invoices", body), sayMade)

export const useUpdateDraft = (orderId: string, { id }: Invoice) =>
  useInvoiceMutation(orderId, (body: AdminUpdateInvoice) => post(`/admin/invoices/${id}`, body), sayMade)

export const useIssueDraft = (orderId: string, { id }: Invoice) =>
  useInvoiceMutation(orderId, () => post(`/admin/invoices/${id}/issue`), sayMade)

export const useDeleteDraft = (orderId: string, { id }: Invoice) =>
  useInvoiceMutation(
    orderId,
    () => request(`/admin/invoices/${id}`, { method: "DELETE" }),
    () => ({ title: "Draft deleted" })
  )

export const useRenderInvoice = (orderId: string, { id }: Invoice) =>
  useInvoiceMutation(orderId, () => post(`/admin/invoices/${id}/render`), () => null)

export const useCreditInvoice = (orderId: string, { id }: Invoice) =>
  useInvoiceMutation(orderId, (body: AdminCreditInvoice) => post(`/admin/invoices/${id}/credit`, body), sayMade)

export const useCorrectInvoice = (orderId: string, { id }: Invoice) =>
  useInvoiceMutation(
    orderId,
    (body: AdminCorrectInvoice) => send<AdminCorrectInvoiceResponse>(`/admin/invoices/${id}/correct`, body),
    ({ credit_note }) => ({ title: `Credit note ${credit_note.number} issued`, description: "The fresh draft can be edited now." })
  )

export const useRecordPayment = (orderId: string, { id }: Invoice) =>
  useInvoiceMutation(
    orderId,
    (body: AdminRecordPayment) => post(`/admin/invoices/${id}/payments`, body),
    () => ({ title: "Payment recorded" })
  )

/** The order is reconciled before the server answers. */
export const useClassifyCreditLine = (orderId: string, id: string) =>
  useInvoiceMutation(
    orderId,
    async (as: CreditLineMeaning) => {
      await send(`/admin/orders/${orderId}/invoicing/credit-lines/${id}`, { as })
      return as
    },
    (as) => ({ title: `Credit line taken as a ${nounOfCreditLine(as)}` })
  )

/** The order is reconciled before the server answers. */
export const useChooseTaxReason = (orderId: string) =>
  useInvoiceMutation(
    orderId,
    (body: AdminChooseTaxReason) => send<unknown>(`/admin/orders/${orderId}/invoicing/tax-reasons`, body),
    () => ({ title: "Reason recorded" })
  )

export const useMarkUncollectible = (orderId: string, { id }: Invoice) =>
  useInvoiceMutation(
    orderId,
    (body: AdminMarkUncollectible) => post(`/admin/invoices/${id}/mark-uncollectible`, body),
    ({ number }) => ({ title: `Invoice ${number} marked as uncollectible` })
  )
