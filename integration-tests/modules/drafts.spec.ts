import { addDays, dateIn } from "../../src/domain/calendar/dates"
import type { BillableSource } from "../../src/domain/billable/source"
import type { InvoiceDocument } from "../../src/domain/invoice/document"
import type { Seller } from "../../src/domain/seller/seller"
import { SYSTEM } from "../../src/modules/invoicing/services/history"
import { onBooks } from "../support/processes/books"
import { buildCredit, frozen } from "../support/processes/credits"
import { build, completeSeller, create, open, orderIds, orderSource, payment } from "../support/processes/orders"
import { countStatements } from "../support/processes/statements"

onBooks(({ invoicing, sql }) => {
  let seller: Seller
  const source = orderSource("order_001", { quantity: 5 })
  const draft = async (of: BillableSource = source) =>
    (await create(invoicing, build(seller, of), await open(invoicing, seller, of), { issue: false })).id
  /** Of so many coffees and no shipping. */
  const part = (quantity: number): InvoiceDocument =>
    build(seller, { ...source, lines: source.lines.slice(0, 1).map((line) => ({ ...line, quantity })) })
  const edit = async (id: string, document: InvoiceDocument, more = {}) =>
    invoicing.updateDraft({ id, document, sources: [await open(invoicing, seller, source)], actor: SYSTEM, ...more })
  const issue = async (id: string, more = {}) =>
    invoicing.issueInvoices({ drafts: [{ id, ...more }], sources: [await open(invoicing, seller, source)], actor: SYSTEM })
  const today = () => dateIn(new Date(), seller.time_zone)

  beforeEach(async () => {
    seller = await completeSeller(invoicing)
  })

  it("L1: holds what it says now, and keeps what it was asked for", async () => {
    const id = await draft()
    const before = await open(invoicing, seller, source)
    const waits_for = [{ code: "tax_id_pending", path: "buyer", message: "…" }]
    await edit(id, part(2), { request: { items: [{ id: "order_001_coffee", quantity: 2 }] }, waits_for, issue_when_ready: true })
    const opened = await open(invoicing, seller, source)
    expect(opened.version).toBe(before.version + 1)
    expect(opened.held).toMatchObject([{ invoice_id: id, line_id: "order_001_coffee", quantity: "2", gross: "25.80" }])
    const [row] = await sql("select * from invoicing_invoice")
    expect(row).toMatchObject({ id, status: "draft", issue_when_ready: true, waits_for, request: { items: [{ quantity: 2 }] } })
    expect(row).toMatchObject({ raw_gross: { value: "25.80" }, raw_due: { value: "25.80" }, content: { id } })
    await issue(id)
    const [issued] = await sql("select status, content, waits_for, issue_when_ready from invoicing_invoice")
    expect(issued).toEqual({ status: "open", content: null, waits_for: null, issue_when_ready: false })
    expect((await frozen(invoicing, id)).lines).toHaveLength(1)
  })

  it("L6: an edit of what changed since is stale", async () => {
    const id = await draft()
    const sources = [await open(invoicing, seller, source)]
    await edit(id, part(2))
    await expect(edit(id, part(3), { sources })).rejects.toMatchObject({ code: "stale" })
  })

  it("L3: what is issued is edited no more, and what is gone is not found", async () => {
    const id = await draft()
    await issue(id)
    await expect(edit(id, part(2))).rejects.toMatchObject({ code: "document_immutable" })
    await expect(edit("inv_unknown", part(2))).rejects.toMatchObject({ type: "not_found" })
  })

  it("L4: a draft keeps its type, its seller and what it credits", async () => {
    const id = await draft()
    const document = part(2)
    await expect(edit(id, { ...document, seller: { ...document.seller, id: "inslr_other" } })).rejects.toThrow("keeps its type")
  })

  it("L4: an edited credit note is checked like a new one, and does not count itself", async () => {
    const id = await draft()
    await issue(id)
    const opened = await open(invoicing, seller, source)
    const all = await buildCredit(invoicing, opened, id)
    const note = await create(invoicing, all, opened, { issue: false })
    await edit(note.id, all)
    await expect(edit(note.id, { ...all, totals: { ...all.totals, rounding: "0.01" } })).rejects.toMatchObject({ code: "over_credited" })
  })

  it("L6: edited or issued or deleted, never two of them from the same state", async () => {
    const id = await draft()
    const sources = [await open(invoicing, seller, source)]
    const asked = [...Array(5)].flatMap(() => [
      invoicing.issueInvoices({ drafts: [{ id }], sources, actor: SYSTEM }).then(() => "issued"),
      edit(id, part(2), { sources }).then(() => "edited"),
    ])
    const settled = await Promise.allSettled(asked)
    const done = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
    expect(done).toHaveLength(1)
    const lost = settled.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []))
    expect(new Set(lost)).toEqual(new Set(["stale"]))
    const { held } = await open(invoicing, seller, source)
    expect(held).toHaveLength(done[0] === "issued" ? 2 : 1)
    expect(held.every(({ is_draft }) => is_draft === (done[0] === "edited"))).toBe(true)
  })

  describe("N5: the date of issue that was wished for", () => {
    it("is on the document, and the next is not before it", async () => {
      const yesterday = addDays(today(), -1)
      const first = await draft()
      await issue(first, { issue_date: yesterday })
      expect(await frozen(invoicing, first)).toMatchObject({ issue_date: yesterday, due_date: addDays(yesterday, 14) })
      const other = orderSource("order_002")
      const second = await draft(other)
      const sources = [await open(invoicing, seller, other)]
      const attempt = (issue_date: string) => invoicing.issueInvoices({ drafts: [{ id: second, issue_date }], sources, actor: SYSTEM })
      await expect(attempt(addDays(today(), -2))).rejects.toMatchObject({ code: "issue_date_before_last" })
      await expect(attempt(addDays(today(), 1))).rejects.toMatchObject({ code: "issue_date_in_future" })
      await attempt(today())
    })

    it("may stand in the draft", async () => {
      const yesterday = addDays(today(), -1)
      const { id } = await create(invoicing, { ...part(1), issue_date: yesterday }, await open(invoicing, seller, source))
      expect(await frozen(invoicing, id)).toMatchObject({ issue_date: yesterday })
    })
  })

  it("BR-CO-25: the due date that was wished for is on the document, unless it is before the date of issue", async () => {
    const due_date = addDays(today(), 60)
    const { id } = await create(invoicing, { ...part(1), due_date }, await open(invoicing, seller, source))
    expect(await frozen(invoicing, id)).toMatchObject({ due_date })
    expect(await sql("select due_date from invoicing_invoice")).toEqual([{ due_date }])
    const late = create(invoicing, { ...part(1), due_date: addDays(today(), -1) }, await open(invoicing, seller, source))
    await expect(late).rejects.toMatchObject({ code: "due_before_issue" })
  })

  it("M5: parts name the parts before them, in order of issue", async () => {
    const parts: string[] = []
    for (let index = 0; index < 3; index++) {
      parts.push((await create(invoicing, part(1), await open(invoicing, seller, source), { issue: false })).id)
    }
    await issue(parts[1]!)
    const key = { type: "order" as const, source_id: source.id }
    const asked = { document: { ...part(1), id: parts[2]! }, source: key, payments: [payment("capt_1", "20")], time_zone: "Europe/Berlin" }
    expect(await invoicing.foreseeIssue(asked)).toMatchObject({
      prepayments: [{ amount: "7.10", reference: "capt_1", date: "2026-03-02" }],
      preceding: [{ id: parts[1] }],
    })
    await invoicing.issueInvoices({
      drafts: [{ id: parts[2]! }, { id: parts[0]! }],
      sources: [await open(invoicing, seller, source)],
      actor: SYSTEM,
    })
    const documents = await Promise.all(parts.map((id) => frozen(invoicing, id)))
    expect(documents.map(({ preceding }) => preceding.map(({ id }) => parts.indexOf(id)))).toEqual([[1, 2], [], [1]])
    expect(documents[0]!.preceding[0]).toEqual({ id: parts[1], number: documents[1]!.number, issue_date: today() })
  })

  describe("N3: many at once", () => {
    const drafts = async (count: number) => {
      const sources = orderIds(count).map((id) => orderSource(id, { payments: [payment(`capt_${id}`, "5")] }))
      const ids = []
      for (const one of sources) {
        ids.push(await draft(one))
      }
      const opened = []
      for (const one of sources) {
        opened.push(await open(invoicing, seller, one))
      }
      return { drafts: ids.map((id) => ({ id })), sources: opened, actor: SYSTEM }
    }

    it("take one lock and few statements, and the numbers in the order given", async () => {
      const batch = await drafts(20)
      const count = await countStatements(() => invoicing.issueInvoices({ ...batch, drafts: [...batch.drafts].reverse() }))
      expect(count).toBeGreaterThan(10)
      expect(count).toBeLessThanOrEqual(30)
      const issued = await sql("select invoice_id, chain_position from invoicing_document order by sequence")
      expect(issued.map(({ invoice_id }) => invoice_id)).toEqual(batch.drafts.map(({ id }) => id).reverse())
      expect(issued.map(({ chain_position }) => chain_position)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
      const rows = await sql("select distinct status, raw_paid->>'value' as paid from invoicing_invoice")
      expect(rows).toEqual([{ status: "open", paid: "5.00" }])
    })

    it("are issued all or none", async () => {
      const batch = await drafts(3)
      const [first] = batch.drafts
      const attempt = invoicing.issueInvoices({ ...batch, drafts: [...batch.drafts, { ...first!, issue_date: "2020-01-01" }] })
      await expect(attempt).rejects.toMatchObject({ code: "issue_date_before_last" })
      expect(await sql("select id from invoicing_document")).toEqual([])
      expect(await sql("select distinct status from invoicing_invoice")).toEqual([{ status: "draft" }])
    })
  })
})
