import { execFile } from "node:child_process"
import { appendFile, rm } from "node:fs/promises"
import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { INVOICING_MODULE } from "../../src/modules/invoicing"
import type InvoicingModuleService from "../../src/modules/invoicing/service"
import checkBooks from "../../src/scripts/check-integrity"
import { answer } from "../support/api"
import { checkout } from "../support/checkout"
import { invoiceOf } from "../support/invoicing"
import { createAdmin, createShopper } from "../support/people"
import { quiet } from "../support/quiet"
import { completeSeller } from "../support/seller"
import { createShop } from "../support/shop"
import { eventually } from "../support/wait"

const FILES = path.resolve(process.env.INVOICING_DEMO_FILES ?? ".demo/files")

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConfig }) => {
    let headers: Record<string, string>
    let seller_id: string
    /** Two invoices with their PDFs, by number. */
    let invoices: { id: string; number: string; issue_date: string; series_id: string }[]

    beforeEach(async () => {
      headers = await createAdmin(getContainer(), api)
      seller_id = await completeSeller(api, headers)
      const shop = await createShop(getContainer())
      const shopper = await createShopper(api, shop.publishable_key)
      invoices = []
      for (const variant of ["coffee", "grinder"] as const) {
        const order = await checkout(api, shop, { headers: shopper.headers, items: [{ variant, quantity: 1 }] })
        invoices.push(
          await eventually("the PDF", async () => {
            const invoice = await invoiceOf(api, headers, order.id)
            return invoice.document.pdf?.status === "ready" && invoice
          })
        )
      }
      await quiet(getContainer())
    })

    const rendition = async (place: number) => {
      const invoicing = getContainer().resolve<InvoicingModuleService>(INVOICING_MODULE)
      const [found] = await invoicing.listInvoicingRenditions({ invoice_id: invoices[place]!.id })
      return { id: found!.id, file: path.join(FILES, found!.file_id!) }
    }
    const integrity = async (query = "") => (await api.get(`/admin/invoicing/integrity${query}`, { headers })).data

    it("L3: answers that the books are whole, with their files", async () => {
      const { data, status, headers: answered } = await api.get("/admin/invoicing/integrity", { headers })
      expect([status, answered["content-type"]]).toEqual([200, "application/json; charset=utf-8"])
      expect(data).toMatchObject({
        faults: [],
        checked: 2,
        fault_count: 0,
        sellers: [
          {
            id: seller_id,
            documents: 2,
            faults: 0,
            series: [
              { type: "invoice", count: 2, first: invoices[0]!.number, last: invoices[1]!.number, gaps: [], duplicates: [], jumps: [], chain: "intact" },
              { type: "credit_note", count: 0, first: null, last: null, chain: "intact" },
            ],
          },
        ],
      })
    })

    it("L3: names files that were changed or are gone: the first, all, or none of them", async () => {
      const [changed, gone] = [await rendition(0), await rendition(1)]
      await appendFile(changed.file, "%")
      await rm(gone.file)
      const size = { code: "file_size", entity: "rendition", id: changed.id, number: invoices[0]!.number, path: "size" }
      const first = await integrity()
      expect(first).toMatchObject({ faults: [size], fault_count: 3, checked: 2, sellers: [{ faults: 3 }] })
      const all = await integrity("?all=true")
      expect(all.faults).toMatchObject([
        size,
        { code: "file_changed", id: changed.id, path: "sha256" },
        { code: "file_missing", id: gone.id, number: invoices[1]!.number, path: "file_id" },
      ])
      expect(all.sellers).toEqual(first.sellers)
      expect(await integrity("?pdf=false&all=true")).toMatchObject({ faults: [], fault_count: 0, checked: 2 })
    })

    it("looks at one seller alone, and says what it does not know or take", async () => {
      expect(await integrity(`?seller_id=${seller_id}`)).toMatchObject({ checked: 2, sellers: [{ id: seller_id }] })
      const status = async (query: string) => (await answer(api.get(`/admin/invoicing/integrity${query}`, { headers }))).status
      expect(await status("?seller_id=inslr_unknown")).toBe(404)
      expect(await status("?all=perhaps")).toBe(400)
      expect((await answer(api.get("/admin/invoicing/integrity"))).status).toBe(401)
    })

    it("breaks off visibly where the walk fails", async () => {
      const invoicing = getContainer().resolve<InvoicingModuleService>(INVOICING_MODULE)
      const read = invoicing.readIntegrity.bind(invoicing)
      const logger = jest.spyOn(getContainer().resolve(ContainerRegistrationKeys.LOGGER), "error").mockImplementation(() => undefined)
      const failing = jest.spyOn(invoicing, "readIntegrity").mockImplementation(async (part, from) => {
        if (part === "numbers") {
          throw new Error("connection lost")
        }
        return (await read(part, from as never)) as never
      })
      await expect(api.get("/admin/invoicing/integrity", { headers })).rejects.toThrow()
      expect(logger).toHaveBeenCalledWith(expect.stringContaining("broke off"), expect.objectContaining({ message: "connection lost" }))
      failing.mockRestore()
      logger.mockRestore()
    })

    it("N1: states a series for an auditor", async () => {
      const { number, issue_date, series_id } = invoices[0]!
      const { data } = await api.get(`/admin/invoicing/series/${series_id}/statement`, { headers })
      expect(data).toMatchObject({
        series: { id: series_id, last_number: invoices[1]!.number, issued_count: 2 },
        periods: [{ period: issue_date.slice(0, 4), first: number, last: invoices[1]!.number, count: 2, gaps: [], duplicates: [] }],
        jumps: [],
      })
      expect((await answer(api.get("/admin/invoicing/series/inser_unknown/statement", { headers }))).status).toBe(404)
    })

    describe("the script", () => {
      const logged = async (...args: string[]) => {
        const logger = getContainer().resolve(ContainerRegistrationKeys.LOGGER)
        const lines: string[] = []
        const spies = (["info", "error"] as const).map((level) => jest.spyOn(logger, level).mockImplementation((...[line]) => void lines.push(`${level} ${String(line)}`)))
        await checkBooks({ container: getContainer(), args })
        spies.forEach((spy) => spy.mockRestore())
        const { exitCode } = process
        process.exitCode = undefined
        return { lines, exitCode }
      }

      it("says that the books are whole, or names each fault", async () => {
        const whole = await logged()
        expect(whole.exitCode).toBeUndefined()
        expect(whole.lines.at(-1)).toBe("info invoicing: 2 documents checked, 0 faults")
        const { id, file } = await rendition(1)
        await rm(file)
        const broken = await logged()
        expect(broken.exitCode).toBe(1)
        expect(broken.lines[0]).toContain(`error invoicing: file_missing rendition ${id} ${invoices[1]!.number} file_id: `)
        expect(broken.lines.at(-1)).toBe("error invoicing: 2 documents checked, 1 faults")
        expect((await logged("pdf=false", `seller_id=${seller_id}`)).exitCode).toBeUndefined()
      })

      it("ends with exit code 1 where there is a fault", async () => {
        const run = () =>
          new Promise<number>((resolve) => {
            const env = { ...process.env, DATABASE_URL: dbConfig.clientUrl, NODE_ENV: "development", DISABLE_MEDUSA_ADMIN: "true" }
            const command = ["medusa", "exec", "./src/scripts/check-integrity.ts"]
            execFile("npx", command, { env, cwd: path.resolve(".") }, (error) => resolve(error ? Number(error.code) : 0))
          })
        expect(await run()).toBe(0)
        await rm((await rendition(1)).file)
        expect(await run()).toBe(1)
      })
    })
  },
})
