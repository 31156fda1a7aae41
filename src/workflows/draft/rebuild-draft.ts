import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { BillableSource } from "../../domain/billable/source"
import type { InvoiceDocument } from "../../domain/invoice/document"
import type { BuildResult } from "../../domain/invoice/invoice-build"
import { saysTheSame } from "../../domain/invoice/invoice-compare"
import { withBuyer } from "../../domain/invoice/invoice-details"
import { heldWithout } from "../../domain/reconcile/held-without"
import { nextDocument } from "../../domain/reconcile/next-document"
import { reconcile } from "../../domain/reconcile/reconcile"
import type { Seller } from "../../domain/seller/seller"
import type { Violation } from "../../domain/violation"
import { INVOICING_MODULE } from "../../modules/invoicing"
import type InvoicingModuleService from "../../modules/invoicing/service"
import type { OpenedSource } from "../../modules/invoicing/service"
import { ALL_THAT_IS_LEFT, type InvoiceRequest } from "../invoice/invoice-request"
import { buildInvoiceWorkflow, type BuildInvoiceWorkflowInput } from "../invoice/workflows/build-invoice"
import { loadOrderSources } from "../order/load-order-sources"
import { sellerFromRow } from "../seller/seller-from-row"

export type StoredDraft = { id: string; seller_id: string; order_id: string | null; content: unknown; request: unknown }

export type RebuiltDraft = {
  source: BillableSource
  seller: Seller
  opened: OpenedSource
  /** As it would be built now; null where it cannot be. */
  now: InvoiceDocument | null
  /** Whether the order is no longer as the draft says, or nothing of what it asks for is left. */
  has_changed: boolean
  /** Why it cannot be issued, beside that. */
  violations: Violation[]
}

export const requestOf = ({ request }: Pick<StoredDraft, "request">): InvoiceRequest =>
  (request as InvoiceRequest | null) ?? ALL_THAT_IS_LEFT

/**
 * Builds the draft of an invoice as its order is now, as if the draft were not there; null where there is no order any more.
 * The hooks run as they do for a new invoice, but the draft keeps what it says beside the order: that is what will be issued.
 *
 * @param open how the source is read: with or without following its payments
 */
export async function rebuildDraft(
  container: MedusaContainer,
  draft: StoredDraft,
  open: (invoicing: InvoicingModuleService, source: BillableSource) => Promise<OpenedSource>
): Promise<RebuiltDraft | null> {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const seller = sellerFromRow(await invoicing.retrieveInvoicingSeller(draft.seller_id))
  const [source] = await loadOrderSources(container.resolve(ContainerRegistrationKeys.QUERY), [draft.order_id!])
  if (!source) {
    return null
  }
  const opened = await open(invoicing, source)
  const held = heldWithout({ lines: opened.held, documents: opened.documents }, draft.id)
  const { invoice, blocked } = reconcile(source, held, seller)
  const { items, details } = requestOf(draft)
  const choice = nextDocument(items, invoice, withBuyer(source, details.buyer), seller)
  const content = draft.content as InvoiceDocument
  const { language, notes, buyer_reference, purchase_order } = content
  const kept = { ...details, language, notes, buyer_reference, purchase_order }
  const built = await build(container, { id: draft.id, source, seller, lines: choice.lines, held, details: kept })
  const violations = [...blocked, ...choice.violations, ...built.violations]
  const has_changed = built.document ? !saysTheSame(built.document, content) : choice.lines.length === 0
  return { source, seller, opened, now: built.document, violations, has_changed }
}

async function build(container: MedusaContainer, input: BuildInvoiceWorkflowInput): Promise<BuildResult> {
  return input.lines.length > 0 ? (await buildInvoiceWorkflow(container).run({ input })).result : { document: null, violations: [], warnings: [] }
}
