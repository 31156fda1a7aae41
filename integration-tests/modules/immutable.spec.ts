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

  describe("the database (L3)", () => {
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
    ])("refuses: %s", async (statement) => {
      const before = await everything()
      expect([before.document.length, before.lines.length]).toEqual([1, 2])
      await expect(sql(statement)).rejects.toMatchObject(RESTRICT_VIOLATION)
      expect(await everything()).toEqual(before)
    })

    it("keeps the invoice of a document, and lets that of a draft go", async () => {
      const before = await everything()
      await expect(sql("delete from invoicing_invoice where id = $1", [issued])).rejects.toMatchObject({ code: "23503" })
      expect(await everything()).toEqual(before)
      expect(await sql("delete from invoicing_invoice where id = $1 returning id", [draft])).toEqual([{ id: draft }])
    })

    it("lets the lines of a draft change and go", async () => {
      const changed = await sql("update invoicing_line set description = 'x' where invoice_id = $1 returning id", [draft])
      expect(changed).toHaveLength(2)
      expect(await sql("delete from invoicing_line where invoice_id = $1 returning id", [draft])).toHaveLength(2)
    })
  })

  describe("the service, before that", () => {
    it.each(["update", "delete", "softDelete", "restore"])("refuses to %s documents, lines and the chain's head", async (verb) => {
      const before = await everything()
      for (const [entity, { id }] of [
        ["InvoicingDocuments", before.document[0]],
        ["InvoicingLines", before.lines[0]],
        ["InvoicingLedgers", before.ledger[0]],
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

    it.each(["delete", "softDelete"] as const)("refuses to %s the invoice of a document", async (verb) => {
      const before = await everything()
      await expect(invoicing[`${verb}InvoicingInvoices`](issued)).rejects.toMatchObject(IMMUTABLE)
      expect(await everything()).toEqual(before)
    })
  })
})
