import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Api } from "../api"

type Headers = Record<string, string>

/** Requests a transfer as an administrator and accepts it as the customer does, with the token of the mail. */
export async function transferOrder(
  api: Api,
  container: MedusaContainer,
  { admin, store, order_id, customer_id }: { admin: Headers; store: Headers; order_id: string; customer_id: string }
): Promise<void> {
  await api.post(`/admin/orders/${order_id}/transfer`, { customer_id }, { headers: admin })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_change",
    fields: ["actions.action", "actions.details"],
    filters: { order_id, change_type: "transfer", status: "requested" },
  })
  const token = (data[0] as any).actions[0].details.token
  await api.post(`/store/orders/${order_id}/transfer/accept`, { token }, { headers: store })
}
