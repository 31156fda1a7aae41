import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import type Medusa from "@medusajs/js-sdk"
import { exports as entries } from "../../package.json"
import type { StoreInvoice, StoreInvoiceListResponse } from "../../src/types/http"
import { readPdf } from "../support/read-pdf"
import { Host } from "./host"
import { packPlugin } from "./plugin"
import { placeOrder, register, setUpShop, type Shop } from "./shop"

const MINUTE = 60_000
const EMAIL = "joerg@example.com"

let folder: string
let tarball: string
let files: string[]
let host: Host

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "medusa-invoicing-"))
  await mkdir(join(folder, "shop"))
  host = new Host(join(folder, "shop"))
})

afterAll(async () => {
  try {
    await host.remove()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, MINUTE)

describe("the tarball", () => {
  beforeAll(async () => {
    const packed = await packPlugin(folder)
    tarball = packed.tarball
    files = packed.files
  }, 5 * MINUTE)

  it("holds the built plugin and what a reader needs, and nothing else", () => {
    expect(files).toEqual(expect.arrayContaining(["package.json", "README.md", "CHANGELOG.md", "LICENSE"]))
    const others = files.filter((file) => !/^(package\.json|[A-Z]+(\.md)?)$/.test(file))
    expect(others.filter((file) => !file.startsWith(".medusa/server/src/"))).toEqual([])
    expect(others.filter((file) => !/(\.js|\.mjs|\.d\.ts)$/.test(file))).toEqual([])
    expect(others.filter((file) => /__tests__|\.spec\.|fixtures/.test(file))).toEqual([])
  })

  it("holds every entry that package.json names, with its types", () => {
    const targets = Object.values(entries)
      .flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry)))
      .map((target) => target.replace(/^\.\//, "").replace("*", "invoicing"))
    const types = targets.filter((target) => !/admin|\.json$/.test(target)).map((target) => target.replace(/\.js$/, ".d.ts"))
    expect(files).toEqual(expect.arrayContaining([...targets, ...types]))
  })
})

describe("a new Medusa application", () => {
  beforeAll(async () => {
    await host.install(tarball)
    await host.migrate()
    await host.build()
    await host.start()
  }, 12 * MINUTE)

  it("imports the plugin's public entries, with their types", async () => {
    expect(await host.runBuilt("src/use-plugin.js")).toBe("invoicing invoice.issued true\nfunction function\n")
  })

  it("lends the plugin's screens the libraries of its own, not copies", async () => {
    const packages = join(folder, "shop/node_modules")
    const dashboard = join(packages, "@medusajs/dashboard")
    const plugin = join(packages, "medusa-invoicing")
    const screens = await readFile(join(plugin, ".medusa/server/src/admin/index.mjs"), "utf8")
    const { dependencies } = JSON.parse(await readFile(join(dashboard, "package.json"), "utf8"))
    const imported = [...screens.matchAll(/ from "([^"]+)"/g)].map(([, name]) => name)
    const shared = imported.filter((name) => name in dependencies)
    expect(shared).toEqual(expect.arrayContaining(["react", "@medusajs/ui", "@tanstack/react-query"]))
    for (const name of shared) {
      expect(require.resolve(name, { paths: [plugin] })).toBe(require.resolve(name, { paths: [dashboard] }))
    }
  })

  it("has the plugin's screens in its admin", async () => {
    expect((await fetch(`${host.url}/app`)).status).toBe(200)
    const assets = join(folder, "shop/.medusa/server/public/admin/assets")
    const scripts = (await readdir(assets)).filter((name) => name.endsWith(".js"))
    const texts = await Promise.all(scripts.map((name) => readFile(join(assets, name), "utf8")))
    expect(texts.some((text) => text.includes("/admin/invoicing/sellers"))).toBe(true)
  })

  describe("with an order", () => {
    let shop: Shop
    let customer: Medusa
    let invoice: StoreInvoice

    beforeAll(async () => {
      shop = await setUpShop(host.url)
      customer = await register(host.url, shop, EMAIL)
      const order = await placeOrder(customer, shop, EMAIL)
      expect(order.total).toBe(124.95)
      invoice = await firstInvoice(customer)
    }, 3 * MINUTE)

    it("invoices it", () => {
      expect(invoice).toMatchObject({ status: "open", totals: { net: 105, tax: 19.95, gross: 124.95 } })
      expect(invoice.number).toMatch(/\d/)
    })

    it("hands its customer the PDF", async () => {
      const response = await download(customer, invoice.id)
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(response.headers.get("content-type")).toMatch("application/pdf")
      expect(response.headers.get("content-length")).toBe(String(bytes.length))
      expect(response.headers.get("content-disposition")).toMatch(/filename/)
      expect(response.headers.get("etag")).toMatch(/^"[^"]+"$/)
      expect(bytes.subarray(0, 5).toString()).toBe("%PDF-")

      const { text } = await readPdf(bytes)
      expect(text).toContain(invoice.number)
      expect(text).toContain("124,95")
      expect(text).toContain("Nordlicht Kaffee GmbH")
      expect(text).toContain("Jörg Müller")
    }, MINUTE)

    it("hides it from others", async () => {
      const other = await register(host.url, shop, "other@example.com")
      await expect(other.client.fetch(`/store/invoices/${invoice.id}`)).rejects.toMatchObject({ status: 404 })
      await expect(other.client.fetch(`/store/invoices/${invoice.id}/pdf`)).rejects.toMatchObject({ status: 404 })
    })
  })
})

async function firstInvoice(customer: Medusa): Promise<StoreInvoice> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const { invoices } = await customer.client.fetch<StoreInvoiceListResponse>("/store/customers/me/invoices")
    if (invoices.length > 0) {
      return invoices[0]
    }
    await sleep(500)
  }
  throw new Error(`No invoice after a minute. The server said:\n${host.said().slice(-4000)}`)
}

/** While the PDF is not ready yet, the route answers 409 and says when to ask again. */
async function download(customer: Medusa, id: string): Promise<Response> {
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      return await customer.client.fetch<Response>(`/store/invoices/${id}/pdf`, { headers: { accept: "application/pdf" } })
    } catch (error) {
      if ((error as { status?: number }).status !== 409) {
        throw error
      }
      await sleep(1000)
    }
  }
  throw new Error("The PDF did not become ready.")
}
