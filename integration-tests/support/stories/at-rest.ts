import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { sourceFingerprint } from "../../../src/domain/billable/source-fingerprint"
import { standingLines, type Held } from "../../../src/domain/reconcile/held"
import { reconcile } from "../../../src/domain/reconcile/reconcile"
import { INVOICING_MODULE } from "../../../src/modules/invoicing"
import type InvoicingModuleService from "../../../src/modules/invoicing/service"
import { creditByItself } from "../../../src/domain/reconcile/credit-by-itself"
import { sellerFromRow } from "../../../src/workflows/seller/seller-from-row"
import { sourceOf } from "../lifecycle/source"
import { eventually } from "../wait"

const PAUSE_MS = 200

/** What is held of an order, whether the order was looked at as it is now, and what the pure comparison makes of it. */
async function look(container: MedusaContainer, orderId: string) {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const source = await sourceOf(container, orderId)
  const { held: lines, documents } = await invoicing.readSource({ type: "order", source_id: orderId })
  const held: Held = { lines, documents }
  const seller = sellerFromRow(await invoicing.retrieveInvoicingSeller(await invoicing.ensureDefaultSeller()))
  const [row] = await invoicing.listInvoicingSources({ type: "order", source_id: orderId })
  const isSeen = row?.fingerprint === sourceFingerprint(source, row?.state === "done" ? undefined : seller)
  return { held, seller, isSeen, ...reconcile(source, held, seller) }
}

/** Resolves once the order's own events led to all that is made by itself. Answers what is held. */
export async function settled(container: MedusaContainer, orderId: string): Promise<Held> {
  return await eventually(`${orderId} to come to rest`, async () => {
    await sleep(PAUSE_MS)
    const { held, seller, isSeen, credit, invoice, blocked } = await look(container, orderId)
    const isMade = seller.issue_on === "manual" || blocked.length > 0 || invoice.length === 0
    return isSeen && isMade && !creditByItself(credit, seller, false) && held
  })
}

/** L4, L6: what the pure comparison finds still to do, or credited beyond its bounds. */
export async function restFaults(container: MedusaContainer, orderId: string): Promise<string[]> {
  const { held, credit, invoice, blocked } = await look(container, orderId)
  const beyond = standingLines(held).filter(({ left }) => left.gross.isLessThan(0) || left.quantity.isLessThan(0))
  return [
    ...credit.map((proposal) => `to be credited: ${JSON.stringify(proposal)}`),
    ...invoice.map((line) => `to be invoiced: ${JSON.stringify([line, blocked])}`),
    ...beyond.map(({ id, left }) => `credited beyond: ${id} ${left.quantity.toFixed()} ${left.gross.toFixed()}`),
  ]
}
