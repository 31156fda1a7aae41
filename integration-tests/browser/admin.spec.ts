import { readFile } from "node:fs/promises"
import type { BrowserContext, Page } from "playwright-core"
import { openAdmin, openBrowser, picture } from "../support/browser/chromium"
import { startDemoShop, type DemoShop } from "../support/browser/demo-shop"
import { call, placeOrder, signIn } from "../support/browser/storefront"
import { readPdf } from "../support/read-pdf"

jest.setTimeout(300_000)

let shop: DemoShop
let browser: BrowserContext
let page: Page
let token: string

const by = (id: string) => `[data-testid="${id}"]`
const widget = by("invoicing-widget")

beforeAll(async () => {
  shop = await startDemoShop()
  token = await signIn(shop, "user")
  browser = await openBrowser()
  page = browser.pages()[0] ?? (await browser.newPage())
  page.setDefaultTimeout(60_000)
  await openAdmin(page, `${shop.url}/app/login`, 'input[name="email"]')
  await page.fill('input[name="email"]', shop.email)
  await page.fill('input[name="password"]', shop.password)
  await page.click('button[type="submit"]')
  await page.waitForURL(/\/app\/(orders|home|$)/)
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await shop?.stop()
}, 60_000)

async function changeSeller(update: object): Promise<void> {
  const { sellers } = await call(shop, "/admin/invoicing/sellers", { token })
  await call(shop, `/admin/invoicing/sellers/${sellers[0].id}`, { token, body: update as Record<string, unknown> })
}

async function openOrder(id: string): Promise<void> {
  await openAdmin(page, `${shop.url}/app/orders/${id}`, widget)
  await page.locator(widget).scrollIntoViewIfNeeded()
}

it("shows an order's invoice with number, status, date and total", async () => {
  const { invoices } = await call(shop, "/admin/invoices?limit=1&order=created_at", { token })
  await openOrder(invoices[0].order_id)
  await page.locator(`${widget} ${by("invoicing-number")}`, { hasText: invoices[0].number }).waitFor()
  await page.locator(by("invoicing-download")).waitFor()
  await picture(page, "admin-order")
  await page.emulateMedia({ colorScheme: "dark" })
  await page.evaluate(() => localStorage.setItem("medusa_admin_theme", "dark"))
  await openOrder(invoices[0].order_id)
  await picture(page, "admin-order-dark")
  await page.evaluate(() => localStorage.setItem("medusa_admin_theme", "light"))
  await page.emulateMedia({ colorScheme: "light" })
})

it("previews an invoice, issues it and downloads its PDF", async () => {
  await changeSeller({ issue_on: "manual" })
  const order = await placeOrder(shop)
  await openOrder(order.id)
  await page.locator(by("invoicing-pending-items")).waitFor()
  await picture(page, "admin-order-to-invoice")
  await page.click(by("invoicing-preview"))
  await page.locator(by("invoicing-summary")).waitFor()
  await picture(page, "admin-preview")
  expect((await call(shop, `/admin/invoices?order_id=${order.id}`, { token })).count).toBe(0)

  await page.click(by("invoicing-issue"))
  const row = page.locator(`${widget} ${by("invoicing-invoice-row")}`)
  await row.waitFor()
  const number = (await row.locator(by("invoicing-number")).textContent())!.trim()
  expect(number).toMatch(/\d{4}-\d+/)
  const { invoices } = await call(shop, `/admin/invoices?order_id=${order.id}`, { token })
  expect(invoices.map((invoice: { number: string }) => invoice.number)).toEqual([number])

  await row.locator(by("invoicing-download")).waitFor()
  const [download] = await Promise.all([page.waitForEvent("download"), row.locator(by("invoicing-download")).click()])
  expect(download.suggestedFilename()).toBe(`Rechnung-${number}.pdf`)
  const { text } = await readPdf(await readFile(await download.path()))
  expect(text).toContain(number)
  await picture(page, "admin-order-issued")
})

it("says why an order cannot be invoiced, and leads to the field that is missing", async () => {
  const { sellers } = await call(shop, "/admin/invoicing/sellers", { token })
  await changeSeller({ address: { city: null } })
  const order = await placeOrder(shop)
  await openOrder(order.id)
  await page.locator(by("invoicing-reasons"), { hasText: /city/i }).waitFor()
  expect(await page.locator(by("invoicing-preview")).isEnabled().catch(() => false)).toBe(false)
  await picture(page, "admin-order-blocked")

  await openAdmin(page, `${shop.url}/app/settings/invoicing`, by("invoicing-settings"))
  await page.locator(by("invoicing-missing-field"), { hasText: /city/i }).click()
  await page.locator(by("invoicing-seller-form")).waitFor()
  await page.fill("[id='invoicing-field-address.city']", sellers[0].address.city)
  await picture(page, "admin-settings-seller")
  await page.click(by("invoicing-seller-save"))
  await page.locator(`${by("invoicing-readiness")}[data-ready="true"]`).waitFor()
  await picture(page, "admin-settings")
})

it("changes a number series, with the refusal at its field", async () => {
  await openAdmin(page, `${shop.url}/app/settings/invoicing`, by("invoicing-series"))
  await page.locator(by("invoicing-series-edit")).first().click()
  const form = page.locator(by("invoicing-series-form"))
  await form.waitFor()
  await page.fill("[id='invoicing-field-pattern']", "RE-{MM}-{SEQ}")
  await page.click(by("invoicing-series-save"))
  await form.getByText(/again a year later/i).first().waitFor()
  await picture(page, "admin-settings-series")
})
