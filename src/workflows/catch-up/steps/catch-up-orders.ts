import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"
import { reconcileUntilFresh } from "../../reconcile/reconcile-until-fresh"
import { changedOrderIds } from "../changed-order-ids"
import { allOrderIds, recentOrderIds, waitingOrderIds } from "../order-ids"

export type CatchUpInput = {
  /** `recent`: what moved since `since`, and what is to be looked at again. `all`: every order. */
  scope: "recent" | "all"
  /** ISO 8601 instant. */
  since: string
}

/**
 * Reconciles each order that is not as it was when it was last looked at. One that fails never stops the others,
 * and nothing is undone: each order stands on its own.
 */
export const catchUpOrdersStep = createStep("catch-up-orders", async ({ scope, since }: CatchUpInput, { container }) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const result = { seen: 0, reconciled: 0, failed: 0 }
  const seen = new Set<string>()
  const passes = scope === "all" ? [allOrderIds(query)] : [waitingOrderIds(invoicing), recentOrderIds(query, new Date(since))]

  for (const pages of passes) {
    for await (const page of pages) {
      const ids = page.filter((id) => !seen.has(id))
      if (scope === "recent") {
        ids.forEach((id) => seen.add(id))
      }
      result.seen += ids.length
      for (const id of await changedAmong(ids)) {
        await attempt(id, async () => {
          await reconcileUntilFresh(container, id)
          result.reconciled++
        })
      }
    }
  }
  return new StepResponse(result)

  /** Where one order of a page cannot be read, the others are read without it. */
  async function changedAmong(ids: string[]): Promise<string[]> {
    try {
      return await changedOrderIds(container, ids, new Date())
    } catch {
      const changed: string[] = []
      for (const id of ids) {
        await attempt(id, async () => void changed.push(...(await changedOrderIds(container, [id], new Date()))))
      }
      return changed
    }
  }

  async function attempt(id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      result.failed++
      logger.error(`invoicing: order ${id} could not be caught up: ${(error as Error).message}`)
    }
  }
})
