import { audit } from "../support/processes/audit"
import { onBooks } from "../support/processes/books"
import { endChildren } from "../support/processes/child"
import { startIssuers } from "../support/processes/issuers"
import { build, completeSeller, create, open, orderIds, orderSource } from "../support/processes/orders"
import { SYSTEM } from "../../src/modules/invoicing/services/history"

onBooks(({ invoicing, url, connect, sql }) => {
  afterEach(endChildren)

  it("L2, N1: gives 200 orders, issued by four processes at once, the numbers 1 to 200", async () => {
    await completeSeller(invoicing)
    const orders = orderIds(200)
    const issuers = await startIssuers(url, 4)
    // Each is handed its own fifty, then its neighbour's: every order is tried by two processes.
    issuers.forEach((issuer, index) => {
      const own = [...orders, ...orders].slice(index * 50, index * 50 + 100)
      issuer.give({ orders: own, at_once: 5 })
    })
    const made = await Promise.all(issuers.map((issuer) => issuer.done()))

    expect(await audit(await connect())).toEqual({ issued: 200, faults: [] })
    expect(made.every((ids) => ids.length > 0)).toBe(true)
    expect(new Set(made.flat()).size).toBe(200)
    const sequences = await sql("select sequence from invoicing_document order by sequence")
    expect(sequences.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
    const invoiced = await sql("select order_id from invoicing_invoice order by order_id")
    expect(invoiced.map(({ order_id }) => order_id)).toEqual(orders)
  }, 600_000)

  it("N1: numbers drafts that are issued at once, each once, and lets failures burn nothing", async () => {
    const seller = await completeSeller(invoicing)
    const drafts = []
    for (const id of orderIds(20)) {
      const source = orderSource(id)
      const draft = await create(invoicing, build(seller, source), await open(invoicing, seller, source), { issue: false })
      drafts.push({ drafts: [{ id: draft.id }], sources: [await open(invoicing, seller, source)], actor: SYSTEM })
    }
    const twice = [...drafts, ...drafts].map((draft) => invoicing.issueInvoices(draft))
    const outcomes = await Promise.allSettled(twice)

    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []))
    expect(refused).toEqual(Array(20).fill("stale"))
    const issued = await sql("select sequence, chain_position from invoicing_document order by sequence")
    expect(issued).toEqual(Array.from({ length: 20 }, (_, index) => ({ sequence: index + 1, chain_position: index + 1 })))
    expect(await sql("select last_sequence from invoicing_series where type = 'invoice'")).toEqual([{ last_sequence: 20 }])
  })
})
