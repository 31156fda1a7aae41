import { chainHash } from "../../src/domain/invoice/invoice-freeze"
import type { InvoiceDocument } from "../../src/domain/invoice/document"
import type { CreditChoice } from "../../src/domain/reconcile/credit-choice"
import type { Seller } from "../../src/domain/seller/seller"
import { SYSTEM } from "../../src/modules/invoicing/services/history"
import type { OpenedSource } from "../../src/modules/invoicing/service"
import type { ViolationsError } from "../../src/modules/invoicing/violations-error"
import { onBooks } from "../support/processes/books"
import { buildCredit, frozen } from "../support/processes/credits"
import { build, completeSeller, create, open, orderSource } from "../support/processes/orders"

onBooks(({ invoicing, sql }) => {
  let seller: Seller
  let invoice: string
  /** Five coffees at 10.70, 0.70 of it tax, and shipping at 4.90: 58.40. */
  const order = orderSource("order_001", { quantity: 5 })
  const source = { ...order, lines: order.lines.map((one) => (one.kind === "item" ? { ...one, unit_price: "10.7" } : one)) }
  const opened = () => open(invoicing, seller, source)
  const line = async (kind: string) => (await frozen(invoicing, invoice)).lines.find((one) => one.kind === kind)!
  const credit = async (choice?: CreditChoice, more: { issue?: boolean; of?: OpenedSource } = {}) => {
    const of = more.of ?? (await opened())
    return await create(invoicing, await buildCredit(invoicing, of, invoice, choice), of, more)
  }
  const row = async (id = invoice) =>
    (
      await sql(
        `select status, number, raw_credited->>'value' as credited, raw_due->>'value' as due, raw_refunded->>'value' as refunded,
           array(select event from invoicing_history h where h.entity_id = i.id order by created_at, event) as history
         from invoicing_invoice i where id = $1`,
        [id]
      )
    )[0]

  beforeEach(async () => {
    seller = await completeSeller(invoicing)
    invoice = (await create(invoicing, build(seller, source), await opened())).id
  })

  /** Tries again whenever another was faster, with the very same document. */
  const insist = async (document: InvoiceDocument) => {
    for (;;) {
      try {
        return (await create(invoicing, document, await opened())).id
      } catch (error) {
        if ((error as { code?: string }).code !== "stale") {
          throw error
        }
      }
    }
  }
  const outcomes = async (attempts: Promise<unknown>[]) => {
    const settled = await Promise.allSettled(attempts)
    const codes = settled.flatMap((one) => (one.status === "rejected" ? [one.reason.code ?? String(one.reason)] : []))
    return { made: settled.length - codes.length, refused: [...new Set(codes)] }
  }

  it("L4: a credit note has a series and a number of its own, in the one chain of the seller, and names its invoice", async () => {
    const { id } = await credit({ lines: [{ id: (await line("item")).id, quantity: 2 }] })
    const documents = await sql("select * from invoicing_document order by chain_position")
    expect(documents.map(({ type, number }) => [type, number.replace(/\d{4}/, "YYYY")])).toEqual([
      ["invoice", "INV-YYYY-00001"],
      ["credit_note", "CN-YYYY-00001"],
    ])
    expect(documents[1].chain_sha256).toBe(chainHash(documents[0].chain_sha256, documents[1].sha256))
    const body: InvoiceDocument = JSON.parse(documents[1].body)
    expect(body).toMatchObject({
      credits: { id: invoice, number: documents[0].number, issue_date: documents[0].issue_date },
      reason: "Bohnen verbrannt",
      due_date: null,
      prepayments: [],
      preceding: [],
      totals: { gross: "21.40", payable: "21.40" },
    })
    expect(await sql("select credits_id, reason, caused_by from invoicing_invoice where id = $1", [id])).toEqual([
      { credits_id: invoice, reason: "Bohnen verbrannt", caused_by: [{ id: null, type: "merchant" }] },
    ])
    expect(await sql("select kind from invoicing_task where invoice_id = $1 order by kind", [id])).toHaveLength(2)
  })

  it("L4, L5: what is credited lowers what is due, and all of it makes the invoice credited", async () => {
    const first = await credit({ amount: "20" })
    expect(first).toMatchObject({ paid_ids: [] })
    expect(await row()).toMatchObject({ status: "open", credited: "20.00", due: "38.40" })
    expect(await row(first.id)).toMatchObject({ status: "paid", due: "0.00", history: ["created", "issued", "paid"] })
    await credit()
    expect(await row()).toMatchObject({
      status: "credited",
      credited: "58.40",
      due: "0.00",
      history: ["created", "issued", "credited", "credited", "credited_in_full"],
    })
  })

  it("L6: says what is held, released or not, of the source's lines", async () => {
    const item = await line("item")
    await credit({ lines: [{ id: item.id, quantity: 2 }] })
    await credit({ lines: [{ id: item.id, amount: "1.29" }] }, { issue: false })
    const { held, documents } = await opened()
    const coffee = held.filter(({ line_id }) => line_id === "order_001_coffee")
    expect(coffee).toMatchObject([
      { type: "invoice", is_draft: false, quantity: "5", charge: "53.5", unit_price: "10.7", tax_rate: "7", gross: "53.50", cause: null },
      { type: "credit_note", is_draft: false, quantity: "2", charge: "21.4", credited_line_id: item.id, cause: "merchant" },
      { type: "credit_note", is_draft: true, quantity: "0", gross: "1.29", tax_inclusive: true },
    ])
    expect(documents).toMatchObject([
      { id: invoice, type: "invoice", gross: "58.40", rounding: "0.00", credits_id: null },
      { type: "credit_note", is_draft: false, credits_id: invoice, caused_by: [{ type: "merchant", id: null }] },
      { type: "credit_note", is_draft: true, number: null, issue_date: null },
    ])
  })

  it("L4: 20 that credit one of five pieces at once credit five", async () => {
    const { id } = await line("item")
    const of = await opened()
    const documents = await Promise.all(
      Array.from({ length: 20 }, () => buildCredit(invoicing, of, invoice, { lines: [{ id, quantity: 1 }] }))
    )
    expect(await outcomes(documents.map(insist))).toEqual({ made: 5, refused: ["over_credited"] })
    expect(await row()).toMatchObject({ status: "open", credited: "53.50", due: "4.90" })
    const sequences = await sql("select sequence from invoicing_document where type = 'credit_note' order by sequence")
    expect(sequences.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5])
  })

  it("L4, L6: of 20 that saw the same state one is made, and the others are stale", async () => {
    const of = await opened()
    const document = await Promise.all(Array.from({ length: 20 }, () => buildCredit(invoicing, of, invoice, { amount: "1" })))
    const attempts = document.map((one) => create(invoicing, one, of))
    expect(await outcomes(attempts)).toEqual({ made: 1, refused: ["stale"] })
  })

  it("L4: without a source, 20 at once that credit a fifth credit five", async () => {
    const manual = (document: InvoiceDocument): InvoiceDocument => ({
      ...document,
      orders: [],
      lines: document.lines.map((one) => ({ ...one, kind: "manual", source: null, order_id: null })),
    })
    const nothing = { issue: true, sources: [], request_sha256: null, actor: SYSTEM }
    const { id } = await invoicing.createInvoice({ ...nothing, document: manual(build(seller, source)) })
    const { lines, ...invoiced } = await frozen(invoicing, id)
    const of = await buildCredit(invoicing, await opened(), invoice, { lines: [{ id: (await line("item")).id, quantity: 1 }] })
    const attempts = Array.from({ length: 20 }, (_, index) =>
      invoicing.createInvoice({
        ...nothing,
        document: {
          ...manual(of),
          id: `inv_credit_${index}`,
          credits: { id, number: invoiced.number!, issue_date: invoiced.issue_date! },
          lines: manual(of).lines.map((one) => ({ ...one, id: `invli_credit_${index}`, credited_line_id: lines[0]!.id })),
        },
      })
    )
    expect(await outcomes(attempts)).toEqual({ made: 5, refused: ["over_credited"] })
    expect(await row(id)).toMatchObject({ credited: "53.50", due: "4.90" })
  })

  describe("L4: nothing is credited beyond what was invoiced", () => {
    const altered = async (alter: (document: InvoiceDocument) => InvoiceDocument) => {
      const of = await opened()
      const document = await buildCredit(invoicing, of, invoice, { lines: [{ id: (await line("item")).id, quantity: 2 }] })
      return create(invoicing, alter(document), of)
    }
    const refused = async (attempt: Promise<unknown>) => ((await attempt.catch((error) => error)) as ViolationsError).errors

    it("per line, with both amounts, drafts included", async () => {
      const of = await opened()
      const second = await buildCredit(invoicing, of, invoice, { lines: [{ id: (await line("item")).id, quantity: 4 }] })
      const draft = await credit({ lines: [{ id: (await line("item")).id, quantity: 3 }] }, { issue: false })
      expect(await refused(create(invoicing, second, await opened()))).toEqual(
        expect.arrayContaining([
          {
            code: "over_credited",
            path: "lines[0].gross",
            message: 'The amount of "Kaffee „Nordlicht“" to credit is 42.80 EUR, but only 21.40 EUR of 53.50 EUR are left.',
          },
          {
            code: "over_credited",
            path: "lines[0].quantity",
            message: 'The quantity of "Kaffee „Nordlicht“" to credit is 4, but only 2 of 5 are left.',
          },
        ])
      )
      await invoicing.deleteDraft({ id: draft.id, actor: SYSTEM })
      await create(invoicing, second, await opened())
      expect(await row()).toMatchObject({ credited: "42.80" })
    })

    it("per rate: no more tax than the invoice has", async () => {
      const attempt = altered((document) => ({
        ...document,
        lines: document.lines.map((one) => ({ ...one, tax: "9.00", net: "12.40" })),
      }))
      const errors = await refused(attempt)
      expect(errors).toMatchObject([{ code: "over_credited", path: "tax_breakdown[0].tax" }])
    })

    it("in total, with the rounding", async () => {
      const attempt = altered((document) => ({ ...document, totals: { ...document.totals, rounding: "37.01" } }))
      expect(await refused(attempt)).toMatchObject([{ code: "over_credited", path: "totals.gross" }])
    })

    it("nor at another rate, or of a line that is not its own", async () => {
      const rate = altered((document) => ({ ...document, lines: document.lines.map((one) => ({ ...one, tax_rate: "19" })) }))
      expect((await refused(rate))[0]).toMatchObject({ code: "over_credited", path: "tax_breakdown[0].taxable" })
      const shipping = await line("shipping")
      for (const credited_line_id of ["invli_unknown", null, shipping.id]) {
        const foreign = altered((document) => ({
          ...document,
          lines: document.lines.map((one) => ({ ...one, credited_line_id })),
        }))
        expect(await refused(foreign)).toMatchObject([{ code: "foreign_item", path: "lines[0].credited_line_id" }])
      }
    })

    it("nor of a draft, a credit note, or nothing", async () => {
      const { id } = await credit({ amount: "5" })
      const other = orderSource("order_002")
      const draft = await create(invoicing, build(seller, other), await open(invoicing, seller, other), { issue: false })
      for (const credits of [{ id }, { id: draft.id }, { id: "inv_unknown" }, null]) {
        const attempt = altered((document) => ({ ...document, credits: credits && { ...document.credits!, ...credits } }))
        const code = credits?.id === "inv_unknown" ? { type: "not_found" } : { code: "not_an_invoice" }
        await expect(attempt).rejects.toMatchObject(code)
      }
    })

    it("and nothing is written of what is refused", async () => {
      const before = await sql("select * from invoicing_series order by type")
      await refused(altered((document) => ({ ...document, totals: { ...document.totals, rounding: "37.01" } })))
      expect(await sql("select * from invoicing_series order by type")).toEqual(before)
      expect(await sql("select id from invoicing_invoice")).toEqual([{ id: invoice }])
    })
  })

  it("L6: holds nothing of a source that it was not computed from", async () => {
    const of = await opened()
    const document = await buildCredit(invoicing, of, invoice)
    await expect(create(invoicing, document, { ...of, source_id: "order_002" })).rejects.toMatchObject({ code: "stale" })
    const attempt = invoicing.createInvoice({ document, sources: [], issue: true, request_sha256: null, actor: SYSTEM })
    await expect(attempt).rejects.toThrow("which it was not computed from")
  })
})
