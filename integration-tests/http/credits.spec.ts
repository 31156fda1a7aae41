import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditInvoiceWorkflow } from "../../src/workflows"
import { capture } from "../support/fulfil"
import { cancelOrder } from "../support/lifecycle/cancel"
import { refundPayment } from "../support/lifecycle/refund"
import { quiet } from "../support/quiet"
import { createWorld, lines, taxes, type World } from "../support/world"

const announced: string[] = []
creditInvoiceWorkflow.hooks.creditNoteIssued(async ({ credit_note_id }) => void announced.push(credit_note_id))

/** Three coffees at 12.90 (7 %) and their shipping at 4.90 (19 %): 43.60, of it 36.17 + 2.53 and 4.12 + 0.78. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let world: World

    beforeAll(async () => {
      world = await createWorld(getContainer(), api)
      await world.policies()
    })
    beforeEach(() => void announced.splice(0))
    afterEach(() => quiet(getContainer()))

    async function invoiced() {
      const order = await world.place()
      const [invoice] = await world.comesTo(order.id, ["invoice 43.60 open, due 43.60, unpaid"])
      const [coffee, shipping] = invoice.lines.map(({ id }: { id: string }) => id)
      const credit = (body: object) => world.post(`/admin/invoices/${invoice.id}/credit`, { reason: "Kulanz", ...body })
      return { order, invoice, coffee, shipping, credit }
    }
    const errors = ({ status, data }: { status: number; data: any }) => [status, ...(data.errors ?? []).map(({ code, path }: any) => `${code} ${path}`)]

    it("M6, L4: credits lines by quantity and by amount, an amount, and all that is left, to the last cent", async () => {
      const { order, invoice, coffee, credit } = await invoiced()
      const made = async (body: object) => {
        const { data } = await credit(body)
        expect(data.invoice).toMatchObject({ type: "credit_note", reason: "Kulanz", caused_by: [{ type: "merchant", id: null }] })
        return [...lines(data.invoice), ...taxes(data.invoice)]
      }
      // 2.53 × 12.90 / 38.70 = 0.843
      expect(await made({ lines: [{ id: coffee, quantity: 1 }] })).toEqual(["item 1 12.90 merchant", [7, 12.06, 0.84]])
      // 2.53 × 17.90 / 38.70 = 1.170
      expect(await made({ lines: [{ id: coffee, amount: 5 }] })).toEqual(["item 1 5.00 merchant", [7, 4.67, 0.33]])
      // 10 × 20.80 / 25.70 = 8.093; 2.53 × 25.99 / 38.70 = 1.699; 0.78 × 1.91 / 4.90 = 0.304
      expect(await made({ amount: 10 })).toEqual(["item 1 8.09 merchant", "shipping 1 1.91 merchant", [7, 7.56, 0.53], [19, 1.61, 0.3]])
      // One of two that are worth 12.71; 2.53 × 32.35 / 38.70 = 2.115
      expect(await made({ lines: [{ id: coffee, quantity: 1 }] })).toEqual(["item 1 6.36 merchant", [7, 5.95, 0.41]])
      const { actions } = await world.invoicing(order.id)
      expect(actions).toMatchObject([{ action: "CREDIT", invoice_id: invoice.id, items: [{ id: coffee, quantity: 1, gross: 6.35 }, { gross: 2.99 }] }])
      expect(await made({})).toEqual(["item 1 6.35 merchant", "shipping 1 2.99 merchant", [7, 5.93, 0.42], [19, 2.51, 0.48]])
      expect(errors(await credit({}))).toEqual([400, "nothing_to_credit lines"])
      const [after] = await world.comesTo(order.id, [
        "invoice 43.60 credited, due 0.00, paid",
        ...["12.90", "5.00", "10.00", "6.36", "9.34"].map((amount) => `credit note ${amount} paid, due 0.00, paid`),
      ])
      expect(after.credited_by.map(({ number }: any) => number.slice(-1))).toEqual(["1", "2", "3", "4", "5"])
      expect([after.balance.credited, (await world.invoicing(order.id)).actions]).toEqual([43.6, []])
    })

    it("L4, R1: refuses more than is left with both amounts, and says what is wrong with a request", async () => {
      const { invoice, coffee, credit } = await invoiced()
      const over = await credit({ amount: 43.61 })
      expect([errors(over), over.data.message]).toEqual([[400, "over_credited amount"], expect.stringMatching(/43\.61 EUR.*43\.60 EUR/)])
      const line = await credit({ lines: [{ id: coffee, amount: 38.71 }] })
      expect([errors(line), line.data.message]).toEqual([[400, "over_credited lines[0].amount"], expect.stringMatching(/38\.71 EUR.*38\.70 EUR/)])
      const pieces = await credit({ lines: [{ id: coffee, quantity: 4 }] })
      expect([errors(pieces), pieces.data.message]).toEqual([[400, "more_than_left lines[0].quantity"], expect.stringMatching(/\b4\b.*\b3\b/)])
      expect(errors(await credit({ lines: [{ id: "invli_unknown", quantity: 1 }] }))).toEqual([400, "foreign_item lines[0].id"])
      expect(errors(await credit({ lines: [{ id: coffee }], amount: 1 }))).toEqual([400, "invalid_choice amount"])
      expect(errors(await credit({ amount: 0 }))).toEqual([400, "invalid_amount amount"])
      expect(errors(await credit({ amount: -1 }))).toEqual([400, "invalid_amount amount"])
      expect(errors(await credit({ amount: null }))).toEqual([400, "invalid_value amount"])
      const wrong = await credit({ lines: [{ id: coffee, quantity: null }, { amount: "5" }], reason: " ", surprise: 1 })
      expect([wrong.data.type, ...errors(wrong).sort()]).toEqual([
        "invalid_data",
        400,
        "invalid_value lines[0].quantity",
        "invalid_value lines[1].amount",
        "invalid_value reason",
        "missing lines[1].id",
        "unknown_field surprise",
      ])
      const payment = { kind: "payment", amount: null, method: "cash" }
      expect(errors(await world.post(`/admin/invoices/${invoice.id}/payments`, payment))).toEqual([400, "invalid_value amount"])
      for (const [path, body] of Object.entries({
        credit: { reason: "x" },
        correct: { reason: "x" },
        "mark-uncollectible": { reason: "x" },
        payments: { ...payment, amount: 1 },
      })) {
        expect([path, (await world.post(`/admin/invoices/inv_unknown/${path}`, body)).status]).toEqual([path, 404])
      }
      expect((await world.invoicing(invoice.order_id)).totals.credited).toBe(0)
    })

    it("L4: the same id twice is one credit note; drafts and credit notes are not credited; who hooks in hears of what is issued", async () => {
      const { order, coffee, credit } = await invoiced()
      const asked = { lines: [{ id: coffee, quantity: 1 }], credit_note_id: "my-credit" }
      const first = (await credit(asked)).data.invoice
      const twin = (await credit(asked)).data.invoice
      expect([first.id, twin.number, twin.document.sha256]).toEqual(["my-credit", first.number, first.document.sha256])
      const other = await credit({ ...asked, amount: 1, lines: undefined })
      expect([other.status, other.data.code]).toEqual([400, "invoice_id_reused"])
      const ofNote = await world.post(`/admin/invoices/${first.id}/credit`, { reason: "x" })
      expect([ofNote.status, ofNote.data.code]).toEqual([400, "not_an_invoice"])
      expect(announced).toEqual(["my-credit"])

      const draft = (await credit({ amount: 10, issue: false })).data.invoice
      expect(draft).toMatchObject({ status: "draft", number: null, available_actions: ["issue", "delete"], totals: { gross: 10 } })
      await world.comesTo(order.id, ["invoice 43.60 open, due 30.70, unpaid", "credit note 12.90 paid, due 0.00, paid", "credit note 10.00 draft"])
      expect(errors(await credit({ amount: 20.71 }))).toEqual([400, "over_credited amount"])
      expect(errors(await world.post(`/admin/invoices/${draft.id}`, { notes: "x" }))).toEqual([400, "not_an_invoice id"])
      await world.remove(`/admin/invoices/${draft.id}`)
      const whole = (await credit({ amount: 30.7, issue: false })).data.invoice
      expect(announced).toEqual(["my-credit"])
      const issued = (await world.post(`/admin/invoices/${whole.id}/issue`)).data.invoice
      expect([issued.status, issued.number.slice(-1)]).toEqual(["paid", "2"])
      await world.comesTo(order.id, [
        "invoice 43.60 credited, due 0.00, paid",
        "credit note 12.90 paid, due 0.00, paid",
        "credit note 30.70 paid, due 0.00, paid",
      ])
      await world.policies({ issue_on: "manual" })
      const { data } = await world.post("/admin/invoices", { order_id: (await world.place()).id, issue: false })
      const ofDraft = await world.post(`/admin/invoices/${data.invoice.id}/credit`, { reason: "x" })
      expect([ofDraft.status, ofDraft.data.code]).toEqual([400, "not_an_invoice"])
    })

    it("L4: a correction credits what is left and opens a draft of it, which is edited and issued", async () => {
      const { order, invoice, coffee, credit } = await invoiced()
      await credit({ lines: [{ id: coffee, quantity: 1 }] })
      const { data } = await world.post(`/admin/invoices/${invoice.id}/correct`, { reason: "Firma fehlt" })
      expect([lines(data.credit_note), data.credit_note.reason]).toEqual([["item 2 25.80 replaced", "shipping 1 4.90 replaced"], "Firma fehlt"])
      expect(data.credit_note).toMatchObject({ status: "paid", credits: { id: invoice.id } })
      expect([lines(data.invoice), data.invoice.status]).toEqual([["item 2 25.80", "shipping 1 4.90"], "draft"])
      expect((await world.get(`/admin/invoices/${invoice.id}`)).invoice).toMatchObject({ status: "credited", balance: { due: 0 } })
      const edited = await world.post(`/admin/invoices/${data.invoice.id}`, { buyer: { company: "Kontor AG" } })
      expect([edited.data.invoice.buyer.company, lines(edited.data.invoice)]).toEqual(["Kontor AG", lines(data.invoice)])
      const issued = (await world.post(`/admin/invoices/${data.invoice.id}/issue`)).data.invoice
      expect(issued).toMatchObject({ status: "open", buyer: { company: "Kontor AG" }, totals: { gross: 30.7 }, balance: { due: 30.7 } })
      const again = await world.post(`/admin/invoices/${invoice.id}/correct`, { reason: "x" })
      expect([again.status, again.data.code]).toEqual([400, "nothing_to_credit"])
      expect(errors(await world.post(`/admin/invoices/${invoice.id}/correct`))).toEqual([400, "missing reason"])
      expect((await world.invoicing(order.id)).totals).toMatchObject({ order: 43.6, invoiced: 74.3, credited: 43.6 })
    })

    it("L4, R2: corrects nothing of an order that may not be invoiced again, and credits nothing either", async () => {
      const { order, invoice } = await invoiced()
      await world.policies({ credit_on: [] })
      await cancelOrder(api, world.admin, order.id)
      expect(errors(await world.post(`/admin/invoices/${invoice.id}/correct`, { reason: "x" }))).toEqual([400, "order_canceled order.status"])
      await world.comesTo(order.id, ["invoice 43.60 open, due 43.60, unpaid"])
    })

    it("M8: a smaller invoice for a refund that came before it is corrected by one as small", async () => {
      await world.policies({ issue_on: "manual", refund_before_invoice: "smaller_invoice" })
      const order = await world.place()
      await refundPayment(api, world.admin, await capture(api, world.admin, order.id), 10)
      const small = (await world.post("/admin/invoices", { order_id: order.id, issue: true })).data.invoice
      // 10 × 38.70 / 43.60 = 8.876
      expect(lines(small)).toEqual(["item 3 29.82", "shipping 1 3.78"])
      const { data } = await world.post(`/admin/invoices/${small.id}/correct`, { reason: "Anschrift" })
      expect([lines(data.invoice), data.invoice.draft]).toMatchObject([lines(small), { order_changed: false, waits_for: [] }])
      const issued = (await world.post(`/admin/invoices/${data.invoice.id}/issue`)).data.invoice
      expect(issued).toMatchObject({ totals: { gross: 33.6 }, balance: { due: 0 } })
      await world.policies({ refund_before_invoice: "credit_note" })
    })

    it("L4, M8: a correction keeps the goodwill that a merchant showed", async () => {
      const { order, invoice, credit } = await invoiced()
      await credit({ amount: 10 })
      const { credit_note, invoice: draft } = (await world.post(`/admin/invoices/${invoice.id}/correct`, { reason: "Anschrift" })).data
      expect([credit_note.totals.gross, draft.totals.gross]).toEqual([33.6, 33.6])
      // 10 × 38.70 / 43.60 = 8.876
      expect(lines(draft)).toEqual(["item 3 29.82", "shipping 1 3.78"])
      const followed = (await world.post(`/admin/invoices/${draft.id}`, { follow: true })).data.invoice
      expect(followed).toMatchObject({ totals: { gross: 33.6 }, draft: { order_changed: false } })
      await world.post(`/admin/invoices/${draft.id}/issue`)
      await world.comesTo(order.id, [
        "invoice 43.60 credited, due 0.00, paid",
        "credit note 10.00 paid, due 0.00, paid",
        "credit note 33.60 paid, due 0.00, paid",
        "invoice 33.60 open, due 33.60, unpaid",
      ])
      const again = (await world.post(`/admin/invoices/${draft.id}/correct`, { reason: "Noch einmal" })).data
      expect([again.credit_note.totals.gross, again.invoice.totals.gross]).toEqual([33.6, 33.6])
    })
  },
})
