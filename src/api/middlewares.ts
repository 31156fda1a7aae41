import { defineMiddlewares } from "@medusajs/framework/http"
import { adminInvoiceMiddlewares } from "./admin/invoices/middlewares"
import { adminInvoicingMiddlewares } from "./admin/invoicing/middlewares"
import { storeInvoiceMiddlewares } from "./store/middlewares"

export default defineMiddlewares({
  routes: [...adminInvoiceMiddlewares, ...adminInvoicingMiddlewares, ...storeInvoiceMiddlewares],
})
