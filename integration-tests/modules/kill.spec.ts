import { audit } from "../support/processes/audit"
import { onBooks } from "../support/processes/books"
import { endChildren } from "../support/processes/child"
import { startIssuers } from "../support/processes/issuers"
import { holding, killAt, rolledBack, type Moment, type OpenTransaction } from "../support/processes/kill"
import { completeSeller, orderIds } from "../support/processes/orders"

const MOMENTS: Moment[] = ["transaction", "document", "any"]
const ROUNDS = 30 / MOMENTS.length

onBooks(({ invoicing, url, connect, sql }) => {
  afterEach(endChildren)

  it("L2: leaves no gap and nothing half-issued, wherever a process is killed, and catches up", async () => {
    await completeSeller(invoicing)
    const orders = orderIds(400)
    const invoiced = async () => (await sql("select order_id from invoicing_invoice")).map(({ order_id }) => order_id)
    const left = async () => {
      const done = new Set(await invoiced())
      return orders.filter((id) => !done.has(id))
    }
    const db = await connect()
    const kills: OpenTransaction[][] = []

    for (let round = 0; round < ROUNDS; round++) {
      const issuers = await startIssuers(url, MOMENTS.length)
      const rest = await left()
      issuers.forEach((issuer, index) => {
        // All orders to each, from another place on: they race for the numbers, and go on while another is killed.
        const from = Math.floor((rest.length * index) / issuers.length)
        issuer.give({ orders: [...rest.slice(from), ...rest.slice(0, from)], at_once: 3 })
      })
      for (const [index, issuer] of issuers.entries()) {
        kills.push(await killAt(MOMENTS[(round + index) % MOMENTS.length]!, db, issuer))
        await rolledBack(db, issuer)
        expect((await holding(issuers.slice(index + 1), () => audit(db))).faults).toEqual([])
      }
    }

    expect(kills).toHaveLength(30)
    expect(kills.filter((open) => open.length > 0).length).toBeGreaterThanOrEqual(15)

    const rest = await left()
    expect(rest.length).toBeGreaterThan(0)
    expect(rest.length).toBeLessThan(orders.length)
    const [fresh] = await startIssuers(url, 1)
    fresh!.give({ orders: rest, at_once: 3 })
    expect(await fresh!.done()).toHaveLength(rest.length)
    expect(await audit(db)).toEqual({ issued: 400, faults: [] })
    expect((await invoiced()).sort()).toEqual(orders)
  }, 1_200_000)
})
