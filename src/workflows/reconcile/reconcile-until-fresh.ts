import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { reconcileOrderWorkflow } from "./workflows/reconcile-order"

const ATTEMPTS = 20
const MOST_DOCUMENTS = 50
const LONGEST_PAUSE_MS = 250

/** Reconciles an order until nothing is left to do, and once more each time another process was faster. */
export async function reconcileUntilFresh(container: MedusaContainer, orderId: string): Promise<void> {
  for (let documents = 0; await makeNext(container, orderId); documents++) {
    if (documents === MOST_DOCUMENTS) {
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Order ${orderId} never comes to rest: report it, with its invoices`)
    }
  }
}

/** Whether a document was made. */
async function makeNext(container: MedusaContainer, orderId: string): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { result } = await reconcileOrderWorkflow(container).run({ input: { order_id: orderId } })
      return result.invoice_id !== null
    } catch (error) {
      if ((error as { code?: string }).code !== "stale" || attempt === ATTEMPTS) {
        throw error
      }
      await sleep(Math.random() * LONGEST_PAUSE_MS)
    }
  }
}
