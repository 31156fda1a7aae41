import { SYSTEM } from "../../src/modules/invoicing/services/history"
import type { Seller } from "../../src/domain/seller/seller"
import { onBooks } from "../support/processes/books"
import { build, completeSeller, create, open, orderSource } from "../support/processes/orders"

const TABLES = ["invoice", "line", "document", "rendition", "task", "history", "allocation", "payment"]
const count = (table: string) => `(select count(*) from invoicing_${table}) as ${table}`
const STALE = { type: "conflict", code: "stale" }

onBooks(({ invoicing, sql }) => {
  let seller: Seller
  const source = orderSource("order_001")

  beforeEach(async () => {
    seller = await completeSeller(invoicing)
  })

  /** How many rows each table holds, and where series and source stand. */
  const books = async () => ({
    rows: Object.values((await sql(`select ${TABLES.map(count).join()}`))[0]).map(Number),
    series: await sql("select type, last_sequence from invoicing_series order by type"),
    source: await sql("select version, state from invoicing_source"),
  })
  const outcomes = async (attempts: Promise<{ id: string; created: boolean }>[]) => {
    const settled = await Promise.allSettled(attempts)
    return {
      created: settled.flatMap((one) => (one.status === "fulfilled" && one.value.created ? [one.value.id] : [])),
      repeated: settled.flatMap((one) => (one.status === "fulfilled" && !one.value.created ? [one.value.id] : [])),
      refused: settled.flatMap((one) => (one.status === "rejected" ? [one.reason.code ?? String(one.reason)] : [])),
    }
  }

  it("L6: refuses what was computed from an older state, and writes nothing", async () => {
    const opened = await open(invoicing, seller, source)
    await create(invoicing, build(seller, source), opened)
    const before = await books()
    await expect(create(invoicing, build(seller, source), opened)).rejects.toMatchObject(STALE)
    await expect(create(invoicing, build(seller, source), { ...opened, version: 7 })).rejects.toMatchObject(STALE)
    const unknown = { ...opened, source_id: "order_unknown" }
    await expect(create(invoicing, build(seller, source), unknown)).rejects.toMatchObject(STALE)
    expect(await books()).toEqual(before)
  })

  it("L6: makes one invoice of a source, however many ask at once", async () => {
    const opened = await open(invoicing, seller, source)
    const { created, refused } = await outcomes(
      Array.from({ length: 20 }, () => create(invoicing, build(seller, source), opened))
    )
    expect(created).toHaveLength(1)
    expect(refused).toEqual(Array(19).fill("stale"))
    expect(await sql("select id from invoicing_invoice")).toEqual([{ id: created[0] }])
    expect(await sql("select sequence from invoicing_document")).toEqual([{ sequence: 1 }])
  })

  it("L2: locks several sources in one order, whatever order they come in", async () => {
    const opened = [await open(invoicing, seller, source), await open(invoicing, seller, orderSource("order_002"))]
    const { created, refused } = await outcomes(
      Array.from({ length: 20 }, (_, index) =>
        invoicing.createInvoice({
          document: build(seller, source),
          sources: index % 2 ? opened : [...opened].reverse(),
          issue: true,
          request_sha256: null,
          actor: SYSTEM,
        })
      )
    )
    expect([created.length, refused]).toEqual([1, Array(19).fill("stale")])
  })

  it("L6: makes one default seller with its two series, however many ask first", async () => {
    await sql("truncate invoicing_seller, invoicing_series cascade")
    const ids = await Promise.all(Array.from({ length: 20 }, () => invoicing.ensureDefaultSeller()))
    expect(await sql("select id from invoicing_seller")).toEqual([{ id: ids[0] }])
    expect(new Set(ids).size).toBe(1)
    expect(await sql("select type from invoicing_series order by type")).toEqual([{ type: "credit_note" }, { type: "invoice" }])
  })

  describe("L6: with the caller's own id", () => {
    const ask = async (request_sha256: string, of = source) =>
      await create(invoicing, build(seller, of, "inv_mine"), await open(invoicing, seller, of), { request_sha256 })

    it("answers the first invoice to the same request, and refuses another", async () => {
      expect(await ask("a")).toMatchObject({ id: "inv_mine", created: true })
      const before = await books()
      expect(await ask("a")).toMatchObject({ id: "inv_mine", created: false })
      await expect(ask("b")).rejects.toMatchObject({ type: "not_allowed", code: "invoice_id_reused" })
      await expect(ask("b", orderSource("order_002"))).rejects.toMatchObject({ code: "invoice_id_reused" })
      expect(await books()).toMatchObject({ rows: before.rows, series: before.series })
    })

    it("does so when all come at once", async () => {
      await open(invoicing, seller, source)
      const { created, repeated, refused } = await outcomes(Array.from({ length: 10 }, () => ask("a")))
      expect([created, repeated, refused]).toEqual([["inv_mine"], Array(9).fill("inv_mine"), []])
    })

    it("refuses the id to another order that comes at the same time", async () => {
      const other = orderSource("order_002")
      for (const one of [source, other]) {
        await open(invoicing, seller, one)
      }
      const { created, refused } = await outcomes([ask("a"), ask("b", other), ask("a"), ask("b", other)])
      expect(created).toEqual(["inv_mine"])
      expect(new Set(refused)).toEqual(new Set(["invoice_id_reused"]))
      expect(await sql("select id from invoicing_document")).toHaveLength(1)
    })
  })

  describe("L1: as a draft", () => {
    const draft = async () =>
      await create(invoicing, build(seller, source), await open(invoicing, seller, source), { issue: false })

    it("holds its lines without number, document and tasks", async () => {
      const { id } = await draft()
      const opened = await open(invoicing, seller, source)
      expect(opened.held.map(({ line_id, is_draft }) => [line_id, is_draft])).toEqual(
        source.lines.map((line) => [line.id, true])
      )
      expect(await sql("select id, status, number from invoicing_invoice")).toEqual([{ id, status: "draft", number: null }])
      const after = await books()
      expect(after.source).toEqual([{ version: 1, state: "held" }])
      expect(after.rows).toEqual([1, 2, 0, 0, 0, 1, 0, 0])
      expect(after.series.every(({ last_sequence }) => last_sequence === 0)).toBe(true)
    })

    it("gives back what it held when it is deleted, and burns no number", async () => {
      const { id } = await draft()
      const before = await open(invoicing, seller, source)
      await invoicing.deleteDraft({ id, actor: SYSTEM })
      const opened = await open(invoicing, seller, source)
      expect(opened.held).toEqual([])
      expect(await sql("select id from invoicing_invoice")).toEqual([])
      await expect(create(invoicing, build(seller, source), before)).rejects.toMatchObject(STALE)
      await create(invoicing, build(seller, source), opened)
      expect(await sql("select sequence from invoicing_document")).toEqual([{ sequence: 1 }])
      const history = await sql("select event from invoicing_history where entity_id = $1 order by id", [id])
      expect(history.map(({ event }) => event).sort()).toEqual(["created", "deleted"])
    })

    it("is deleted or issued, never both", async () => {
      const { id } = await draft()
      const sources = [await open(invoicing, seller, source)]
      const asked = [...Array(5)].flatMap(() => [
        invoicing.issueInvoices({ drafts: [{ id }], sources, actor: SYSTEM }).then(() => "issued"),
        invoicing.deleteDraft({ id, actor: SYSTEM }).then(() => "deleted"),
      ])
      const settled = await Promise.allSettled(asked)
      const done = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
      expect(done).toHaveLength(1)
      const left = await sql("select status from invoicing_invoice")
      expect(left).toEqual(done[0] === "issued" ? [{ status: "open" }] : [])
    })
  })
})
