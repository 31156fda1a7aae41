import type { MedusaContainer } from "@medusajs/framework/types"
import type { Held } from "../../../src/domain/reconcile/held"
import { settled } from "./at-rest"
import { decide } from "./deeds-of-merchant"
import { happen, shipRest, type Stage } from "./deeds-of-shop"
import { placeTale } from "./place"
import { said } from "./said"
import type { Deed, Tale } from "./tale"

/** What became of a tale; `done` in words, in the order in which it happened. */
export type Lived = { place: number; issue_on: Tale["issue_on"]; order_id: string | null; done: string[]; faults: string[] }

/** A tale by its place among those that were drawn. */
export type Told = Tale & { place: number; counter: Stage["counter"] }

/**
 * Places an order and lets happen what its tale tells, one after the other: each time, the events of Medusa have led to
 * all that is made by itself. What is invoiced as it is shipped is shipped in the end.
 *
 * @param count is told of each deed that was carried out
 */
export async function live(container: MedusaContainer, { api, world }: Pick<Stage, "api" | "world">, tale: Told, count: (deed: Deed["do"]) => void): Promise<Lived> {
  const { place, issue_on, counter, deeds } = tale
  const lived: Lived = { place, issue_on, order_id: null, done: [], faults: [] }
  try {
    const order_id = await placeTale(api, world.shop, tale, counter)
    lived.order_id = order_id
    const stage: Stage = { api, world, order_id, counter }
    let held = await settled(container, order_id)
    for (const it of deeds) {
      const what = await carryOut(stage, it)
      if (what) {
        lived.done.push(what)
        count(it.do)
        const before = held
        held = await settled(container, order_id)
        lived.faults.push(...piecemealFaults(it, what, before, held))
      }
    }
    if (issue_on === "shipment_created") {
      await shipRest(stage)
      await settled(container, order_id)
    }
  } catch (error) {
    lived.faults.push(said(error))
  }
  return lived
}

const carryOut = (stage: Stage, it: Deed) =>
  it.do === "invoice" || it.do === "credit_amount" || it.do === "credit_line" ? decide(stage, it) : happen(stage, it)

/** Only these change what a piece costs: Medusa keeps a discount as an amount, whatever becomes of the quantity. */
const REPRICING: ReadonlySet<Deed["do"]> = new Set(["price", "quantity"])

/**
 * M6: what one deed asks to be credited of an invoice is on one credit note, or two where it is goods and money; and
 * nothing is credited to be invoiced anew that costs what it cost.
 */
function piecemealFaults(it: Deed, what: string, before: Held, after: Held): string[] {
  const notes = after.documents.slice(before.documents.length).flatMap(({ credits_id }) => credits_id ?? [])
  const most = Math.max(0, ...notes.map((id) => notes.filter((one) => one === id).length))
  const isReplaced = after.lines.some(({ id, cause }) => cause === "replaced" && !before.lines.some((line) => line.id === id))
  return [
    ...(most > 2 ? [`${what} makes ${most} credit notes of one invoice`] : []),
    ...(isReplaced && !REPRICING.has(it.do) ? [`${what} invoices anew what costs the same`] : []),
  ]
}

/** Works on several at a time. Answers in the order in which they were done. */
export async function inLanes<T, R>(lanes: number, all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const left = [...all]
  const done: R[] = []
  const lane = async () => {
    for (let one = left.shift(); one; one = left.shift()) {
      done.push(await work(one))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return done
}
