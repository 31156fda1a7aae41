import type { MedusaContainer } from "@medusajs/framework/types"
import { sourceCharge } from "../domain/billable/source-charge"
import { decimal, formatAmount, greatest, sum, ZERO, type DecimalInput } from "../domain/money"
import { untaxedLines } from "../domain/tax/tax-line"
import { isRelease, type HeldLine } from "../domain/reconcile/held"
import type { AdminOrderInvoicing, Invoice } from "../types/http"
import { assessOrderInvoicingWorkflow } from "../workflows"
import { loadInvoices } from "./load-invoices"
import { creditActions, invoiceActions } from "./order-actions"

const READS = 5

/** What is invoiced of an order, what can be invoiced and credited now, and why not. Writes nothing. */
export async function presentOrderInvoicing(container: MedusaContainer, orderId: string): Promise<AdminOrderInvoicing> {
  const { assessment, invoices } = await readOrder(container, orderId)
  const { source, seller, document, blocked, violations, warnings } = assessment
  const amount = (value: DecimalInput) => Number(formatAmount(value, source.currency_code))
  const total = (type: Invoice["type"]) =>
    sum(invoices.filter((one) => one.type === type).map(({ totals }) => decimal(totals.gross).plus(totals.rounding)))
  const [charge, invoiced, credited] = [sourceCharge(source), total("invoice"), total("credit_note")]
  const done = [{ code: "nothing_to_invoice", path: "order.items", message: "Everything is invoiced." }]
  return {
    actions: [...(blocked.length > 0 ? [] : invoiceActions(assessment)), ...creditActions(assessment, invoices)],
    readiness: { ready: document !== null, errors: violations.length > 0 || document ? violations : done, warnings },
    currency_code: source.currency_code,
    tax_reasons: untaxedLines(source, seller),
    credit_lines: source.credit_lines.map((credit) => ({ ...credit, amount: amount(credit.amount) })),
    totals: {
      order: amount(charge),
      invoiced: amount(invoiced),
      credited: amount(credited),
      remaining: amount(greatest(charge.minus(invoiced).plus(released(assessment.opened.held)), ZERO)),
    },
    invoices,
  }
}

/** What credit notes left to be invoiced again, or will not be charged any more; goodwill is neither. */
const released = (held: readonly HeldLine[]) =>
  sum(held.filter((line) => line.type === "credit_note" && isRelease(line)).map(({ gross }) => gross))

/** Order and invoices are read one after the other: until none was made in between. */
async function readOrder(container: MedusaContainer, orderId: string) {
  for (let read = 1; ; read++) {
    const { result: assessment } = await assessOrderInvoicingWorkflow(container).run({ input: { order_id: orderId, read_only: true } })
    const { invoices } = await loadInvoices(container, { order_id: orderId }, { take: 1000, skip: 0 })
    const isWhole = invoices.every(({ id, status }) => {
      const held = assessment.opened.documents.find((one) => one.id === id)
      return held?.is_draft === (status === "draft")
    })
    if (isWhole || read === READS) {
      return { assessment, invoices }
    }
  }
}
