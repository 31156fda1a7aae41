import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { InvoiceDocument } from "../../domain/invoice/document"
import { INVOICING_MODULE } from "../../modules/invoicing"
import type InvoicingModuleService from "../../modules/invoicing/service"
import type { OpenedSource } from "../../modules/invoicing/service"
import { StaleError } from "../../modules/invoicing/services/stale-error"
import { ViolationsError } from "../../modules/invoicing/violations-error"
import { rebuildDraft } from "../draft/rebuild-draft"
import { loadOrderSources } from "../order/load-order-sources"
import { openingOf } from "../reconcile/opening-of"
import { refuseChanged } from "../reconcile/refuse-changed"

/** A draft that nothing stands against; `credits_id`: the invoice that a credit note credits. */
export type PreparedDraft = { id: string; credits_id: string | null; delivery_date?: string | null; sources: OpenedSource[] }

/** @throws ViolationsError `not_a_draft`, `order_changed`, `stale`, or the reasons why it cannot be issued */
export async function prepareIssue(container: MedusaContainer, id: string): Promise<PreparedDraft> {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const draft = await invoicing.retrieveInvoicingInvoice(id)
  if (draft.status !== "draft") {
    throw new ViolationsError([{ code: "not_a_draft", path: "id", message: `Invoice ${draft.number} is issued already.` }])
  }
  if (draft.type === "credit_note") {
    const sources = await openSources(container, draft.content as unknown as InvoiceDocument)
    return { id, credits_id: draft.credits_id, sources }
  }
  const rebuilt = await rebuildDraft(container, draft, (books, source) => books.openSource(openingOf(source, draft.seller_id)))
  if (!rebuilt) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "The draft's order does not exist any more")
  }
  const { source, opened, now, has_changed, violations } = rebuilt
  if (has_changed) {
    const message = "The order changed since this draft was made: take the changes over, or delete the draft."
    throw new ViolationsError([{ code: "order_changed", path: "order", message }, ...violations])
  }
  if (violations.length > 0) {
    throw new ViolationsError(violations)
  }
  await refuseChanged(container.resolve(ContainerRegistrationKeys.QUERY), source)
  await refuseEdited(invoicing, draft)
  return { id, credits_id: null, delivery_date: now!.delivery_date, sources: [opened] }
}

/** The source's version was read after the draft: an edit in between is told by the draft itself, a later one by the version. */
async function refuseEdited(invoicing: InvoicingModuleService, draft: { id: string; content: unknown }): Promise<void> {
  const now = await invoicing.retrieveInvoicingInvoice(draft.id)
  if (JSON.stringify(now.content) !== JSON.stringify(draft.content)) {
    throw new StaleError("id")
  }
}

/** What a credit note credits does not follow the order: the books themselves see that it is still there (L4). */
async function openSources(container: MedusaContainer, { orders, seller }: InvoiceDocument): Promise<OpenedSource[]> {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const sources = await loadOrderSources(
    container.resolve(ContainerRegistrationKeys.QUERY),
    orders.map((order) => order.id)
  )
  const opened = []
  for (const source of sources) {
    opened.push(await invoicing.openSource(openingOf(source, seller.id)))
  }
  return opened
}
