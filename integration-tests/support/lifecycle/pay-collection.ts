import type { Api } from "../api"

type Headers = Record<string, string>

/** Pays by hand what an edit or exchange made due: Medusa puts it into a payment collection of its own. */
export async function payOpenCollection(api: Api, headers: Headers, orderId: string): Promise<void> {
  const { data } = await api.get(`/admin/orders/${orderId}?fields=payment_collections.id,payment_collections.status`, { headers })
  const open = data.order.payment_collections.find(({ status }: { status: string }) => status === "not_paid")
  await api.post(`/admin/payment-collections/${open.id}/mark-as-paid`, { order_id: orderId }, { headers })
}
