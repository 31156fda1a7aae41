import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { answer } from "../support/api"
import { checkout } from "../support/checkout"
import { download, invoiceOf } from "../support/invoicing"
import { createAdmin, createShopper } from "../support/people"
import { quiet } from "../support/quiet"
import { readPdf } from "../support/read-pdf"
import { completeSeller } from "../support/seller"
import { createShop } from "../support/shop"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    afterEach(() => quiet(getContainer()))

    it("starts with an empty seller, never with an invented one", async () => {
      const admin = await createAdmin(getContainer(), api)
      const { data } = await api.get("/admin/invoicing/sellers", { headers: admin })
      expect(data).toMatchObject({ count: 1 })
      expect(data.sellers[0]).toMatchObject({ is_default: true, name: null, tax_ids: [], readiness: { ready: false } })
    })

    it("keeps what an issued invoice says when the seller changes", async () => {
      const admin = await createAdmin(getContainer(), api)
      const id = await completeSeller(api, admin)
      const shop = await createShop(getContainer())
      const { headers } = await createShopper(api, shop.publishable_key)
      const order = await checkout(api, shop, { headers, items: [{ variant: "coffee", quantity: 1 }] })
      const before = await invoiceOf(api, admin, order.id)
      await api.post(`/admin/invoicing/sellers/${id}`, { name: "Südlicht AG" }, { headers: admin })
      const after = await invoiceOf(api, admin, order.id)
      expect(after.seller).toEqual(before.seller)
      expect(after.document.sha256).toBe(before.document.sha256)
    })

    it("N2, N4: changes the pattern and the next number, forward only and with a reason", async () => {
      const admin = await createAdmin(getContainer(), api)
      await completeSeller(api, admin, { issue_on: "manual" })
      const { data } = await api.get("/admin/invoicing/series?type=invoice", { headers: admin })
      const [series] = data.series
      const change = (body: object) => answer(api.post(`/admin/invoicing/series/${series.id}`, body, { headers: admin }))

      expect((await change({ pattern: "INV-{MM}-{SEQ}" })).data.errors[0]).toMatchObject({ code: "pattern_repeats", path: "pattern" })
      expect((await change({ pattern: "INV" })).data.errors[0]).toMatchObject({ code: "pattern_sequence" })
      expect((await change({ next_sequence: 100 })).data.errors[0]).toMatchObject({ code: "reason_missing", path: "reason" })
      const moved = await change({ pattern: "RE{YY}-{SEQ:4}", next_sequence: 100, reason: "We come from another system" })
      expect(moved.data.series).toMatchObject({ next_sequence: 100, next_number: expect.stringMatching(/^RE\d\d-0100$/) })

      const shop = await createShop(getContainer())
      const { headers } = await createShopper(api, shop.publishable_key)
      const issue = async () => {
        const order = await checkout(api, shop, { headers, items: [{ variant: "coffee", quantity: 1 }] })
        return (await api.post("/admin/invoices", { order_id: order.id }, { headers: admin })).data.invoice.number
      }
      expect([await issue(), await issue()]).toEqual([
        expect.stringMatching(/^RE\d\d-0100$/),
        expect.stringMatching(/^RE\d\d-0101$/),
      ])
      expect((await change({ next_sequence: 101, reason: "x" })).data.errors[0]).toMatchObject({ code: "number_used" })
    })

    it("previews what it then issues, and stores nothing for it", async () => {
      const admin = await createAdmin(getContainer(), api)
      await completeSeller(api, admin, { issue_on: "manual", language: "en" })
      const shop = await createShop(getContainer())
      const { headers } = await createShopper(api, shop.publishable_key)
      const order = await checkout(api, shop, { headers, items: [{ variant: "coffee", quantity: 2 }] })
      const preview = (await api.post("/admin/invoices/preview", { order_id: order.id }, { headers: admin })).data.invoice
      expect(preview).toMatchObject({ number: null, status: "draft" })
      const pdf = await answer(
        api.post("/admin/invoices/preview?format=pdf", { order_id: order.id }, { headers: admin, responseType: "arraybuffer" })
      )
      expect(pdf.headers["content-type"]).toBe("application/pdf")
      expect((await readPdf(pdf.data)).text).toMatch(/draft/i)
      expect((await api.get("/admin/invoices", { headers: admin })).data.count).toBe(0)

      const { invoice } = (await api.post("/admin/invoices", { order_id: order.id }, { headers: admin })).data
      const money = ({ lines, totals, tax_breakdown }: any) => ({
        totals,
        tax_breakdown,
        lines: lines.map(({ id: _, ...line }: any) => line),
      })
      expect(money(invoice)).toEqual(money(preview))
      const stored = await download(api, admin, `/admin/invoices/${invoice.id}/pdf`)
      expect((await readPdf(stored.bytes)).text).not.toMatch(/draft/i)
    })

    it("finds invoices by what a person would look for", async () => {
      const admin = await createAdmin(getContainer(), api)
      await completeSeller(api, admin)
      const shop = await createShop(getContainer())
      const { headers, id: customer_id } = await createShopper(api, shop.publishable_key)
      const order = await checkout(api, shop, { headers, items: [{ variant: "grinder", quantity: 1 }] })
      const { number, issue_date, id } = await invoiceOf(api, admin, order.id)
      const found = async (query: string) =>
        (await api.get(`/admin/invoices?${query}`, { headers: admin })).data.invoices.map((invoice: { id: string }) => invoice.id)
      for (const query of [
        `q=${number}`,
        "q=M%C3%BCller",
        "q=anna@example.com",
        `number=${number}`,
        `order_id=${order.id}`,
        `customer_id=${customer_id}`,
        "status=open",
        "type=invoice",
        "currency_code=eur",
        `issue_date[$gte]=${issue_date}`,
        "gross[$gt]=100",
        "overdue=false",
      ]) {
        expect([query, await found(query)]).toEqual([query, [id]])
      }
      for (const query of ["q=nobody", "status=paid", "type=credit_note", "overdue=true", "gross[$gt]=1000", "currency_code=usd"]) {
        expect([query, await found(query)]).toEqual([query, []])
      }
    })
  },
})
