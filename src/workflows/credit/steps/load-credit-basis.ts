import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { sourceFingerprint } from "../../../domain/billable/source-fingerprint"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import { StaleError } from "../../../modules/invoicing/services/stale-error"
import { ViolationsError } from "../../../modules/invoicing/violations-error"
import { loadOrderSources } from "../../order/load-order-sources"
import { openingOf } from "../../reconcile/opening-of"

export type LoadCreditBasisInput = {
  invoice_id: string
  /** Of the source that a proposal was computed from: its version in the books, and what it was; null where nothing was. */
  computed_from: { version: number; fingerprint: string } | null
}

/** An issued invoice as it was frozen, and its order with what is held of it now. @throws ViolationsError `not_an_invoice` */
export const loadCreditBasisStep = createStep(
  "load-credit-basis",
  async ({ invoice_id, computed_from }: LoadCreditBasisInput, { container }) => {
    const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
    const row = await invoicing.retrieveInvoicingInvoice(invoice_id, { relations: ["document"] })
    if (row.type !== "invoice" || !row.document) {
      const message = row.type === "invoice" ? "A draft is edited or deleted, not credited." : "A credit note is answered by a new invoice, not credited."
      throw new ViolationsError([{ code: "not_an_invoice", path: "id", message }])
    }
    const invoice: InvoiceDocument = JSON.parse(row.document.body)
    const [source] = await loadOrderSources(
      container.resolve(ContainerRegistrationKeys.QUERY),
      invoice.orders.map(({ id }) => id)
    )
    if (!source) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "The invoice's order does not exist any more")
    }
    const opened = await invoicing.openSource(openingOf(source, invoice.seller.id))
    if (computed_from && (computed_from.version !== opened.version || computed_from.fingerprint !== sourceFingerprint(source))) {
      throw new StaleError("order_id")
    }
    return new StepResponse({ invoice, source, opened })
  }
)
