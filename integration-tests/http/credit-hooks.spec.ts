import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { InvoiceEvents } from "../../src/types/events"
import { creditInvoiceWorkflow, issueInvoicesWorkflow } from "../../src/workflows"
import { quiet } from "../support/quiet"
import { createWorld, type World } from "../support/world"

type Note = { invoice_id: string; credit_note_id: string }

/** What the hooks of a credit note were told, and what the first does beside. */
const hooked: Note[] = []
let meanwhile: (() => Promise<unknown>) | null = null
let failsFor: string | null = null
creditInvoiceWorkflow.hooks.creditNoteIssued(async (note) => {
  hooked.push(note)
  if (note.credit_note_id === failsFor) {
    throw new Error("The bookkeeping is down.")
  }
})
creditInvoiceWorkflow.hooks.validate(async () => {
  const work = meanwhile
  meanwhile = null
  await work?.()
})

/** Three coffees at 12.90 (7 %) and their shipping at 4.90 (19 %): 43.60. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let world: World
    const told: Note[] = []

    beforeAll(async () => {
      world = await createWorld(getContainer(), api)
      await world.policies()
      const hear = async ({ data }: { data: any }) => void told.push({ invoice_id: data.id, credit_note_id: data.credit_note_id })
      getContainer().resolve(Modules.EVENT_BUS).subscribe(InvoiceEvents.CREDITED, hear, { subscriberId: "test-credited" })
    })
    beforeEach(() => void [hooked, told].forEach((notes) => notes.splice(0)))
    afterEach(() => quiet(getContainer()))

    async function invoiced() {
      const { id } = await world.place()
      const [invoice] = await world.comesTo(id, ["invoice 43.60 open, due 43.60, unpaid"])
      const credit = (body: object) => world.post(`/admin/invoices/${invoice.id}/credit`, { reason: "Kulanz", ...body })
      return { invoice_id: invoice.id as string, credit }
    }
    /** Once nothing is under way any more. */
    async function expectTold(...notes: Note[]) {
      await quiet(getContainer())
      expect([hooked, told]).toEqual([notes, notes])
    }

    it("L4: of two equal requests at once, one tells of the credit note", async () => {
      const { invoice_id, credit } = await invoiced()
      const asked = { amount: 10, credit_note_id: "cn_mine" }
      meanwhile = () => credit(asked)
      const { status, data } = await credit(asked)
      expect([status, data.invoice.id]).toEqual([200, "cn_mine"])
      await expectTold({ invoice_id, credit_note_id: "cn_mine" })
      expect((await credit(asked)).data.invoice.id).toBe("cn_mine")
      await expectTold({ invoice_id, credit_note_id: "cn_mine" })
    })

    it("L4: tells of a draft of a credit note once it is issued", async () => {
      const { invoice_id, credit } = await invoiced()
      const { data } = await credit({ amount: 10, issue: false })
      const credit_note_id = data.invoice.id
      await expectTold()
      expect((await world.post(`/admin/invoices/${credit_note_id}/issue`)).status).toBe(200)
      await expectTold({ invoice_id, credit_note_id })
      expect((await world.post(`/admin/invoices/${credit_note_id}/issue`)).data.code).toBe("not_a_draft")
      await expectTold({ invoice_id, credit_note_id })
    })

    it("N3: a handler that throws is logged where several are issued, and the answer says that they are", async () => {
      const { credit } = await invoiced()
      const ids = []
      for (const amount of [10, 5]) {
        ids.push((await credit({ amount, issue: false })).data.invoice.id as string)
      }
      failsFor = ids[0]!
      const log = jest.spyOn(getContainer().resolve(ContainerRegistrationKeys.LOGGER), "error").mockImplementation()
      const input = { ids, actor: { type: "user", id: "user_ada" } }
      const { result } = await issueInvoicesWorkflow(getContainer()).run({ input })
      expect(result).toEqual({ ids, refused: [] })
      expect(log).toHaveBeenCalledWith(expect.stringContaining(ids[0]!), expect.objectContaining({ message: "The bookkeeping is down." }))
      log.mockRestore()
      expect(hooked.map(({ credit_note_id }) => credit_note_id).sort()).toEqual([...ids].sort())
    })

    it("L4: tells of the credit note of a correction", async () => {
      const { invoice_id } = await invoiced()
      const { data } = await world.post(`/admin/invoices/${invoice_id}/correct`, { reason: "Anschrift" })
      await expectTold({ invoice_id, credit_note_id: data.credit_note.id })
    })
  },
})
