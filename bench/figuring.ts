import { buildInvoice } from "../src/domain/invoice/invoice-build"
import { reconcile } from "../src/domain/reconcile/reconcile"
import type { Seller } from "../src/domain/seller/seller"
import { median, timed } from "./measure"
import { largeOrder } from "./orders"
import { heading, print, tell } from "./report"

const LINES = 50

/** What it takes to compare an order with what is held of it, and to build its invoice. */
export async function figuring(seller: Seller, rounds: number): Promise<void> {
  const source = largeOrder("order_50", LINES)
  let next = 0
  const run = {
    reconcile: () => void reconcile(source, { lines: [], documents: [] }, seller),
    buildInvoice: () => void buildInvoice({ id: "inv_1", source, seller, language: "de", newLineId: () => `invli_${next++}` }),
  }
  heading(`An order of ${LINES} lines (median of ${rounds})`)
  for (const [name, act] of Object.entries(run)) {
    const times: number[] = []
    for (let round = 0; round < rounds * 2; round++) {
      times.push(await timed(act))
    }
    tell(name, print(median(times.slice(rounds)) * 1000, "µs"))
  }
}
