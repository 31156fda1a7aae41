import { onBooks } from "../support/processes/books"
import { build, completeSeller, create, open, orderSource } from "../support/processes/orders"
import { SYSTEM } from "../../src/modules/invoicing/services/history"

const IMMUTABLE = { type: "not_allowed", code: "document_immutable" }
const RESTRICT_VIOLATION = { code: "23001", message: expect.stringContaining("never changed or deleted") }

onBooks(({ invoicing, sql }) => {
  let issued: string
  let draft: string

  beforeEach(async () => {
    const seller = await completeSeller(invoicing)
    const make = async (id: string, issue: boolean) => {
      const source = orderSource(id)
      const made = await create(invoicing, build(seller, source), await open(invoicing, seller, source), { issue })
      return made.id
    }
    issued = await make("order_001", true)
    draft = await make("order_002", false)
  })

  const everything = async () => ({
    invoice: await sql("select * from invoicing_invoice where id = $1", [issued]),
    document: await sql("select * from invoicing_document"),
    lines: await sql("select * from invoicing_line where invoice_id = $1 order by position", [issued]),
    ledger: await sql("select * from invoicing_ledger"),
  })

  describe("L3: the database", () => {
    it.each([
      "update invoicing_document set body = '{}'",
      "update invoicing_document set number = 'INV-1', updated_at = now()",
      "update invoicing_document set deleted_at = now()",
      "update invoicing_document set sha256 = sha256",
      "delete from invoicing_document",
      "update invoicing_line set net = 0, raw_net = '{\"value\":\"0\"}' where document_id is not null",
      "update invoicing_line set document_id = null where document_id is not null",
      "update invoicing_line set deleted_at = now() where document_id is not null",
      "delete from invoicing_line where document_id is not null",
      "update invoicing_invoice set gross = 1, raw_gross = '{\"value\":\"1\"}' where status <> 'draft'",
      "update invoicing_invoice set number = 'INV-1' where status <> 'draft'",
      "update invoicing_invoice set number = null where status <> 'draft'",
      "update invoicing_invoice set issue_date = '2020-01-01', updated_at = now() where status <> 'draft'",
      "update invoicing_invoice set due_date = null where status <> 'draft'",
      "update invoicing_invoice set type = 'credit_note' where status <> 'draft'",
      "update invoicing_invoice set currency_code = 'usd' where status <> 'draft'",
      "update invoicing_invoice set seller_id = 'inslr_other', series_id = 'inser_other' where status <> 'draft'",
      "update invoicing_invoice set order_id = 'order_other' where status <> 'draft'",
      "update invoicing_invoice set buyer_name = 'Boris' where status <> 'draft'",
      "update invoicing_invoice set content = '{}' where status <> 'draft'",
      "update invoicing_invoice set deleted_at = now() where status <> 'draft'",
      "update invoicing_invoice set status = 'draft' where status <> 'draft'",
      "delete from invoicing_invoice where status <> 'draft'",
    ])("refuses: %s", async (statement) => {
      const before = await everything()
      expect([before.document.length, before.lines.length]).toEqual([1, 2])
      await expect(sql(statement)).rejects.toMatchObject(RESTRICT_VIOLATION)
      expect(await everything()).toEqual(before)
    })

    it.each([
      ["a line of an issued invoice", "document_id is not null", "invoice_id", "null"],
      ["a line of an issued document", "document_id is not null", "invoice_id", "document_id"],
      ["a line of a draft, as if it were issued", "document_id is null", "invoice_id", "'indoc_unknown'"],
    ])("takes no line in addition: %s", async (_, of, invoice, document) => {
      const before = await everything()
      const { names } = (await sql(
        `select string_agg(quote_ident(column_name), ',') as names from information_schema.columns
         where table_name = 'invoicing_line' and column_name not in ('id', 'invoice_id', 'document_id')`
      ))[0]
      const insert = `insert into invoicing_line (id, invoice_id, document_id, ${names})
        select 'invli_new', ${invoice}, ${document}, ${names} from invoicing_line where ${of} limit 1`
      await expect(sql(insert)).rejects.toMatchObject({ ...RESTRICT_VIOLATION, message: expect.stringContaining("never extended") })
      expect(await everything()).toEqual(before)
    })

    it.each(["document_id = $2", "invoice_id = $1, document_id = $2", "invoice_id = $1", "document_id = 'indoc_unknown'"])(
      "takes in no line of a draft: %s",
      async (change) => {
        const before = await everything()
        const statement = change.replace("$1", `'${issued}'`).replace("$2", `'${before.document[0].id}'`)
        const attempt = sql(`update invoicing_line set ${statement} where invoice_id = $1`, [draft])
        await expect(attempt).rejects.toMatchObject({ code: "23001", message: expect.stringContaining("never extended") })
        expect(await everything()).toEqual(before)
      }
    )

    it.each(["status = 'paid', paid = 1, due = 0", "due_date_extended = '2027-01-31'", "customer_id = 'cus_berta'", "metadata = '{}'"])(
      "lets an issued invoice live on: %s",
      async (change) => {
        const changed = await sql(`update invoicing_invoice set ${change}, updated_at = now() where id = $1 returning id`, [issued])
        expect(changed).toEqual([{ id: issued }])
      }
    )

    it("lets the invoice of a draft change and go", async () => {
      const changed = await sql("update invoicing_invoice set gross = 1, currency_code = 'usd' where id = $1 returning id", [draft])
      expect(changed).toEqual([{ id: draft }])
      expect(await sql("delete from invoicing_invoice where id = $1 returning id", [draft])).toEqual([{ id: draft }])
    })

    it("lets the lines of a draft change and go", async () => {
      const changed = await sql("update invoicing_line set description = 'x' where invoice_id = $1 returning id", [draft])
      expect(changed).toHaveLength(2)
      expect(await sql("delete from invoicing_line where invoice_id = $1 returning id", [draft])).toHaveLength(2)
    })
  })

  describe("L3: the service, before that", () => {
    it.each(["update", "delete", "softDelete", "restore"])("refuses to %s documents, lines, money, history and the chain's head", async (verb) => {
      const before = await everything()
      for (const [entity, { id }] of [
        ["InvoicingDocuments", before.document[0]],
        ["InvoicingLines", before.lines[0]],
        ["InvoicingLedgers", before.ledger[0]],
        ["InvoicingPayments", { id: "inpay_1" }],
        ["InvoicingAllocations", { id: "inall_1" }],
        ["InvoicingHistories", { id: "inhis_1" }],
      ] as const) {
        const method = invoicing[`${verb}${entity}` as keyof typeof invoicing] as (input: unknown) => Promise<unknown>
        const input = verb === "update" ? { id, position: 9 } : id
        await expect(method.call(invoicing, input)).rejects.toMatchObject(IMMUTABLE)
      }
      expect(await everything()).toEqual(before)
    })

    it("deletes drafts only", async () => {
      const before = await everything()
      await expect(invoicing.deleteDraft({ id: issued, actor: SYSTEM })).rejects.toMatchObject({
        type: "not_allowed",
        code: "not_a_draft",
      })
      expect(await everything()).toEqual(before)
      await invoicing.deleteDraft({ id: draft, actor: SYSTEM })
      expect(await sql("select id from invoicing_invoice")).toEqual([{ id: issued }])
    })

    it.each(["create", "update", "delete", "softDelete", "restore"] as const)("refuses to %s the invoice of a document", async (verb) => {
      const before = await everything()
      const method = invoicing[`${verb}InvoicingInvoices`] as (input: unknown) => Promise<unknown>
      const input = verb === "create" || verb === "update" ? { id: issued, gross: 1 } : issued
      await expect(method.call(invoicing, input)).rejects.toMatchObject(IMMUTABLE)
      expect(await everything()).toEqual(before)
    })
  })
})
