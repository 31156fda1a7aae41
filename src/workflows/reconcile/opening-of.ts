import type { BillableSource } from "../../domain/billable/source"
import type { OpenSourceInput } from "../../modules/invoicing/service"

/** What the books need to open a source: who bought it, who invoices it, what was paid, and what went back. */
export function openingOf(source: BillableSource, sellerId: string): OpenSourceInput {
  return {
    type: source.type,
    source_id: source.id,
    customer_id: source.customer.id,
    seller_id: sellerId,
    currency_code: source.currency_code,
    payments: source.payments,
    refunds: source.refunds,
  }
}
