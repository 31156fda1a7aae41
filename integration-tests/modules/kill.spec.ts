import { audit } from "../support/processes/audit"
import { onBooks } from "../support/processes/books"
import { endChildren } from "../support/processes/child"
import { startIssuers } from "../support/processes/issuers"
import { killAt, rolledBack, type Moment, type OpenTransaction } from "../support/processes/kill"
import { completeSeller, orderIds } from "../support/processes/orders"

const MOMENTS: Moment[] = ["transaction", "document", "any"]
const ROUNDS = 30 / MOMENTS.length

onBooks(({ invoicing, url, connect, sql }) => {
  afterEach(endChildren)

  it("leaves no gap and nothing half-issued, wherever a process is killed, and catches up (L2)", async () => {
    await completeSeller(invoicing)
    const orders = orderIds(600)
    const invoiced = async () => (await sql("select order_id from invoicing_invoice")).map(({ order_id }) => order_id)
    const left = async () => {
      const done = new Set(await invoiced())
      return orders.filter((id) => !done.has(id))
    }
    const db = await connect()
    const kills: OpenTransaction[][] = []

    for (let round = 0; round < ROUNDS; round++) {
      const issuers = await startIssuers(url, MOMENTS.length)
      // All are given the same orders: they race for each of them, and go on while another is killed.
      const task = { orders: await left(), at_once: 3 }
      issuers.forEach((issuer) => issuer.give(task))
      for (const [index, issuer] of issuers.entries()) {
        kills.push(await killAt(MOMENTS[(round + index) % MOMENTS.length]!, db, issuer))
        await rolledBack(db, issuer)
        expect((await audit(db)).faults).toEqual([])
      }
    }

    expect(kills).toHaveLength(30)
    expect(kills.filter((open) => open.length > 0).length).toBeGreaterThanOrEqual(15)

    const rest = await left()
    expect(rest.length).toBeGreaterThan(0)
    const [fresh] = await startIssuers(url, 1)
    fresh!.give({ orders: rest, at_once: 3 })
    expect(await fresh!.done()).toHaveLength(rest.length)
    expect(await audit(db)).toEqual({ issued: 600, faults: [] })
    expect((await invoiced()).sort()).toEqual(orders)
  }, 1_200_000)
})
