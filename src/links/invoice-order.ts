import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import InvoicingModule from "../modules/invoicing"

/** `invoicing_invoice.order`: the id is a column of the invoice, written in its transaction. */
export default defineLink(
  { linkable: InvoicingModule.linkable.invoicingInvoice, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
