import { build, create, open } from "../integration-tests/support/processes/orders"
import { reconcile } from "../src/domain/reconcile/reconcile"
import type { Books } from "./books"
import { median, timed } from "./measure"
import { largeOrder } from "./orders"
import { goal, heading, print, tell } from "./report"

const MOST_GROWTH = 1.5

/** What a line costs on a short invoice and on a long one: compared, built, frozen and stored. */
export async function large({ invoicing, seller }: Books, sizes: [number, number], rounds: number): Promise<void> {
  const perLine = new Map<number, number[]>(sizes.map((lines) => [lines, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const lines of sizes) {
      const source = largeOrder(`order_${lines}_${round}`, lines)
      const ms = await timed(async () => {
        const opened = await open(invoicing, seller, source)
        reconcile(source, { lines: opened.held, documents: opened.documents }, seller)
        await create(invoicing, build(seller, source), opened)
      })
      // The first round only warms up
      if (round > 0) {
        perLine.get(lines)!.push(ms / lines)
      }
    }
  }
  const [short, long] = sizes.map((lines) => median(perLine.get(lines)!)) as [number, number]
  heading(`Long invoices: built, frozen and stored (median of ${rounds})`)
  tell(`a line of ${sizes[0]}`, print(short * 1000, "µs"))
  tell(`a line of ${sizes[1]}`, print(long * 1000, "µs"))
  goal(`a line of ${sizes[1]} against one of ${sizes[0]}`, long / short, MOST_GROWTH)
}
