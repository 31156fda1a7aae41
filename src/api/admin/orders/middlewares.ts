import type { MiddlewareRoute } from "@medusajs/framework/http"
import { validateBody } from "../../validate-body"
import { AdminChooseTaxReason, AdminClassifyCreditLine } from "./validators"

export const adminOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/invoicing/credit-lines/:credit_line_id",
    methods: ["POST"],
    middlewares: [validateBody(AdminClassifyCreditLine)],
  },
  {
    matcher: "/admin/orders/:id/invoicing/tax-reasons",
    methods: ["POST"],
    middlewares: [validateBody(AdminChooseTaxReason)],
  },
]
