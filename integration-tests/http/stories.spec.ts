import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Invoice } from "../../src/types/http"
import { reconcileUntilFresh } from "../../src/workflows/reconcile/reconcile-until-fresh"
import { quiet } from "../support/quiet"
import { registeredIn } from "../support/seller"
import { judge } from "../support/stories/judge"
import { numberFaults } from "../support/stories/laws"
import { inLanes, live, type Lived, type Told } from "../support/stories/live"
import { createCounters, MARKETS } from "../support/stories/markets"
import { DEEDS, tales } from "../support/stories/tale"
import { createWorld, type World } from "../support/world"

const { STORIES_SEED, STORIES_ONLY } = process.env
const SEED = Number(STORIES_SEED ?? 20261122)
const isAsked = ({ place }: Told) => !STORIES_ONLY || STORIES_ONLY.split(",").includes(String(place))
const AT_ONCE = 4

/**
 * Stories of the pure property test, told again to a real Medusa: always the same ones, since those of the pure test are new each
 * time. STORIES_SEED=7 tells others, STORIES_ONLY=3,17 but those of them. What Medusa cannot do is left out or done in its way: see `Deed` and `happen`.
 */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    afterEach(() => quiet(getContainer()))

    it("L4, L6, M2, M4, M5, M6, M8, N1: 50 orders to which anything happens come out right over HTTP", async () => {
      const start = Date.now()
      const world = await createWorld(getContainer(), api)
      const registered = registeredIn(...MARKETS.map(({ country_code }) => country_code))
      const drawn = tales(50, SEED)
      const counters = await createCounters(getContainer(), world.shop, drawn)
      const told = drawn.map((tale, place): Told => ({ ...tale, place, counter: counters[place]! })).filter(isAsked)
      const counts = Object.fromEntries(DEEDS.map((deed) => [deed, 0]))
      const lived: Lived[] = []

      for (const policy of ["manual", "order_placed", "shipment_created"]) {
        await world.policies({ ...registered, issue_on: policy })
        const own = told.filter(({ issue_on }) => issue_on === policy)
        const ended = await inLanes(AT_ONCE, own, (tale) => live(getContainer(), { api, world }, tale, (deed) => void counts[deed]!++))
        // What a merchant left open is made by itself from now on.
        await world.policies({ ...registered, issue_on: policy === "manual" ? "order_placed" : policy })
        const judged = await inLanes(AT_ONCE, ended, async (one) => ({ ...one, faults: await judge(getContainer(), world, one) }))
        const documents = await documentsOf(world)
        await inLanes(AT_ONCE, judged.flatMap(({ order_id }) => order_id ?? []), (id) => reconcileUntilFresh(getContainer(), id))
        expect({ seed: SEED, documents: await documentsOf(world) }).toEqual({ seed: SEED, documents })
        lived.push(...judged)
      }
      const documents = await documentsOf(world)

      const seconds = Math.round((Date.now() - start) / 1000)
      process.stdout.write(`${lived.length} stories of seed ${SEED}, ${documents.length} documents in ${seconds} s: ${JSON.stringify(counts)}\n`)
      expect({ seed: SEED, wrong: lived.filter(({ faults }) => faults.length > 0) }).toEqual({ seed: SEED, wrong: [] })
      expect(numberFaults(documents)).toEqual([])
      expect(DEEDS.filter((deed) => counts[deed] === 0 && !STORIES_ONLY)).toEqual([])
    }, 900_000)
  },
})

/** All documents of the shop, but for how their rendering is getting on. */
async function documentsOf(world: World) {
  const { invoices, count }: { invoices: Invoice[]; count: number } = await world.get("/admin/invoices?limit=2000&order=id")
  expect(invoices).toHaveLength(count)
  return invoices.map(({ document: _document, available_actions: _actions, updated_at: _at, payments, ...rest }) => ({
    ...rest,
    payments: payments.map((payment) => JSON.stringify(payment)).sort(),
  }))
}
