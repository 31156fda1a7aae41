import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "../../validate-body"
import { AdminGetIntegrityParams } from "./integrity-params"
import { AdminGetSellersParams, AdminGetSeriesParams, AdminUpdateSeller, AdminUpdateSeries } from "./validators"

export const adminInvoicingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/invoicing/integrity",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetIntegrityParams, { isList: false, defaults: [] })],
  },
  {
    matcher: "/admin/invoicing/sellers",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetSellersParams, { isList: true, defaults: ["id"] })],
  },
  {
    matcher: "/admin/invoicing/sellers/:id",
    methods: ["POST"],
    middlewares: [validateBody(AdminUpdateSeller)],
  },
  {
    matcher: "/admin/invoicing/series",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetSeriesParams, { isList: true, defaults: ["id"] })],
  },
  {
    matcher: "/admin/invoicing/series/:id",
    methods: ["POST"],
    middlewares: [validateBody(AdminUpdateSeries)],
  },
]
