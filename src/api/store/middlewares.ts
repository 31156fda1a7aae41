import { authenticate, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"

const StoreGetInvoicesParams = createFindParams({ limit: 20, offset: 0 })

const signedIn = authenticate("customer", ["session", "bearer"])
const listed = validateAndTransformQuery(StoreGetInvoicesParams, { isList: true, defaults: ["id"] })

export const storeInvoiceMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/customers/me/invoices", methods: ["GET"], middlewares: [listed] },
  { matcher: "/store/orders/:id/invoices", methods: ["GET"], middlewares: [signedIn, listed] },
  { matcher: "/store/invoices/:id", methods: ["GET"], middlewares: [signedIn] },
  { matcher: "/store/invoices/:id/pdf", methods: ["GET"], middlewares: [signedIn] },
]
