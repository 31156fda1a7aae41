import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import InvoicingModule from "../modules/invoicing"

/** `order.invoicing_invoices` */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  { ...InvoicingModule.linkable.invoicingInvoice.id, primaryKey: "order_id", isList: true },
  { readOnly: true }
)
