import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { AdminCreateInvoice, AdminGetHistoryParams, AdminGetInvoicesParams, AdminPreviewParams } from "./validators"

export const adminInvoiceMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/invoices",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetInvoicesParams, { isList: true, defaults: ["id"] })],
  },
  {
    matcher: "/admin/invoices",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminCreateInvoice)],
  },
  {
    matcher: "/admin/invoices/preview",
    methods: ["POST"],
    middlewares: [
      validateAndTransformBody(AdminCreateInvoice),
      validateAndTransformQuery(AdminPreviewParams, { defaults: [] }),
    ],
  },
  {
    matcher: "/admin/invoices/:id/history",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetHistoryParams, { isList: true, defaults: ["id"] })],
  },
]
