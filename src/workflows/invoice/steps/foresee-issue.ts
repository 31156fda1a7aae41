import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BillableSource } from "../../../domain/billable/source"
import { dateIn } from "../../../domain/calendar/dates"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { settleInvoice } from "../../../domain/invoice/invoice-settle"
import type { Seller } from "../../../domain/seller/seller"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"

export type ForeseeIssueStepInput = {
  document: InvoiceDocument
  source: BillableSource
  seller: Seller
  /** ISO 8601 instant of the issue. */
  as_of: string
}

/** The document as it would be issued, but for its number. */
export const foreseeIssueStep = createStep(
  "foresee-issue",
  async ({ document, source, seller, as_of }: ForeseeIssueStepInput, { container }) => {
    const { payment_terms_days, time_zone } = seller
    const { prepayments, preceding } = await container.resolve<InvoicingModuleService>(INVOICING_MODULE).foreseeIssue({
      document,
      source: { type: source.type, source_id: source.id },
      payments: source.payments,
      time_zone,
    })
    const issue_date = document.issue_date ?? dateIn(as_of, time_zone)
    return new StepResponse({ ...settleInvoice(document, { issue_date, payment_terms_days, prepayments }), preceding })
  }
)
