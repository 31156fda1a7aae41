import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { BillableSource } from "../../domain/billable/source"
import { sourceFingerprint } from "../../domain/billable/source-fingerprint"
import { dateIn } from "../../domain/calendar/dates"
import type { Seller } from "../../domain/seller/seller"
import { INVOICING_MODULE } from "../../modules/invoicing"
import type InvoicingModuleService from "../../modules/invoicing/service"
import { loadOrderSources } from "../order/load-order-sources"
import { sellerFromRow } from "../seller/seller-from-row"

/** Medusa writes an order before its payment is authorised, and deletes it again where that fails. */
const CHECKOUT_MS = 15 * 60 * 1000

/** Those of the orders that are not as they were when they were last looked at, or never were. */
export async function changedOrderIds(container: MedusaContainer, ids: string[], now: Date): Promise<string[]> {
  if (ids.length === 0) {
    return []
  }
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const seller = sellerFromRow(await invoicing.retrieveInvoicingSeller(await invoicing.ensureDefaultSeller()))
  const rows = await invoicing.listInvoicingSources({ type: "order", source_id: ids }, { take: ids.length })
  const known = new Map(rows.map((row) => [row.source_id, row]))
  const sources = await loadOrderSources(container.resolve(ContainerRegistrationKeys.QUERY), ids)
  return sources
    .filter((source) => {
      const row = known.get(source.id)
      return row
        ? row.fingerprint !== sourceFingerprint(source, row.state === "done" ? undefined : seller)
        : isOurs(source, seller) && isCheckedOut(source, now)
    })
    .map(({ id }) => id)
}

/** What was placed before invoicing began needs no row that says so. */
function isOurs(source: BillableSource, { invoice_from, time_zone }: Seller): boolean {
  return !invoice_from || dateIn(source.placed_at, time_zone) >= invoice_from
}

function isCheckedOut({ progress, placed_at }: BillableSource, now: Date): boolean {
  return progress.is_checked_out || now.getTime() - new Date(placed_at).getTime() > CHECKOUT_MS
}
