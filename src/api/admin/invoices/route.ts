import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { dateIn } from "../../../domain/calendar/dates"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { AdminInvoiceListResponse, AdminInvoiceResponse } from "../../../types/http"
import { createInvoiceWorkflow } from "../../../workflows"
import { actorOf } from "../../actor-of"
import { answeringViolations } from "../../answer-violations"
import { loadInvoice, loadInvoices } from "../../load-invoices"
import { invoiceRequest } from "./invoice-request"
import type { AdminCreateInvoice } from "./validators"

/** Lists invoices; filters as in `AdminGetInvoicesParams`. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminInvoiceListResponse>) => {
  const { overdue, ...filters } = req.filterableFields as { overdue?: string } & Record<string, unknown>
  const { take = 20, skip = 0, order } = req.queryConfig.pagination
  const late = overdue === "true" ? await lateSince(req) : {}
  const { invoices, count } = await loadInvoices(
    req.scope,
    { ...filters, ...late },
    { take, skip, order: (order as Record<string, string>) ?? { created_at: "DESC" } }
  )
  res.json({ invoices, count, limit: take, offset: skip })
}

async function lateSince(req: AuthenticatedMedusaRequest) {
  const invoicing = req.scope.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const seller = await invoicing.retrieveInvoicingSeller(await invoicing.ensureDefaultSeller())
  return { status: "open", due: { $gt: 0 }, due_date: { $lt: dateIn(new Date(), seller.time_zone) } }
}

/** Invoices what is left of an order, or a part of it. */
export const POST = answeringViolations(
  async (req: AuthenticatedMedusaRequest<AdminCreateInvoice>, res: MedusaResponse<AdminInvoiceResponse>) => {
    const { invoice_id, issue, issue_when_ready, ...asked } = req.validatedBody
    const { result } = await createInvoiceWorkflow(req.scope).run({
      input: { ...invoiceRequest(asked), invoice_id, issue, issue_when_ready, actor: actorOf(req) },
    })
    res.json({ invoice: await loadInvoice(req.scope, result.id) })
  }
)
