import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decimal, formatAmount, sum, type DecimalInput } from "../../../../../domain/money"
import { sourceCharge } from "../../../../../domain/billable/source-charge"
import { lineCharge } from "../../../../../domain/billable/line-charge"
import type { AdminOrderInvoicing } from "../../../../../types/http"
import { assessOrderInvoicingWorkflow } from "../../../../../workflows"
import { answeringViolations } from "../../../../answer-violations"
import { loadInvoices } from "../../../../load-invoices"

/** What is invoiced of an order, what can be invoiced now, and why not. Writes nothing. */
export const GET = answeringViolations(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminOrderInvoicing>) => {
    const { result } = await assessOrderInvoicingWorkflow(req.scope).run({
      input: { order_id: req.params.id!, read_only: true },
    })
    const { source, document, to_invoice, violations } = result
    const { invoices } = await loadInvoices(req.scope, { order_id: source.id })
    const amount = (value: DecimalInput) => Number(formatAmount(value, source.currency_code))
    const charge = sourceCharge(source)
    const invoiced = sum(invoices.map(({ totals }) => decimal(totals.gross).plus(totals.rounding)))
    const items = to_invoice.map(({ line_id, quantity }) => {
      const line = source.lines.find(({ id }) => id === line_id)!
      const share = decimal(quantity).dividedBy(line.quantity)
      return {
        id: line_id,
        kind: line.kind,
        description: line.description,
        quantity: Number(quantity),
        gross: amount(lineCharge(line).gross.times(share)),
      }
    })
    const errors =
      violations.length > 0 || document
        ? violations
        : [{ code: "nothing_to_invoice", path: "order.items", message: "Everything is invoiced." }]
    res.json({
      actions: document ? [{ action: "INVOICE", ids: items.map(({ id }) => id), items }] : [],
      readiness: { ready: Boolean(document), errors },
      currency_code: source.currency_code,
      totals: {
        order: amount(charge),
        invoiced: amount(invoiced),
        credited: 0,
        remaining: amount(charge.minus(invoiced)),
      },
      invoices,
    })
  }
)
