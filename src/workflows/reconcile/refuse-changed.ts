import type { RemoteQueryFunction } from "@medusajs/framework/types"
import type { BillableSource } from "../../domain/billable/source"
import { sourceFingerprint } from "../../domain/billable/source-fingerprint"
import { StaleError } from "../../modules/invoicing/services/stale-error"
import { loadOrderSources } from "../order/load-order-sources"

/** @throws ViolationsError `stale` where an order is no longer what an answer was computed from (L6) */
export async function refuseChanged(query: Pick<RemoteQueryFunction, "graph">, source: BillableSource): Promise<void> {
  const [now] = await loadOrderSources(query, [source.id])
  if (!now || sourceFingerprint(now) !== sourceFingerprint(source)) {
    throw new StaleError("order_id")
  }
}
