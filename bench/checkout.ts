import { setTimeout as sleep } from "node:timers/promises"
import { Client } from "@medusajs/framework/pg"
import { build, create, open } from "../integration-tests/support/processes/orders"
import { SYSTEM } from "../src/modules/invoicing/services/history"
import type { Books } from "./books"
import { median, timed } from "./measure"
import { smallOrder } from "./orders"
import { goal, heading, print, tell } from "./report"
import type { Watch } from "./watch"

const PATIENCE_MS = 30_000
/** In turn with as many checkouts alone, since machines are busy at times. */
const BATCHES = 5
/** Two medians of the same thing differ by so much here. */
const NOISE = 1.2

const TABLE = "create table if not exists shop_order (id text primary key, email text not null, total numeric not null)"

let orders = 80_000_000

/** The delay of a checkout, and of a look at its order, while a batch stands with all of its locks just before its commit. */
export async function checkout(books: Books, watch: Watch, batch: number, rounds: number): Promise<void> {
  const { invoicing, seller, url } = books
  const shop = new Client({ connectionString: url })
  await shop.connect()
  await shop.query(TABLE)
  const place = async () => {
    const source = smallOrder(++orders)
    await shop.query("begin")
    await shop.query("insert into shop_order values ($1, $2, 17.8)", [source.id, source.customer.email])
    await shop.query("commit")
    await open(invoicing, seller, source)
  }
  const alone: number[] = []
  const beside: number[] = []
  let waited = 0
  const many = async (times: number[]) => {
    for (let round = 0; round < rounds / BATCHES; round++) {
      times.push(await timed(place))
    }
    return false
  }

  await many([])
  for (let batches = 0; batches < BATCHES; batches++) {
    await many(alone)
    await standing(books, watch, batch, async () => {
      const late = await Promise.race([many(beside), sleep(PATIENCE_MS, true, { ref: false })])
      waited += Number(late)
    })
  }
  heading(`A checkout beside a batch of ${batch} that holds the seller's lock (${rounds} each)`)
  tell("alone, median", print(median(alone), "ms"))
  tell("beside it, median", print(median(beside), "ms"))
  goal("checkouts that waited until it was done", waited, 0)
  goal("beside it against alone", median(beside) / median(alone), NOISE)
  await shop.end()
}

/** Does something while a batch of orders is issued but not committed. */
async function standing({ invoicing, seller }: Books, watch: Watch, batch: number, act: () => Promise<void>) {
  const drafts: { id: string }[] = []
  const sources = []
  for (let index = 0; index < batch; index++) {
    const source = smallOrder(++orders)
    drafts.push(await create(invoicing, build(seller, source), await open(invoicing, seller, source), { issue: false }))
    sources.push(await open(invoicing, seller, source))
  }
  const gate = watch.close()
  const issued = invoicing.issueInvoices({ drafts: drafts.map(({ id }) => ({ id })), sources, actor: SYSTEM })
  await Promise.race([gate.reached, issued])
  await act()
  gate.open()
  await issued
}
