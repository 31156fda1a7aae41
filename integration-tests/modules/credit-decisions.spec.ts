import type { CreditDecision } from "../../src/domain/billable/credit-decision"
import type { SourcePayment } from "../../src/domain/billable/source"
import type { Seller } from "../../src/domain/seller/seller"
import { SYSTEM } from "../../src/modules/invoicing/services/history"
import { onBooks } from "../support/processes/books"
import { build, completeSeller, create, open, orderSource, payment } from "../support/processes/orders"

/** Two coffees at 12.90 and shipping at 4.90: 30.70. */
onBooks(({ invoicing, sql }) => {
  let seller: Seller
  const source = (payments: SourcePayment[] = []) => orderSource("order_001", { quantity: 2, payments })
  const credit: SourcePayment = { ...payment("ordchact_1", "5"), kind: "credit", method: "credit_line" }
  const decide = (decision: CreditDecision | null, version: number | null = null) =>
    invoicing.decideCredit({
      type: "order",
      source_id: "order_001",
      customer_id: "cus_anna",
      seller_id: seller.id,
      credit_line_id: credit.id,
      decision,
      version,
      actor: SYSTEM,
    })
  const books = async () => ({
    paid: (await sql("select reference from invoicing_payment order by created_at")).map(({ reference }) => reference),
    invoices: await sql("select status, raw_due->>'value' as due from invoicing_invoice"),
  })

  beforeEach(async () => {
    seller = await completeSeller(invoicing)
  })

  it("L6: what was computed before a credit line was decided is stale, and the order is to be looked at again", async () => {
    const opened = await open(invoicing, seller, source())
    expect(await decide({ as: "payment" })).toEqual({ former: null, has_changed: true })
    await expect(create(invoicing, build(seller, source()), opened)).rejects.toMatchObject({ code: "stale" })
    expect(await sql("select fingerprint from invoicing_source")).toEqual([{ fingerprint: null }])
  })

  it("L6: a decision that was computed before the source changed is stale, unless it says what is said already", async () => {
    await decide({ as: "price_reduction", off: { order_001_coffee: "5" } }, 0)
    const { version } = await open(invoicing, seller, source())
    expect(await decide({ as: "price_reduction", off: {} }, 0)).toMatchObject({ has_changed: false })
    await expect(decide({ as: "payment" }, 0)).rejects.toMatchObject({ code: "stale" })
    expect(await decide({ as: "payment" }, version)).toMatchObject({ has_changed: true })
  })

  it("M7: an order that was never opened can be decided, and the same said again changes nothing", async () => {
    await decide({ as: "payment" })
    const { version } = await invoicing.readSource({ type: "order", source_id: "order_001" })
    expect(await decide({ as: "payment" })).toEqual({ former: { as: "payment" }, has_changed: false })
    expect((await invoicing.readSource({ type: "order", source_id: "order_001" })).version).toBe(version)
    expect(await sql("select details->>'to' as said from invoicing_history where event = 'credit_line_classified'")).toEqual([{ said: "payment" }])
  })

  it("M7: what is no payment any more opens its invoice again, whoever still believes it", async () => {
    await decide({ as: "payment" })
    await create(invoicing, build(seller, source()), await open(invoicing, seller, source([credit, payment("capt_1", "25.7")])))
    expect(await books()).toEqual({ paid: [credit.id, "capt_1"], invoices: [{ status: "paid", due: "0.00" }] })
    await decide({ as: "price_reduction", off: {} })
    const withdrawn = { paid: ["capt_1"], invoices: [{ status: "open", due: "5.00" }] }
    expect(await books()).toEqual(withdrawn)
    await open(invoicing, seller, source([credit, payment("capt_1", "25.7")]))
    expect(await books()).toEqual(withdrawn)
    await decide({ as: "payment" })
    await open(invoicing, seller, source([credit, payment("capt_1", "25.7")]))
    expect(await books()).toEqual({ paid: ["capt_1", credit.id], invoices: [{ status: "paid", due: "0.00" }] })
    expect(await sql("select event, details->>'amount' as amount from invoicing_history where event like 'payment%' order by created_at")).toEqual([
      { event: "payment_received", amount: "5.00" },
      { event: "payment_received", amount: "25.70" },
      { event: "payment_moved", amount: "-5.00" },
      { event: "payment_received", amount: "5.00" },
    ])
  })
})
