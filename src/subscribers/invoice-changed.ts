import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { INVOICING_MODULE } from "../modules/invoicing"
import type InvoicingModuleService from "../modules/invoicing/service"
import { InvoiceEvents } from "../types/events"
import { reconcileUntilFresh } from "../workflows/reconcile/reconcile-until-fresh"

/** Asks the one question of an order once more of it is invoiced: a refund may have come before. */
export default async function invoiceChanged({ event, container }: SubscriberArgs<{ id: string }>) {
  const [invoice] = await container
    .resolve<InvoicingModuleService>(INVOICING_MODULE)
    .listInvoicingInvoices({ id: event.data.id }, { select: ["id", "order_id"], take: 1 })
  if (invoice?.order_id) {
    await reconcileUntilFresh(container, invoice.order_id)
  }
}

export const config: SubscriberConfig = {
  event: [InvoiceEvents.ISSUED, InvoiceEvents.DRAFT_UPDATED],
  context: { subscriberId: "invoicing-invoice-changed" },
}
