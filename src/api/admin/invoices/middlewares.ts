import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "../../validate-body"
import {
  AdminCreateInvoice,
  AdminCreditInvoice,
  AdminGetHistoryParams,
  AdminGetInvoicesParams,
  AdminGiveReason,
  AdminPreviewParams,
  AdminRecordPayment,
  AdminUpdateInvoice,
} from "./validators"

export const adminInvoiceMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/invoices",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetInvoicesParams, { isList: true, defaults: ["id"] })],
  },
  {
    matcher: "/admin/invoices",
    methods: ["POST"],
    middlewares: [validateBody(AdminCreateInvoice)],
  },
  {
    matcher: "/admin/invoices/preview",
    methods: ["POST"],
    middlewares: [
      validateBody(AdminCreateInvoice),
      validateAndTransformQuery(AdminPreviewParams, { defaults: [] }),
    ],
  },
  ...Object.entries({
    "": AdminUpdateInvoice,
    "/credit": AdminCreditInvoice,
    "/correct": AdminGiveReason,
    "/mark-uncollectible": AdminGiveReason,
    "/payments": AdminRecordPayment,
  }).map(
    ([path, body]): MiddlewareRoute => ({
      matcher: `/admin/invoices/:id${path}`,
      methods: ["POST"],
      middlewares: [validateBody(body)],
    })
  ),
  {
    matcher: "/admin/invoices/:id/history",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetHistoryParams, { isList: true, defaults: ["id"] })],
  },
]
