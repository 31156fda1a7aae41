import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { CreditDecisions } from "../../domain/billable/credit-decision"
import type { BillableSource } from "../../domain/billable/source"
import type { TaxReason } from "../../domain/tax/treatment"
import { mapOrder } from "./map-order"
import { ORDER_CHANGE_FIELDS, ORDER_FIELDS } from "./order-fields"
import { loadPlaces } from "./order-surroundings"

/**
 * Reads orders as billable sources, with what the merchant said of their credit lines and untaxed lines, all with one set of statements. Ids
 * that name no order are left out.
 */
export async function loadOrderSources(query: Pick<RemoteQueryFunction, "graph">, ids: string[]): Promise<BillableSource[]> {
  const { data: orders } = await query.graph({ entity: "order", fields: ORDER_FIELDS, filters: { id: ids } })
  const { data: changes } = await query.graph({
    entity: "order_change",
    fields: ORDER_CHANGE_FIELDS,
    filters: { order_id: ids, status: "confirmed" },
  })
  const { data: sources } = await query.graph({
    entity: "invoicing_source",
    fields: ["source_id", "credit_decisions", "tax_reasons"],
    filters: { type: "order", source_id: ids },
  })
  const said = new Map(sources.map((row) => [row.source_id, row]))
  const placesOf = await loadPlaces(query, orders)
  return orders.map((order) => {
    const decisions = said.get(order.id)?.credit_decisions as CreditDecisions | null | undefined
    const tax_reasons = said.get(order.id)?.tax_reasons as Record<string, TaxReason> | null | undefined
    return mapOrder(order, changes, decisions ?? {}, { ...placesOf(order), tax_reasons: tax_reasons ?? {} })
  })
}

/** @throws not_found where there is no such order */
export async function loadOrderSource(query: Pick<RemoteQueryFunction, "graph">, id: string): Promise<BillableSource> {
  const [source] = await loadOrderSources(query, [id])
  if (!source) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order "${id}"`)
  }
  return source
}
