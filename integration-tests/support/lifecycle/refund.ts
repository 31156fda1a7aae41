import type { Api } from "../api"

type Headers = Record<string, string>

/** Refunds a payment, also beyond what is owed. Answers the id of the refund. */
export async function refundPayment(
  api: Api,
  headers: Headers,
  paymentId: string,
  amount: number,
  more: { refund_reason_id?: string } = {}
): Promise<string> {
  const { data } = await api.post(`/admin/payments/${paymentId}/refund?fields=*refunds`, { amount, ...more }, { headers })
  return data.payment.refunds.map(({ id }: { id: string }) => id).sort().at(-1)
}

/** A credit line of an administrator: positive forgives, negative gives back to store credit. */
export async function addCreditLine(api: Api, headers: Headers, orderId: string, amount: number): Promise<void> {
  await api.post(`/admin/orders/${orderId}/credit-lines`, { amount, reference: "refund", reference_id: orderId }, { headers })
}

export async function createRefundReason(api: Api, headers: Headers, label: string, code: string): Promise<string> {
  const { data } = await api.post("/admin/refund-reasons", { label, code }, { headers })
  return data.refund_reason.id
}
