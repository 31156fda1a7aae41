import type { MedusaContainer } from "@medusajs/framework/types"
import type { IntegrityFault } from "../../src/domain/integrity/fault"
import type { Seller } from "../../src/domain/seller/seller"
import { SYSTEM } from "../../src/modules/invoicing/services/history"
import type { IntegritySeller } from "../../src/types/http"
import { checkIntegrity } from "../../src/workflows/integrity/check-integrity"
import { stateSeries } from "../../src/workflows/integrity/state-series"
import { onBooks, type Books } from "../support/processes/books"
import { buildCredit } from "../support/processes/credits"
import { build, completeSeller, create, open, orderIds, orderSource, payment } from "../support/processes/orders"

const ORDERS = orderIds(12)

/** What a superuser can do: the triggers that keep what was issued are off meanwhile. */
async function tamper(sql: Books["sql"], ...statements: string[]): Promise<void> {
  const tables = ["document", "line", "invoice"].map((name) => `invoicing_${name}`)
  for (const table of tables) {
    await sql(`alter table ${table} disable trigger user`)
  }
  for (const statement of statements) {
    await sql(statement)
  }
  for (const table of tables) {
    await sql(`alter table ${table} enable trigger user`)
  }
}

onBooks(({ invoicing, sql }) => {
  let seller: Seller
  const invoices: string[] = []

  const container = { resolve: () => invoicing } as unknown as MedusaContainer
  const check = async (seller_id?: string) => {
    const faults: IntegrityFault[] = []
    const sellers: IntegritySeller[] = []
    let checked = 0
    for await (const event of checkIntegrity(container, { pdf: false, seller_id })) {
      if (event.type === "fault") {
        faults.push(event.fault)
      } else if (event.type === "seller") {
        sellers.push(event.seller)
      } else {
        checked += event.documents
      }
    }
    return { faults, sellers, checked }
  }
  const faults = async () => (await check()).faults
  const named = async () => (await faults()).map(({ code, entity, id, number, path }) => ({ code, entity, id, number, path }))
  const issue = async (id: string, ...payments: string[]) => {
    const paid = payments.map((amount, index) => payment(`capt_${id}_${index}`, amount))
    const source = orderSource(id, { quantity: 2, payments: paid })
    return (await create(invoicing, build(seller, source), await open(invoicing, seller, source))).id
  }
  const credit = async (id: string, invoice: string, amount: string) => {
    const of = await open(invoicing, seller, orderSource(id, { quantity: 2 }))
    return (await create(invoicing, await buildCredit(invoicing, of, invoice, { amount }), of)).id
  }
  const row = async (table: string, where: string) => (await sql(`select * from invoicing_${table} where ${where}`))[0]
  const document = (place: number) => row("document", `type = 'invoice' and sequence = ${place}`)
  const series = (type = "invoice") => row("series", `type = '${type}'`)

  /** Twelve invoices over 30.70, of which two are paid and two credited in part, one of these after it was paid: 15 documents. */
  beforeEach(async () => {
    seller = await completeSeller(invoicing)
    invoices.splice(0)
    for (const [index, id] of ORDERS.entries()) {
      invoices.push(await issue(id, ...(index === 1 ? ["10", "20.70"] : index === 2 ? ["33.3333"] : [])))
    }
    await credit(ORDERS[3]!, invoices[3]!, "10")
    await credit(ORDERS[3]!, invoices[3]!, "5.35")
    await credit(ORDERS[1]!, invoices[1]!, "2")
  })

  it("L3, N1: finds the books of every series whole", async () => {
    const { faults: found, sellers, checked } = await check()
    expect(found).toEqual([])
    expect(checked).toBe(15)
    const year = (await document(1)).period
    expect(sellers).toEqual([
      {
        id: seller.id,
        name: seller.name,
        documents: 15,
        faults: 0,
        series: [
          {
            id: (await series()).id,
            type: "invoice",
            count: 12,
            first: `INV-${year}-00001`,
            last: `INV-${year}-00012`,
            gaps: [],
            duplicates: [],
            jumps: [],
            chain: "intact",
          },
          expect.objectContaining({ type: "credit_note", count: 3, last: `CN-${year}-00003`, chain: "intact" }),
        ],
      },
    ])
  })

  it("finds books without documents whole, and those of another seller alone", async () => {
    await sql("truncate invoicing_document, invoicing_invoice, invoicing_ledger, invoicing_series, invoicing_seller cascade")
    expect(await check()).toEqual({ faults: [], sellers: [], checked: 0 })
    await completeSeller(invoicing)
    expect(await check()).toMatchObject({ faults: [], sellers: [{ documents: 0 }], checked: 0 })
    expect(await check("inslr_other")).toMatchObject({ faults: [], sellers: [{ id: "inslr_other", name: null, series: [] }] })
  })

  it("stays whole while documents are issued and paid at the same time", async () => {
    const ids = orderIds(40).slice(12)
    const issuing = Promise.all(ids.map((id) => issue(id, "30.70")))
    const looks = [await check(), await check(), await check()]
    await issuing
    looks.push(await check())
    expect(looks.flatMap((look) => look.faults)).toEqual([])
    expect(looks.at(-1)!.checked).toBe(43)
  })

  describe("L3: names a document that was changed", () => {
    it("in its text", async () => {
      const { id, number } = await document(5)
      await tamper(sql, `update invoicing_document set body = replace(body, '30.70', '31.70') where id = '${id}'`)
      const found = await faults()
      expect(found[0]).toEqual({
        code: "body_hash",
        entity: "document",
        id,
        number,
        path: "sha256",
        message: `The text of ${number} is not the one that was hashed.`,
      })
      expect(found).toContainEqual(expect.objectContaining({ code: "document_rule", id, number }))
      expect(found).toContainEqual(expect.objectContaining({ code: "invoice_row", id: invoices[4], path: "gross" }))
    })

    it("in the way it is written", async () => {
      const { id, number } = await document(5)
      await tamper(sql, `update invoicing_document set body = ' ' || body, sha256 = encode(sha256(convert_to(' ' || body, 'utf8')), 'hex') where id = '${id}'`)
      expect(await named()).toContainEqual({ code: "body_not_canonical", entity: "document", id, number, path: "body" })
    })

    it("so that it is no document any more", async () => {
      const { id, number } = await document(5)
      for (const body of ["", "null", "{}", "{\"lines\":[]}", "[]"]) {
        await tamper(sql, `update invoicing_document set body = '${body}' where id = '${id}'`)
        const found = await named()
        expect(found[0]).toEqual({ code: "body_hash", entity: "document", id, number, path: "sha256" })
        expect(found.slice(1).map(({ code }) => code)).toContain(body === "" || body === "null" ? "body_unreadable" : "unreadable")
      }
    })

    it("in its hash, where the chain breaks", async () => {
      const { id, number } = await document(5)
      await tamper(sql, `update invoicing_document set sha256 = repeat('0', 64) where id = '${id}'`)
      const { faults: found, sellers } = await check()
      expect(found).toMatchObject([
        { code: "chain_broken", entity: "document", id, number, path: "chain_sha256" },
        { code: "body_hash", id, number },
      ])
      expect(sellers[0]!.series[0]!.chain).toEqual({ broken_at: { position: 5, number } })
    })

    it("in its link of the chain", async () => {
      const { id, number } = await document(5)
      await tamper(sql, `update invoicing_document set chain_sha256 = repeat('0', 64) where id = '${id}'`)
      expect(await named()).toEqual([{ code: "chain_broken", entity: "document", id, number, path: "chain_sha256" }])
    })

    it("with its hash and its link, by the next link and by all that is kept of it", async () => {
      const { id } = await document(5)
      const { number } = await document(6)
      await tamper(
        sql,
        `update invoicing_document set body = replace(body, 'Kastanienallee 12', 'Kastanienallee 13') where id = '${id}'`,
        `update invoicing_document set sha256 = encode(sha256(convert_to(body, 'utf8')), 'hex') where id = '${id}'`,
        `update invoicing_document d set chain_sha256 = encode(sha256(convert_to(
           (select p.chain_sha256 from invoicing_document p where p.chain_position = d.chain_position - 1) || ':' || d.sha256, 'utf8')), 'hex')
         where id = '${id}'`
      )
      expect(await named()).toEqual([
        { code: "chain_broken", entity: "document", id: (await document(6)).id, number, path: "chain_sha256" },
      ])
    })

    it("in its number", async () => {
      const { id, number } = await document(5)
      await tamper(sql, `update invoicing_document set number = 'INV-X' where id = '${id}'`)
      const found = await faults()
      expect(found).toContainEqual({
        code: "document_row",
        entity: "document",
        id,
        number: "INV-X",
        path: "number",
        message: `number is "INV-X", but the document says "${number}".`,
      })
      expect(found).toContainEqual(expect.objectContaining({ code: "number_pattern", id, number: "INV-X" }))
    })

    it.each([
      ["issue_date", "'2020-01-01'", "issue_date_back"],
      ["series_id", "'inser_other'", "series_unknown"],
      ["type", "'credit_note'", "document_row"],
      ["period", "'1999'", "number_pattern"],
    ])("in its %s", async (column, value, code) => {
      const { id, number } = await document(5)
      await tamper(sql, `update invoicing_document set ${column} = ${value} where id = '${id}'`)
      expect(await faults()).toContainEqual(expect.objectContaining({ code, entity: "document", id, number }))
    })

    it("in its sequence, with the gap that it leaves", async () => {
      const { id, number } = await document(5)
      await tamper(sql, `update invoicing_document set sequence = 30 where id = '${id}'`)
      const { faults: found, sellers } = await check()
      expect(found).toMatchObject([
        { code: "number_pattern", entity: "document", id, number },
        { code: "number_gap", entity: "series", id: (await series()).id, number: (await document(6)).number },
        { code: "number_gap", number },
      ])
      const { period } = await document(1)
      expect(sellers[0]!.series[0]!.gaps).toEqual([
        { period, from: 5, to: 5 },
        { period, from: 13, to: 29 },
      ])
    })

    it("so that two have the same number", async () => {
      const { id } = await document(6)
      const { period } = await document(1)
      await tamper(
        sql,
        'drop index "IDX_invoicing_document_series_id_period_sequence_unique"',
        `update invoicing_document set sequence = 5 where id = '${id}'`
      )
      const { faults: found, sellers } = await check()
      expect(found.map(({ code }) => code)).toEqual(["number_pattern", "number_duplicate", "number_gap"])
      expect(sellers[0]!.series[0]!.duplicates).toEqual([{ period, sequence: 5 }])
    })
  })

  describe("L3, N1: names a document that is gone", () => {
    it("in the middle", async () => {
      const { id, number, period } = await document(5)
      await tamper(sql, `delete from invoicing_document where id = '${id}'`)
      const { faults: found, sellers } = await check()
      expect(found).toMatchObject([
        { code: "chain_gap", entity: "chain", id: seller.id, path: "chain[5]" },
        { code: "series_row", path: "issued_count" },
        { code: "number_gap", number: (await document(6)).number, path: `${period}[5]` },
        { code: "document_missing", entity: "invoice", id: invoices[4], number },
      ])
      expect(sellers[0]!.series[0]).toMatchObject({ chain: { broken_at: { position: 5, number: null } }, gaps: [{ period, from: 5, to: 5 }] })
    })

    it("at the beginning, and with everything that was kept of it", async () => {
      const { id, period } = await document(1)
      await tamper(
        sql,
        `delete from invoicing_document where id = '${id}'`,
        `delete from invoicing_invoice where id = '${invoices[0]}'`
      )
      expect(await faults()).toMatchObject([
        { code: "chain_gap", path: "chain[1]" },
        { code: "series_row", path: "issued_count" },
        { code: "number_gap", path: `${period}[1]` },
      ])
    })

    it("at the end", async () => {
      const [{ id, number }] = await sql("select * from invoicing_document order by chain_position desc limit 1")
      await tamper(sql, `delete from invoicing_document where id = '${id}'`)
      const found = await faults()
      expect(found).toContainEqual(expect.objectContaining({ code: "chain_gap", path: "chain[15]" }))
      expect(found).toContainEqual(expect.objectContaining({ code: "series_row", id: (await series("credit_note")).id, number, path: "last_number" }))
      expect(found).toContainEqual(expect.objectContaining({ code: "document_missing", number }))
    })

    it("or marked as deleted", async () => {
      const { id, number } = await document(5)
      await tamper(sql, `update invoicing_document set deleted_at = now() where id = '${id}'`)
      expect(await named()).toContainEqual({ code: "document_missing", entity: "invoice", id: invoices[4], number, path: "document" })
    })

    it("and one that the ledger does not know of", async () => {
      await sql("update invoicing_ledger set position = 14")
      expect(await named()).toEqual([{ code: "chain_head", entity: "chain", id: seller.id, number: null, path: "position" }])
      await sql("update invoicing_ledger set position = 15, chain_sha256 = repeat('0', 64)")
      expect(await named()).toEqual([{ code: "chain_head", entity: "chain", id: seller.id, number: null, path: "chain_sha256" }])
    })
  })

  describe("L3: names a line", () => {
    const line = async () => row("line", `invoice_id = '${invoices[4]}' and position = 0`)

    it.each(["net", "raw_net"])("whose %s was changed", async (column) => {
      const { id } = await line()
      const { number } = await document(5)
      await tamper(sql, `update invoicing_line set ${column} = ${column === "net" ? "1" : "'{\"value\":\"1\"}'"} where id = '${id}'`)
      expect(await named()).toEqual([{ code: "line_row", entity: "line", id, number, path: `lines[0].${column}` }])
    })

    it("whose amount is none any more", async () => {
      const { id } = await line()
      await tamper(sql, `update invoicing_line set raw_net = '{"value":"much"}' where id = '${id}'`)
      expect(await named()).toMatchObject([{ code: "line_row", id, path: "lines[0].raw_net" }])
    })

    it("that is gone", async () => {
      const { id } = await line()
      const { number } = await document(5)
      await tamper(sql, `delete from invoicing_line where id = '${id}'`)
      expect(await named()).toEqual([{ code: "line_missing", entity: "line", id, number, path: "lines[0]" }])
    })

    it("that does not belong there", async () => {
      const { number, id: document_id } = await document(5)
      const { names } = (await sql(
        `select string_agg(quote_ident(column_name), ',') as names from information_schema.columns
         where table_name = 'invoicing_line' and column_name not in ('id', 'position')`
      ))[0]
      await tamper(sql, `insert into invoicing_line (id, position, ${names}) select 'invli_new', 2, ${names} from invoicing_line where id = '${(await line()).id}'`)
      expect(await named()).toEqual([{ code: "line_unknown", entity: "line", id: "invli_new", number, path: "lines[2]" }])
      await tamper(sql, "delete from invoicing_line where id = 'invli_new'")

      const other = await row("line", `invoice_id = '${invoices[5]}' and position = 0`)
      await tamper(sql, `update invoicing_line set document_id = '${document_id}' where id = '${other.id}'`)
      expect(await named()).toEqual([
        { code: "line_unknown", entity: "line", id: other.id, number, path: "lines[0]" },
        { code: "line_row", entity: "line", id: other.id, number: (await document(6)).number, path: "lines[0].document_id" },
      ])
    })
  })

  describe("names an invoice whose row was changed", () => {
    it.each([
      ["gross", "gross = 1", "invoice_row", "gross"],
      ["exact gross", "raw_gross = '{\"value\":\"31.70\"}'", "invoice_row", "raw_gross"],
      ["number", "number = 'INV-X'", "invoice_row", "number"],
      ["due date", "due_date = '2030-01-01'", "invoice_row", "due_date"],
      ["customer", "customer_id = 'cus_berta'", "invoice_row", "customer_id"],
      ["currency", "currency_code = 'usd'", "invoice_row", "currency_code"],
      ["buyer", "buyer_name = 'Boris'", "invoice_row", "buyer_name"],
      ["amount paid", "paid = 30.70, raw_paid = '{\"value\":\"30.70\"}'", "balance", "paid"],
      ["amount due", "raw_due = '{\"value\":\"0\"}'", "balance", "raw_due"],
      ["status", "status = 'paid'", "balance", "status"],
      ["status, back to a draft", "status = 'draft'", "invoice_draft", "status"],
      ["mark of deletion", "deleted_at = now()", "invoice_deleted", "deleted_at"],
    ])("in its %s", async (_, change, code, path) => {
      const { number } = await document(5)
      await tamper(sql, `update invoicing_invoice set ${change} where id = '${invoices[4]}'`)
      expect(await named()).toContainEqual(expect.objectContaining({ code, entity: "invoice", id: invoices[4], path }))
      expect((await faults()).some((fault) => fault.number === number || fault.number === "INV-X")).toBe(true)
    })

    it("lets what was given up stay so", async () => {
      await invoicing.markUncollectible({ id: invoices[4]!, reason: "Insolvent", actor: SYSTEM })
      expect(await faults()).toEqual([])
    })
  })

  describe("M7: names money", () => {
    const allocation = async (place = 1) => row("allocation", `invoice_id = '${invoices[place]}' order by amount limit 1`)

    it("that is allocated otherwise than the balance says", async () => {
      const { id } = await allocation()
      const { number } = await document(2)
      await sql(`update invoicing_allocation set amount = 9, raw_amount = '{"value":"9"}' where id = '${id}'`)
      const found = await named()
      expect(found).toContainEqual({ code: "balance", entity: "invoice", id: invoices[1], number, path: "paid" })
      expect(found.map(({ code }) => code)).not.toContain("over_allocated")
    })

    it("that is allocated beyond its payment", async () => {
      const { id } = await allocation()
      const { number } = await document(2)
      await sql(`update invoicing_allocation set amount = 11, raw_amount = '{"value":"11"}' where id = '${id}'`)
      expect(await named()).toContainEqual({ code: "over_allocated", entity: "allocation", id, number, path: "amount" })
    })

    it("whose two amounts differ", async () => {
      const { id } = await allocation()
      await sql(`update invoicing_allocation set amount = 9 where id = '${id}'`)
      expect(await named()).toMatchObject([{ code: "allocation_row", id, path: "amount" }])
    })

    it("that was never paid", async () => {
      const { id, payment_id } = await allocation()
      const { number } = await document(2)
      await sql(`update invoicing_payment set deleted_at = now() where id = '${payment_id}'`)
      const found = await named()
      expect(found[0]).toEqual({ code: "payment_missing", entity: "allocation", id, number, path: "payment_id" })
      expect(found).toContainEqual({ code: "balance", entity: "invoice", id: invoices[1], number, path: "paid" })
    })

    it("that is in another currency", async () => {
      const { id, payment_id } = await allocation()
      await sql(`update invoicing_payment set currency_code = 'usd' where id = '${payment_id}'`)
      expect(await named()).toMatchObject([{ code: "payment_currency", id }])
    })
  })

  describe("L4: names credit notes", () => {
    it("that go beyond their invoice, per line, per rate and in total", async () => {
      const { number } = await document(4)
      const [line] = await sql(`select l.id from invoicing_line l join invoicing_invoice i on i.id = l.invoice_id where i.credits_id = '${invoices[3]}' order by l.gross desc limit 1`)
      await tamper(sql, `update invoicing_line set raw_gross = '{"value":"99"}', raw_net = '{"value":"90"}' where id = '${line.id}'`)
      const found = (await named()).filter(({ code }) => code === "over_credited")
      expect(found).toMatchObject([
        { entity: "invoice", id: invoices[3], number, path: "lines[0].gross" },
        { entity: "invoice", id: invoices[3], number, path: "tax_breakdown.net" },
      ])
      const note = await row("invoice", `credits_id = '${invoices[3]}' limit 1`)
      await tamper(sql, `update invoicing_invoice set raw_gross = '{"value":"99"}' where id = '${note.id}'`)
      expect(await named()).toContainEqual(expect.objectContaining({ code: "over_credited", path: "totals.gross" }))
    })

    it("that credit another invoice than they say", async () => {
      const note = await row("invoice", `credits_id = '${invoices[3]}' limit 1`)
      await tamper(sql, `update invoicing_invoice set credits_id = '${invoices[5]}' where id = '${note.id}'`)
      const found = await named()
      expect(found).toContainEqual({ code: "credited_invoice", entity: "invoice", id: note.id, number: note.number, path: "number" })
      expect(found).toContainEqual(expect.objectContaining({ code: "foreign_item", entity: "line", number: note.number }))
      expect(found).toContainEqual(expect.objectContaining({ code: "balance", id: invoices[3], path: "credited" }))
    })
  })

  describe("N1, N4: names a series", () => {
    it.each([
      ["last_number", "'INV-X'"],
      ["last_sequence", "20"],
      ["last_issue_date", "'2020-01-01'"],
      ["issued_count", "3"],
      ["period", "'1999'"],
    ])("whose %s was changed", async (column, value) => {
      const { id } = await series()
      await sql(`update invoicing_series set ${column} = ${value} where id = '${id}'`)
      expect(await named()).toMatchObject([{ code: "series_row", entity: "series", id, path: column }])
    })

    it("whose pattern was changed behind the merchant's back", async () => {
      const { id } = await series()
      await sql(`update invoicing_series set pattern = 'R{SEQ}' where id = '${id}'`)
      expect((await named())[0]).toMatchObject({ code: "number_pattern", number: (await document(1)).number })
    })

    it("but not one in which the merchant left numbers out", async () => {
      const { id } = await series()
      const { period } = await document(1)
      await invoicing.changeSeries({ id, next_sequence: 20, reason: "13 to 19 were written by hand", actor: { type: "user", id: "user_ada" } })
      expect(await faults()).toEqual([])
      await issue("order_020")
      await invoicing.changeSeries({ id, pattern: "R{SEQ}", next_sequence: 500, reason: "A new system", actor: SYSTEM })
      await issue("order_021")
      await invoicing.changeSeries({ id, pattern: "INV-{YYYY}-{SEQ:5}", actor: SYSTEM })
      await issue("order_022")
      const { faults: found, sellers } = await check()
      expect(found).toEqual([])
      expect(sellers[0]!.series[0]).toMatchObject({
        gaps: [],
        jumps: [
          { from: 13, to: 19, reason: "13 to 19 were written by hand", by: { type: "user", id: "user_ada" } },
          { to: 499, reason: "A new system" },
        ],
      })
      expect(await stateSeries(container, { id, seller_id: seller.id })).toMatchObject({
        periods: [
          { period: "", first: "R500", last: "R500", count: 1, gaps: [], duplicates: [] },
          { period, count: 14, first: `INV-${period}-00001`, last: `INV-${period}-00021`, gaps: [] },
        ],
        jumps: [{ to: 19 }, { to: 499 }],
      })

      const twelfth = await document(12)
      await tamper(sql, `delete from invoicing_document where id = '${twelfth.id}'`)
      const after = await check()
      expect(after.sellers[0]!.series[0]!.gaps).toEqual([{ period, from: 12, to: 12 }])
    })
  })

  it("locks nothing: it reads while everything is locked for writing", async () => {
    await sql("begin")
    await sql("lock table invoicing_document, invoicing_invoice, invoicing_ledger, invoicing_series in exclusive mode")
    expect(await faults()).toEqual([])
    await sql("rollback")
  })
})
