import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import InvoicingModule from "../modules/invoicing"

/** `customer.invoicing_invoices` */
export default defineLink(
  { linkable: CustomerModule.linkable.customer, field: "id" },
  { ...InvoicingModule.linkable.invoicingInvoice.id, primaryKey: "customer_id", isList: true },
  { readOnly: true }
)
