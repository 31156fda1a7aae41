import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import InvoicingModule from "../modules/invoicing"

/** `invoicing_invoice.customer`: the id is a column of the invoice, written in its transaction. */
export default defineLink(
  { linkable: InvoicingModule.linkable.invoicingInvoice, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
