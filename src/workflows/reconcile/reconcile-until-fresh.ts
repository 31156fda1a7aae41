import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileOrderWorkflow } from "./workflows/reconcile-order"

const ATTEMPTS = 20
const LONGEST_PAUSE_MS = 250

/** Reconciles an order, and once more each time another process was faster. */
export async function reconcileUntilFresh(container: MedusaContainer, orderId: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await reconcileOrderWorkflow(container).run({ input: { order_id: orderId } })
      return
    } catch (error) {
      if ((error as { code?: string }).code !== "stale" || attempt === ATTEMPTS) {
        throw error
      }
      await sleep(Math.random() * LONGEST_PAUSE_MS)
    }
  }
}
