import type { World } from "../world"
import { rounded } from "./order-now"
import type { Deed } from "./tale"

export type DeedOfMerchant = Extract<Deed, { do: "invoice" | "credit_amount" | "credit_line" }>

type Item = { id: string; quantity: number; gross: number }
type Action = { action: "INVOICE"; items: Item[] } | { action: "CREDIT"; invoice_id: string; items: Item[] }
type Stage = { world: World; order_id: string }

/**
 * Does what a merchant does over our routes, and says what that was; null where none is offered. What is offered must not be
 * refused.
 */
export async function decide({ world, order_id }: Stage, it: DeedOfMerchant): Promise<string | null> {
  const { actions, currency_code } = await world.invoicing(order_id)
  if (it.do === "invoice") {
    const offered = (actions as Action[]).find(({ action }) => action === "INVOICE")
    const item = offered && at(sorted(offered.items), it.line)
    if (!item) {
      return null
    }
    const items = [{ id: item.id, quantity: Math.min(it.quantity, item.quantity) }]
    await insist(world, "/admin/invoices", { items, issue: true })
    return `invoices ${JSON.stringify(items)}`
  }
  const credits = (actions as Action[]).flatMap((one) => (one.action === "CREDIT" ? [one] : []))
  const credit = at(credits, it.invoice)
  const choice = credit && (it.do === "credit_line" ? ofLine(sorted(credit.items), it.line) : ofAmount(credit.items, it.percent, currency_code))
  if (!choice) {
    return null
  }
  await insist(world, `/admin/invoices/${credit.invoice_id}/credit`, { ...choice, reason: "Kulanz" })
  return `credits ${JSON.stringify(choice)} of ${credit.invoice_id}`
}

const at = <T>(some: readonly T[], index: number): T | undefined => some[index % Math.max(some.length, 1)]

/** So that a seed tells the same again: ids are not the same. */
const sorted = (items: readonly Item[]) => [...items].sort((a, b) => a.gross - b.gross)

/** One piece, or all that is left of the line. */
function ofLine(items: readonly Item[], line: number): object {
  const { id, quantity } = at(items, line)!
  return { lines: [line % 2 === 0 && quantity >= 1 ? { id, quantity: 1 } : { id }] }
}

function ofAmount(items: readonly Item[], percent: number, currency_code: string): object | null {
  const left = items.reduce((sum, { gross }) => sum + gross, 0)
  const amount = rounded((left * percent) / 100, { currency_code })
  return amount > 0 ? { amount } : null
}

/** Asks again as long as the order is being reconciled at the same time. */
async function insist(world: World, path: string, body: object): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { status, data } = await world.post(path, body)
    if (status === 200) {
      return
    }
    if (status !== 409 || attempt === 20) {
      throw new Error(`POST ${path} ${JSON.stringify(body)} answers ${status} ${JSON.stringify(data)}`)
    }
  }
}
