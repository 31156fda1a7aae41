import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { IntegritySeller } from "../../../../types/http"
import type { IntegrityEvent } from "../../../../workflows/integrity/check-integrity"

/**
 * Sends an `AdminIntegrityResponse` while it is found out: a fault is written and forgotten, where the reader is slow so is the
 * walk, and it ends with the reader. Where the walk fails, the answer breaks off.
 *
 * @param all whether every fault is written, or the first alone
 */
export async function streamIntegrity(events: AsyncIterable<IntegrityEvent>, all: boolean, res: MedusaResponse): Promise<void> {
  res.setHeader("Content-Type", "application/json; charset=utf-8")
  res.setHeader("Cache-Control", "no-store")
  await pipeline(Readable.from(textOf(events, all)), res)
}

/** A line feed after each page keeps proxies from hanging up. */
async function* textOf(events: AsyncIterable<IntegrityEvent>, all: boolean): AsyncGenerator<string> {
  const sellers: IntegritySeller[] = []
  let [checked, fault_count] = [0, 0]
  yield '{"faults":['
  for await (const event of events) {
    if (event.type === "fault") {
      fault_count++
      if (all || fault_count === 1) {
        yield `${fault_count === 1 ? "" : ","}${JSON.stringify(event.fault)}`
      }
    } else if (event.type === "checked") {
      checked += event.documents
      yield "\n"
    } else {
      sellers.push(event.seller)
    }
  }
  yield `],"sellers":${JSON.stringify(sellers)},"checked":${checked},"fault_count":${fault_count}}`
}
