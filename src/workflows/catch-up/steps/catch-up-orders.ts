import { ContainerRegistrationKeys, promiseAll } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { sourceFingerprint } from "../../../domain/billable/source-fingerprint"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import { loadOrderSources } from "../../order/load-order-sources"
import { reconcileUntilFresh } from "../../reconcile/reconcile-until-fresh"
import { recentOrderIds, waitingOrderIds, allOrderIds } from "../order-ids"

export type CatchUpInput = {
  /** `recent`: what moved since `since`, and all that still waits. `all`: every order. */
  scope: "recent" | "all"
  /** ISO 8601 instant. */
  since: string
}

/** Reconciles each order that is not as it was when it was last looked at. One that fails never stops the others. */
export const catchUpOrdersStep = createStep(
  "catch-up-orders",
  async ({ scope, since }: CatchUpInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
    const result = { seen: 0, reconciled: 0, failed: 0 }
    const seen = new Set<string>()
    const batches =
      scope === "all" ? [allOrderIds(query)] : [waitingOrderIds(invoicing), recentOrderIds(query, new Date(since))]

    for (const batch of batches) {
      for await (const page of batch) {
        const ids = page.filter((id) => !seen.has(id))
        if (scope === "recent") {
          ids.forEach((id) => seen.add(id))
        }
        result.seen += ids.length
        for (const id of await changedOrderIds(ids)) {
          try {
            await reconcileUntilFresh(container, id)
            result.reconciled++
          } catch (error) {
            result.failed++
            logger.error(`invoicing: order ${id} could not be caught up: ${(error as Error).message}`)
          }
        }
      }
    }
    return new StepResponse(result)

    async function changedOrderIds(ids: string[]): Promise<string[]> {
      if (ids.length === 0) {
        return []
      }
      const [sources, rows] = await promiseAll([
        loadOrderSources(query, ids),
        invoicing.listInvoicingSources({ type: "order", source_id: ids }, { take: ids.length }),
      ])
      const taken = new Map(rows.map((row) => [row.source_id, row.fingerprint]))
      return sources.filter((source) => taken.get(source.id) !== sourceFingerprint(source)).map(({ id }) => id)
    }
  }
)
