import { defineMiddlewares } from "@medusajs/framework/http"
import { adminInvoiceMiddlewares } from "./admin/invoices/middlewares"
import { adminInvoicingMiddlewares } from "./admin/invoicing/middlewares"
import { adminOrderMiddlewares } from "./admin/orders/middlewares"
import { storeInvoiceMiddlewares } from "./store/middlewares"

export default defineMiddlewares({
  routes: [...adminInvoiceMiddlewares, ...adminInvoicingMiddlewares, ...adminOrderMiddlewares, ...storeInvoiceMiddlewares],
})
