import type { SourcePayment } from "../../src/domain/billable/source"
import type { Seller } from "../../src/domain/seller/seller"
import { onBooks } from "../support/processes/books"
import { build, completeSeller, create, open, orderSource, payment } from "../support/processes/orders"

/** Two coffees at 12.90 and shipping at 4.90. */
const TOTAL = "30.70"

onBooks(({ invoicing, sql }) => {
  let seller: Seller
  const source = (payments: SourcePayment[] = []) => orderSource("order_001", { quantity: 2, payments })
  const follow = (...payments: SourcePayment[]) => open(invoicing, seller, source(payments))
  const issue = async (...payments: SourcePayment[]) =>
    (await create(invoicing, build(seller, source()), await follow(...payments))).id

  beforeEach(async () => {
    seller = await completeSeller(invoicing)
  })

  const invoice = async () =>
    (
      await sql(
        `select status, due_date is null as never_due, raw_paid->>'value' as paid, raw_due->>'value' as due,
           (select coalesce(sum(amount), 0)::float from invoicing_allocation a where a.invoice_id = i.id) as allocated,
           array(select event from invoicing_history h where h.entity_id = i.id order by event) as history
         from invoicing_invoice i`
      )
    )[0]
  const frozen = async () => JSON.parse((await sql("select body from invoicing_document"))[0].body)

  it("M7: payments count once, however often and however many at once tell of them", async () => {
    await issue()
    const told = await Promise.all(Array.from({ length: 10 }, () => follow(payment("capt_1", "10"))))
    await follow(payment("capt_1", "10"))
    expect(told.flatMap(({ paid_ids }) => paid_ids)).toEqual([])
    expect(await sql("select reference, raw_amount->>'value' as amount from invoicing_payment")).toEqual([
      { reference: "capt_1", amount: "10" },
    ])
    expect(await invoice()).toMatchObject({ status: "open", allocated: 10, due: "20.70" })
  })

  it("L3: payments move an open invoice to paid as they come, and change nothing of the document", async () => {
    const id = await issue()
    const document = await frozen()
    expect(await invoice()).toMatchObject({ status: "open", never_due: false, due: TOTAL, allocated: 0 })

    const part = payment("capt_1", "12.35")
    expect((await follow(part)).paid_ids).toEqual([])
    expect(await invoice()).toMatchObject({ status: "open", due: "18.35", allocated: 12.35, history: ["created", "issued", "payment_received"] })

    const rest = payment("capt_2", "18.35", "2026-03-05T10:00:00.000Z")
    const settled = await Promise.all(Array.from({ length: 5 }, () => follow(part, rest)))
    expect(settled.flatMap(({ paid_ids }) => paid_ids)).toEqual([id])
    expect(await invoice()).toMatchObject({ status: "paid", due: "0.00", allocated: 30.7, history: ["created", "issued", "paid", "payment_received", "payment_received"] })
    expect(await sql("select a.amount::float from invoicing_allocation a order by amount")).toEqual([
      { amount: 12.35 },
      { amount: 18.35 },
    ])
    expect(await frozen()).toEqual(document)
    expect(document).toMatchObject({ prepayments: [], totals: { prepaid: "0.00", payable: TOTAL } })
  })

  it("M7: payments settle no more than is due", async () => {
    await issue(payment("capt_1", "20"))
    await follow(payment("capt_1", "20"), payment("capt_2", "20", "2026-03-05T10:00:00.000Z"))
    expect(await invoice()).toMatchObject({ status: "paid", due: "0.00", allocated: 30.7 })
  })

  it("BT-113: payments in full before issue make an invoice that is paid at once and never due", async () => {
    await issue(payment("capt_1", "10"), payment("capt_2", "20.7", "2026-03-02T23:30:00.000Z"))
    expect(await invoice()).toMatchObject({
      status: "paid",
      never_due: true,
      due: "0.00",
      allocated: 30.7,
      history: ["created", "issued", "paid", "payment_received", "payment_received"],
    })
    expect(await frozen()).toMatchObject({
      totals: { gross: TOTAL, prepaid: TOTAL, payable: "0.00" },
      due_date: null,
      prepayments: [
        { reference: "capt_1", amount: "10.00", date: "2026-03-02" },
        // Half past eleven in London is the next day in the seller's time zone (N5).
        { reference: "capt_2", amount: "20.70", date: "2026-03-03" },
      ],
    })
  })

  it("BT-113: payments in part before issue are said on the document, and the rest is due", async () => {
    await issue(payment("capt_1", "10"))
    expect(await invoice()).toMatchObject({ status: "open", never_due: false, due: "20.70", allocated: 10 })
    expect((await frozen()).totals).toMatchObject({ prepaid: "10.00", payable: "20.70" })
  })
})
