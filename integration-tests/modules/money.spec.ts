import type { SourcePayment, SourceRefund } from "../../src/domain/billable/source"
import type { CreditChoice } from "../../src/domain/reconcile/credit-choice"
import type { Seller } from "../../src/domain/seller/seller"
import { SYSTEM } from "../../src/modules/invoicing/services/history"
import type { RecordedKind } from "../../src/modules/invoicing/services/record-payment"
import { onBooks } from "../support/processes/books"
import { buildCredit, frozen } from "../support/processes/credits"
import { build, completeSeller, create, open, orderSource, payment } from "../support/processes/orders"

const ANNA = { type: "user", id: "user_anna" }

onBooks(({ invoicing, sql }) => {
  let seller: Seller
  let payments: SourcePayment[]
  let refunds: SourceRefund[]
  /** Two coffees at 12.90 and shipping at 4.90: 30.70. */
  const source = () => orderSource("order_001", { quantity: 2, payments, refunds })
  const follow = () => open(invoicing, seller, source())
  const issue = async () => (await create(invoicing, build(seller, source()), await follow())).id
  const credit = async (id: string, choice?: CreditChoice) => {
    const opened = await follow()
    return (await create(invoicing, await buildCredit(invoicing, opened, id, choice), opened)).id
  }
  const pay = async (id: string, amount: string) => {
    payments = [...payments, payment(id, amount)]
    return await follow()
  }
  const refund = async (id: string, amount: string, kind: SourceRefund["kind"] = "refund") => {
    const method = kind === "credit" ? "store_credit" : "pp_system_default"
    refunds = [...refunds, { id, kind, method, amount, refunded_at: "2026-03-09T10:00:00.000Z" }]
    return await follow()
  }
  const enter = (invoice_id: string, kind: RecordedKind, amount: string, more = {}) =>
    invoicing.recordPayment({
      invoice_id,
      kind,
      amount,
      method: "bank_transfer",
      received_at: "2026-03-10T08:00:00.000Z",
      actor: ANNA,
      ...more,
    })
  const row = async (id: string) =>
    (
      await sql(
        `select status, raw_paid->>'value' as paid, raw_refunded->>'value' as refunded, raw_credited->>'value' as credited,
           raw_due->>'value' as due from invoicing_invoice where id = $1`,
        [id]
      )
    )[0]
  const history = async (id: string) =>
    (await sql("select event from invoicing_history where entity_id = $1 order by created_at, id", [id])).map(({ event }) => event)

  beforeEach(async () => {
    payments = []
    refunds = []
    seller = await completeSeller(invoicing)
  })

  it("M2: three captures of a third pay the whole, and the ledger keeps them exact", async () => {
    const id = await issue()
    await pay("capt_1", "10.233333333333333")
    await pay("capt_2", "10.233333333333333")
    expect(await row(id)).toMatchObject({ status: "open", paid: "20.47", due: "10.23" })
    expect((await pay("capt_3", "10.233333333333333")).paid_ids).toEqual([id])
    expect(await row(id)).toMatchObject({ status: "paid", paid: "30.70", due: "0.00" })
    expect(await sql("select distinct raw_amount->>'value' as amount from invoicing_payment")).toEqual([{ amount: "10.233333333333333" }])
  })

  it("L5: the task that tells of a paid invoice is written with the settlement, and starts over once it is paid anew", async () => {
    const id = await issue()
    const task = () => sql("select state, attempts from invoicing_task where kind = 'after_payment' and invoice_id = $1", [id])
    await pay("capt_1", "30")
    expect(await task()).toEqual([])
    await pay("capt_2", "0.70")
    expect(await task()).toEqual([{ state: "pending", attempts: 0 }])
    await sql("update invoicing_task set state = 'done', attempts = 1 where invoice_id = $1", [id])
    await follow()
    await enter(id, "chargeback", "30.70")
    expect(await task()).toEqual([{ state: "done", attempts: 1 }])
    await enter(id, "payment", "30.70")
    expect(await task()).toEqual([{ state: "pending", attempts: 0 }])
  })

  it("M7: refunds count once each, those to store credit too, however many tell of them", async () => {
    await pay("capt_1", "30.70")
    const id = await issue()
    await refund("ref_1", "5")
    await refund("ordcl_1", "2", "credit")
    await Promise.all(Array.from({ length: 8 }, follow))
    expect(await sql("select kind, reference, method from invoicing_payment order by reference")).toEqual([
      { kind: "capture", reference: "capt_1", method: "pp_system_default" },
      { kind: "refund", reference: "ordcl_1", method: "store_credit" },
      { kind: "refund", reference: "ref_1", method: "pp_system_default" },
    ])
    expect(await row(id)).toEqual({ status: "paid", paid: "30.70", refunded: "7.00", credited: "0.00", due: "0.00" })
    expect(await history(id)).toEqual(["created", "issued", "payment_received", "paid", "refunded", "refunded"])
  })

  it("M8: a credit note is open until its money went back, then paid", async () => {
    await pay("capt_1", "30.70")
    const id = await issue()
    const note = await credit(id, { amount: "10" })
    expect(await row(note)).toMatchObject({ status: "open", due: "10.00" })
    expect(await row(id)).toEqual({ status: "paid", paid: "30.70", refunded: "0.00", credited: "10.00", due: "-10.00" })
    expect((await refund("ref_1", "4")).paid_ids).toEqual([])
    expect(await row(note)).toMatchObject({ status: "open", refunded: "4.00", due: "6.00" })
    await refund("ordcl_1", "6", "credit")
    expect(await row(note)).toMatchObject({ status: "paid", refunded: "10.00", due: "0.00" })
    expect(await row(id)).toMatchObject({ status: "paid", due: "0.00" })
    expect(await history(note)).toEqual(["created", "issued", "paid"])
    expect(await history(id)).toEqual(["created", "issued", "payment_received", "paid", "credited", "refunded", "refunded"])
  })

  it("M8: what paid a credited invoice pays the one that replaces it, and the history tells", async () => {
    await pay("capt_1", "30.70")
    const first = await issue()
    const note = await credit(first)
    expect(await row(first)).toMatchObject({ status: "credited", due: "-30.70" })
    const second = await issue()
    expect(await row(first)).toEqual({ status: "credited", paid: "0.00", refunded: "0.00", credited: "30.70", due: "0.00" })
    expect(await row(second)).toMatchObject({ status: "paid", paid: "30.70" })
    expect(await row(note)).toMatchObject({ status: "paid", due: "0.00" })
    expect(await history(first)).toContain("payment_moved")
    expect(await sql("select invoice_id, raw_amount->>'value' as amount from invoicing_allocation")).toEqual([
      { invoice_id: second, amount: "30.7" },
    ])
    const documents = await sql("select body from invoicing_document where invoice_id = any($1) order by chain_position", [[first, second]])
    expect(documents.map(({ body }) => JSON.parse(body).totals.prepaid)).toEqual(["30.70", "30.70"])
  })

  it("M8: of drafts issued together the credit note comes first, and the new invoice says that it is paid", async () => {
    await pay("capt_1", "30.70")
    const first = await issue()
    const opened = await follow()
    const note = await create(invoicing, await buildCredit(invoicing, opened, first), opened, { issue: false })
    const second = await create(invoicing, build(seller, source()), await follow(), { issue: false })
    await invoicing.issueInvoices({ drafts: [{ id: second.id }, { id: note.id }], sources: [await follow()], actor: SYSTEM })
    expect((await frozen(invoicing, second.id)).totals).toMatchObject({ prepaid: "30.70", payable: "0.00" })
    expect(await row(second.id)).toMatchObject({ status: "paid", paid: "30.70", due: "0.00" })
  })

  it("M7: an invoice over two orders is paid by both, and what one has beyond it stays there", async () => {
    const other = orderSource("order_002", { quantity: 1 })
    const both = { ...source(), lines: [...source().lines, ...other.lines] }
    const document = build(seller, both)
    const lines = document.lines.map((line) =>
      line.source!.line_id.startsWith(other.id) ? { ...line, source: { ...line.source!, id: other.id } } : line
    )
    const opened = [await follow(), await open(invoicing, seller, other)]
    const given = { sources: opened, issue: true, request_sha256: null, actor: SYSTEM }
    const { id } = await invoicing.createInvoice({ ...given, document: { ...document, lines } })
    await pay("capt_1", "30.70")
    expect(await row(id)).toMatchObject({ status: "open", paid: "30.70", due: "17.80" })
    const told = [payment("capt_2", "20")]
    const all = await Promise.all([...Array(6)].flatMap(() => [follow(), open(invoicing, seller, { ...other, payments: told })]))
    expect(all.flatMap(({ paid_ids }) => paid_ids)).toEqual([id])
    expect(await row(id)).toMatchObject({ status: "paid", paid: "48.50", due: "0.00" })
  })

  describe("L5: money that a person enters", () => {
    it("M7: pays in parts, and the history says who, how and how much", async () => {
      const id = await issue()
      expect(await enter(id, "payment", "10.70")).toEqual({ paid_ids: [] })
      expect(await row(id)).toMatchObject({ status: "open", paid: "10.70", due: "20.00" })
      expect(await enter(id, "payment", "20", { reference: "Kontoauszug 4" })).toEqual({ paid_ids: [id] })
      expect(await row(id)).toMatchObject({ status: "paid", due: "0.00" })
      expect(await history(id)).toEqual(["created", "issued", "payment_received", "payment_received", "paid"])
      const told = await sql("select actor_id, details from invoicing_history where event = 'payment_received' order by created_at")
      expect(told[1]).toEqual({
        actor_id: "user_anna",
        details: { kind: "manual", amount: "20.00", currency_code: "eur", method: "bank_transfer", reference: "Kontoauszug 4" },
      })
    })

    it("M7: counts once under one reference, also when it comes ten times at once", async () => {
      const id = await issue()
      const reference = "Kontoauszug 4"
      const all = await Promise.all(Array.from({ length: 10 }, () => enter(id, "payment", "30.70", { reference })))
      expect(all.flatMap(({ paid_ids }) => paid_ids)).toEqual([id])
      expect(await sql("select id from invoicing_payment")).toHaveLength(1)
      await expect(enter(id, "payment", "1", { reference })).rejects.toMatchObject({ code: "reference_used" })
      await enter(id, "refund", "30.70", { reference })
      expect(await row(id)).toMatchObject({ paid: "30.70", refunded: "30.70" })
    })

    it("M7: a failed debit reopens the invoice, and a later payment settles it", async () => {
      await pay("capt_1", "30.70")
      const id = await issue()
      await enter(id, "chargeback", "30.70")
      expect(await row(id)).toMatchObject({ status: "open", paid: "0.00", due: "30.70" })
      await enter(id, "payment", "30.70")
      expect(await row(id)).toMatchObject({ status: "paid", due: "0.00" })
      expect((await history(id)).slice(3)).toEqual(["paid", "charged_back", "reopened", "payment_received", "paid"])
    })

    it("M8: a refund goes to the credit note of its invoice", async () => {
      await pay("capt_1", "30.70")
      const id = await issue()
      const note = await credit(id, { amount: "10" })
      await enter(id, "refund", "10")
      expect(await row(note)).toMatchObject({ status: "paid", refunded: "10.00" })
    })

    it.each<[string, RecordedKind, string, string]>([
      ["nothing", "payment", "0", "invalid_amount"],
      ["less than nothing", "payment", "-1", "invalid_amount"],
      ["finer than the currency", "payment", "0.001", "invalid_amount"],
      ["more than is due", "payment", "30.71", "invalid_amount"],
      ["a refund of more than was paid", "refund", "10.01", "invalid_amount"],
      ["a chargeback of more than was paid", "chargeback", "10.01", "invalid_amount"],
    ])("is refused: %s", async (_, kind, amount, code) => {
      const id = await issue()
      await enter(id, "payment", "10")
      const before = await row(id)
      await expect(enter(id, kind, kind === "payment" && amount === "30.71" ? "20.71" : amount)).rejects.toMatchObject({ code })
      expect(await row(id)).toEqual(before)
    })

    it("is refused for a draft, a credit note and what is not there", async () => {
      const draft = await create(invoicing, build(seller, source()), await follow(), { issue: false })
      await expect(enter(draft.id, "payment", "1")).rejects.toMatchObject({ code: "not_issued" })
      await invoicing.deleteDraft({ id: draft.id, actor: SYSTEM })
      const note = await credit(await issue(), { amount: "10" })
      await expect(enter(note, "refund", "1")).rejects.toMatchObject({ code: "not_an_invoice" })
      await expect(enter("inv_unknown", "refund", "1")).rejects.toMatchObject({ type: "not_found" })
    })
  })

  describe("L5: what is given up", () => {
    const giveUp = (id: string) => invoicing.markUncollectible({ id, reason: "Insolvent", actor: ANNA })

    it("is uncollectible until it is paid after all", async () => {
      const id = await issue()
      await giveUp(id)
      expect(await row(id)).toMatchObject({ status: "uncollectible", due: "30.70" })
      await pay("capt_1", "10")
      expect(await row(id)).toMatchObject({ status: "uncollectible", due: "20.70" })
      expect((await pay("capt_2", "20.70")).paid_ids).toEqual([id])
      expect(await row(id)).toMatchObject({ status: "paid", due: "0.00" })
      const [told] = await sql("select actor_id, details from invoicing_history where event = 'uncollectible'")
      expect(told).toEqual({ actor_id: "user_anna", details: { due: "30.70", currency_code: "eur", reason: "Insolvent" } })
    })

    it("is only what is due on an open invoice", async () => {
      await pay("capt_1", "30.70")
      const id = await issue()
      await expect(giveUp(id)).rejects.toMatchObject({ code: "not_open" })
      const note = await credit(id)
      await expect(giveUp(note)).rejects.toMatchObject({ code: "not_open" })
    })
  })
})
