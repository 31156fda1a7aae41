import { build, create, open } from "../integration-tests/support/processes/orders"
import type { OpenedSource } from "../src/modules/invoicing/service"
import { SYSTEM } from "../src/modules/invoicing/services/history"
import type { Books } from "./books"
import { median, memory, percentile } from "./measure"
import { smallOrder } from "./orders"
import { goal, heading, print, tell } from "./report"
import type { Watch } from "./watch"

const MOST_STATEMENTS = 15
const MOST_GROWTH = 1.2
/** Of the smallest size, whose single batch tells little. */
const REPEATS = 5

/** Of an invoice: the time by batch, in ms, and statements on average. */
type Cost = { times: number[]; statements: number }
type Run = { drafting: Cost; issuing: Cost; heap: number; rss: number; holds: number[] }

let orders = 0

/** What an invoice costs where many are issued at once, by how many there are. */
export async function issuing(books: Books, watch: Watch, sizes: number[], batch: number): Promise<void> {
  await issue(books, watch, batch * 5, batch)
  const runs = new Map<number, Run>()
  for (const size of sizes) {
    const all: Run[] = []
    for (let repeat = 0; repeat < (size === sizes[0] ? REPEATS : 1); repeat++) {
      all.push(await issue(books, watch, size, batch))
    }
    runs.set(size, together(all))
  }
  heading(`Issuing, ${batch} orders in a batch: opened again and issued, on books that grow`)
  const first = runs.get(sizes[0]!)!
  for (const [size, { drafting, issuing, heap, rss }] of runs) {
    tell(`${size} orders, an invoice`, `${print(median(issuing.times), "ms")}; its draft before ${print(median(drafting.times), "ms")}`)
    goal(`${size} orders, statements an invoice`, issuing.statements, MOST_STATEMENTS)
    tell(`${size} orders, statements with those of its draft`, print(issuing.statements + drafting.statements))
    tell(`${size} orders, most memory after gc`, `heap ${print(heap, "MB")}, process ${print(rss, "MB")}`)
  }
  const most = sizes.at(-1)!
  const last = runs.get(most)!
  const against = `${most} orders against ${sizes[0]}`
  goal(`${against}: time an invoice`, median(last.issuing.times) / median(first.issuing.times), MOST_GROWTH)
  goal(`${against}: statements an invoice`, last.issuing.statements / first.issuing.statements, MOST_GROWTH)
  goal(`${against}: most heap after gc`, last.heap / first.heap, MOST_GROWTH)
  goal(`${against}: most memory of the process`, last.rss / first.rss, MOST_GROWTH)

  heading(`The seller's lock, held by a batch of ${batch}`)
  tell("held, p50", print(percentile(last.holds, 50), "ms"))
  tell("held, p99", print(percentile(last.holds, 99), "ms"))
}

const together = (runs: Run[]): Run => ({ ...runs[0]!, issuing: allOf(runs, "issuing"), drafting: allOf(runs, "drafting") })

const allOf = (runs: Run[], part: "drafting" | "issuing"): Cost => ({
  ...runs[0]![part],
  times: runs.flatMap((run) => run[part].times),
})

async function issue({ invoicing, seller }: Books, watch: Watch, size: number, batch: number): Promise<Run> {
  const run: Run = { drafting: { times: [], statements: 0 }, issuing: { times: [], statements: 0 }, heap: 0, rss: 0, holds: [] }
  watch.holds = []
  for (let done = 0; done < size; done += batch) {
    const sources = Array.from({ length: Math.min(batch, size - done) }, () => smallOrder(++orders))
    const drafts: { id: string }[] = []
    await add(run.drafting, async () => {
      for (const source of sources) {
        drafts.push(await create(invoicing, build(seller, source), await open(invoicing, seller, source), { issue: false }))
      }
    })
    await add(run.issuing, async () => {
      const opened: OpenedSource[] = []
      for (const source of sources) {
        opened.push(await open(invoicing, seller, source))
      }
      await invoicing.issueInvoices({ drafts: drafts.map(({ id }) => ({ id })), sources: opened, actor: SYSTEM })
    })
    const { heap, rss } = memory()
    Object.assign(run, { heap: Math.max(run.heap, heap), rss: Math.max(run.rss, rss) })
  }
  return { ...run, holds: watch.holds }

  async function add(cost: Cost, act: () => Promise<void>) {
    const before = watch.statements
    const start = performance.now()
    await act()
    cost.times.push((performance.now() - start) / Math.min(batch, size))
    cost.statements += (watch.statements - before) / size
  }
}
