import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { InvoiceEvents } from "../../src/types/events"
import { afterPaymentWorkflow } from "../../src/workflows/payment/workflows/after-payment"
import { capture } from "../support/fulfil"
import { quiet } from "../support/quiet"
import { createWorld, type World } from "../support/world"

/** Three coffees at 12.90 (7 %) and their shipping at 4.90 (19 %): 43.60. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let world: World
    const told: string[] = []

    beforeAll(async () => {
      world = await createWorld(getContainer(), api)
      const hear = async ({ data }: { data: unknown }) => void told.push((data as { id: string }).id)
      getContainer().resolve(Modules.EVENT_BUS).subscribe(InvoiceEvents.PAID, hear, { subscriberId: "test-paid" })
    })
    beforeEach(() => void told.splice(0))
    afterEach(() => quiet(getContainer()))

    const record = (id: string, kind: string, amount: number) =>
      world.post(`/admin/invoices/${id}/payments`, { kind, amount, method: "bank_transfer" })
    async function invoiced() {
      await world.policies()
      const { id } = await world.place()
      const [invoice] = await world.comesTo(id, ["invoice 43.60 open, due 43.60, unpaid"])
      return { order_id: id, id: invoice.id as string }
    }
    /** Once nothing is under way any more. */
    async function expectTold(...ids: string[]) {
      await quiet(getContainer())
      expect(told).toEqual(ids)
    }

    it("L5: tells once of an invoice that is issued paid", async () => {
      await world.policies({ issue_on: "payment_captured" })
      const { id } = await world.place()
      await capture(api, world.admin, id)
      const [invoice] = await world.comesTo(id, ["invoice 43.60 paid, due 0.00, paid"])
      await expectTold(invoice.id)
    })

    it("L5: tells once of an invoice that captures pay, however many tell of them", async () => {
      const { order_id, id } = await invoiced()
      await capture(api, world.admin, order_id, 20)
      const payment = await capture(api, world.admin, order_id, 23.6)
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      await bus.emit([1, 2, 3].map(() => ({ name: "payment.captured", data: { id: payment }, options: {} })))
      await world.comesTo(order_id, ["invoice 43.60 paid, due 0.00, paid"])
      await expectTold(id)
    })

    it("L5: tells of money entered by hand, and again once it is paid anew after a chargeback", async () => {
      const { id } = await invoiced()
      await record(id, "payment", 43.6)
      await expectTold(id)
      await record(id, "chargeback", 43.6)
      await record(id, "payment", 43.6)
      await expectTold(id, id)
    })

    it("L5: tells nothing of an invoice that is not paid any more once its task runs", async () => {
      const { id } = await invoiced()
      await record(id, "payment", 43.6)
      await expectTold(id)
      await record(id, "chargeback", 43.6)
      await afterPaymentWorkflow(getContainer()).run({ input: { invoice_id: id } })
      await expectTold(id)
    })

    it("L5: tells of an invoice whose rest is credited, at once or by a draft that is issued later", async () => {
      for (const issue of [true, false]) {
        told.splice(0)
        const { id } = await invoiced()
        await record(id, "payment", 40)
        const { data } = await world.post(`/admin/invoices/${id}/credit`, { amount: 3.6, reason: "Kulanz", issue })
        if (!issue) {
          await expectTold()
          expect((await world.post(`/admin/invoices/${data.invoice.id}/issue`)).status).toBe(200)
        }
        expect((await world.get(`/admin/invoices/${id}`)).invoice).toMatchObject({ status: "paid", balance: { due: 0 } })
        await expectTold(id)
      }
    })

    it("L5: tells of what money that an earlier invoice has too much pays on a later one", async () => {
      const { order_id, id } = await invoiced()
      await record(id, "payment", 43.6)
      await expectTold(id)
      await world.policies({ issue_on: "manual" })
      const { data } = await world.post(`/admin/invoices/${id}/correct`, { reason: "Firma fehlt" })
      expect((await world.post(`/admin/invoices/${data.invoice.id}/issue`)).status).toBe(200)
      const { invoices } = await world.invoicing(order_id)
      const paid = invoices.filter(({ status, type }: any) => status === "paid" && type === "invoice").map((one: any) => one.id)
      expect(paid).toEqual([data.invoice.id])
      await expectTold(id, ...paid)
    })
  },
})
