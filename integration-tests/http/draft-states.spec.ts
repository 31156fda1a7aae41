import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { quiet } from "../support/quiet"
import { createWorld, lines, type World } from "../support/world"

/** Three coffees at 12.90 (7 %) and their shipping at 4.90 (19 %): 43.60. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let world: World

    beforeAll(async () => {
      world = await createWorld(getContainer(), api)
      await world.policies({ issue_on: "manual" })
    })
    afterEach(async () => {
      jest.restoreAllMocks()
      await quiet(getContainer())
    })

    async function draft() {
      const { id: order_id } = await world.place()
      const { data } = await world.post("/admin/invoices", { order_id, issue: false })
      return { order_id, id: data.invoice.id as string }
    }

    /** As where a module answers an error for one order. */
    function breakOrder(orderId: string) {
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
      const graph = query.graph.bind(query)
      jest.spyOn(query, "graph").mockImplementation((async (config: any, options: any) => {
        if (config.entity === "order" && [config.filters?.id].flat().includes(orderId)) {
          throw new TypeError("Cannot read properties of null (reading 'value')")
        }
        return await graph(config, options)
      }) as never)
    }

    it("R2: a draft whose order cannot be read says so, and the list answers", async () => {
      const [broken, sound] = [await draft(), await draft()]
      breakOrder(broken.order_id)
      const log = jest.spyOn(getContainer().resolve(ContainerRegistrationKeys.LOGGER), "error").mockImplementation()
      const { invoices } = await world.get("/admin/invoices?status=draft")
      const found = (id: string) => invoices.find((one: { id: string }) => one.id === id)
      const unreadable = { code: "order_unreadable", path: "order", message: expect.stringContaining("cannot be read") }
      expect(found(broken.id).draft).toEqual({ order_changed: false, issue_when_ready: false, waits_for: [unreadable] })
      expect(log).toHaveBeenCalledWith(expect.stringContaining(broken.id), expect.any(TypeError))
      expect(lines(found(broken.id))).toEqual(["item 3 38.70", "shipping 1 4.90"])
      expect(found(sound.id).draft).toEqual({ order_changed: false, issue_when_ready: false, waits_for: [] })
      expect((await world.get(`/admin/invoices/${broken.id}`)).invoice.draft.waits_for).toEqual([unreadable])
      expect((await world.get(`/admin/orders/${sound.order_id}/invoicing`)).invoices).toHaveLength(1)
      expect((await world.post(`/admin/invoices/${sound.id}/issue`)).data.invoice.status).toBe("open")
    })

    it("R1: a draft that its seller's gap keeps from being issued says so, and not that its order changed", async () => {
      const { id } = await draft()
      await world.policies({ issue_on: "manual", tax_ids: [] })
      const gap = { code: "seller_incomplete", path: "seller.tax_ids" }
      const { invoice } = await world.get(`/admin/invoices/${id}`)
      expect(invoice.draft).toMatchObject({ order_changed: false, waits_for: [gap] })
      expect((await world.post(`/admin/invoices/${id}/issue`)).data).toMatchObject({ code: gap.code, errors: [gap] })
      await world.policies({ issue_on: "manual" })
      expect((await world.post(`/admin/invoices/${id}/issue`)).data.invoice.status).toBe("open")
    })

    it("L1, L6: a draft that the policy made is made anew once it is deleted, and where invoicing is manual it is not", async () => {
      await world.policies({ issue_as: "draft" })
      const { id: order_id } = await world.place()
      const [first] = await world.comesTo(order_id, ["invoice 43.60 draft"])
      expect((await world.remove(`/admin/invoices/${first.id}`)).status).toBe(200)
      await world.catchUp()
      const { invoices } = await world.invoicing(order_id)
      expect(invoices).toMatchObject([{ status: "draft", totals: { gross: 43.6 } }])
      expect(invoices[0].id).not.toBe(first.id)
      await world.policies({ issue_on: "manual" })
      await world.remove(`/admin/invoices/${invoices[0].id}`)
      await world.catchUp()
      const after = await world.invoicing(order_id)
      expect([after.invoices, after.actions]).toMatchObject([[], [{ action: "INVOICE" }]])
    })
  },
})
