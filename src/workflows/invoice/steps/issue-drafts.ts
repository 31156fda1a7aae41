import { ContainerRegistrationKeys, MedusaError, promiseAll } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BillableSource } from "../../../domain/billable/source"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { saysTheSame } from "../../../domain/invoice/invoice-compare"
import { buildInvoice } from "../../../domain/invoice/invoice-build"
import { reconcile } from "../../../domain/reconcile/reconcile"
import type { Seller } from "../../../domain/seller/seller"
import type { Violation } from "../../../domain/violation"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import type { Actor } from "../../../modules/invoicing/services/history"
import { ViolationsError } from "../../../modules/invoicing/violations-error"
import { openingOf } from "../../reconcile/opening-of"
import { loadOrderSources } from "../../order/load-order-sources"
import { sellerFromRow } from "../../seller/seller-from-row"

/** Issues drafts, each on its own. Irreversible: what is issued is corrected, never undone. */
export const issueDraftsStep = createStep(
  "issue-drafts",
  async ({ ids, actor }: { ids: string[]; actor: Actor }, { container }) => {
    const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    for (const id of ids) {
      const invoice = await invoicing.retrieveInvoicingInvoice(id)
      if (invoice.status !== "draft") {
        throw new ViolationsError([
          { code: "not_a_draft", path: "id", message: `Invoice ${invoice.number} is issued already.` },
        ])
      }
      const seller = sellerFromRow(await invoicing.retrieveInvoicingSeller(invoice.seller_id))
      const keys = await invoicing.listSourcesOfInvoice(id)
      const sources = await loadOrderSources(
        query,
        keys.map(({ source_id }) => source_id)
      )
      const opened = await promiseAll(sources.map((source) => invoicing.openSource(openingOf(source, seller.id))))
      const now = unchanged(invoice.content as unknown as InvoiceDocument, sources, seller)
      await invoicing.issueInvoice({ id, sources: opened, delivery_date: now.delivery_date, actor })
    }
    return new StepResponse(ids)
  }
)

/** Builds the draft anew; it is issued only as its order still is (L6): what changed since is deleted and made anew. */
function unchanged(draft: InvoiceDocument, sources: BillableSource[], seller: Seller): InvoiceDocument {
  const violations: Violation[] = sources.flatMap((source) => reconcile(source, [], seller).blocked)
  const [source] = sources
  if (!source) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "The draft's order does not exist any more")
  }
  const now = buildInvoice({ id: draft.id, source, seller, language: draft.language, newLineId: () => "" })
  if (now.document && !saysTheSame(now.document, draft)) {
    violations.push({
      code: "order_changed",
      path: "order",
      message: "The order changed since this draft was made: delete the draft and invoice the order again.",
    })
  }
  if (violations.length > 0 || !now.document) {
    throw new ViolationsError([...violations, ...now.violations])
  }
  return now.document
}
