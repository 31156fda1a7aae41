import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminOrderInvoicing, Invoice } from "../../../src/types/http"
import { reconcileUntilFresh } from "../../../src/workflows/reconcile/reconcile-until-fresh"
import type { World } from "../world"
import { restFaults } from "./at-rest"
import { footFaults, invoiceFaults, sumFaults } from "./laws"
import type { Lived } from "./live"
import { orderNow } from "./order-now"
import { said } from "./said"

/** All that is wrong with what our routes answer of an order, once it was asked for a last time what there is to do. */
export async function judge(container: MedusaContainer, world: World, { order_id, faults }: Lived): Promise<string[]> {
  if (!order_id || faults.length > 0) {
    return faults
  }
  try {
    return await judgeOrder(container, world, order_id)
  } catch (error) {
    return [said(error)]
  }
}

async function judgeOrder(container: MedusaContainer, world: World, order_id: string): Promise<string[]> {
  await reconcileUntilFresh(container, order_id)
  const answer: AdminOrderInvoicing = await world.invoicing(order_id)
  const { invoices } = answer
  const notesOf = ({ id }: Invoice) => invoices.filter(({ credits }) => credits?.id === id)
  return [
    ...invoices.flatMap(footFaults),
    ...invoices.filter(({ type }) => type === "invoice").flatMap((invoice) => invoiceFaults(invoice, notesOf(invoice))),
    ...sumFaults(await orderNow(world, order_id), answer),
    ...(await restFaults(container, order_id)),
  ]
}
