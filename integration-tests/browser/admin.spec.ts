import { startAdminSession, by, widget, type AdminSession } from "../support/browser/admin-session"
import { openAdmin, picture } from "../support/browser/chromium"
import { placeOrder } from "../support/browser/storefront"

jest.setTimeout(300_000)

let session: AdminSession

beforeAll(async () => {
  session = await startAdminSession()
}, 600_000)

afterAll(async () => await session?.stop(), 60_000)

it("shows an order's invoice with number, status, date and total", async () => {
  const { page, ask, openOrder } = session
  const { invoices } = await ask("/admin/invoices?limit=1&order=created_at")
  await openOrder(invoices[0].order_id)
  await page.locator(`${widget} ${by("invoicing-number")}`, { hasText: invoices[0].number }).waitFor()
  await page.locator(by("invoicing-actions")).waitFor()
  await picture(page, "admin-order")
  await page.emulateMedia({ colorScheme: "dark" })
  await page.evaluate(() => localStorage.setItem("medusa_admin_theme", "dark"))
  await openOrder(invoices[0].order_id)
  await picture(page, "admin-order-dark")
  await page.evaluate(() => localStorage.setItem("medusa_admin_theme", "light"))
  await page.emulateMedia({ colorScheme: "light" })
})

it("says why an order cannot be invoiced, and leads to the field that is missing", async () => {
  const { page, shop, ask, changeSeller, openOrder } = session
  const { sellers } = await ask("/admin/invoicing/sellers")
  await changeSeller({ issue_on: "manual", address: { city: null } })
  const order = await placeOrder(shop)
  await openOrder(order.id)
  await page.locator(by("invoicing-reasons"), { hasText: /city/i }).waitFor()
  expect(await page.locator(`${widget} ${by("invoicing-create")}`).isDisabled()).toBe(true)
  await picture(page, "admin-order-blocked")

  await openAdmin(page, `${shop.url}/app/settings/invoicing`, by("invoicing-settings"))
  await page.locator(by("invoicing-missing-field"), { hasText: /city/i }).click()
  await page.locator(by("invoicing-seller-form")).waitFor()
  await page.fill("[id='invoicing-field-address.city']", sellers[0].address.city)
  await picture(page, "admin-settings-seller")
  await page.click(by("invoicing-seller-save"))
  await page.locator(`${by("invoicing-readiness")}[data-ready="true"]`).waitFor()
  await picture(page, "admin-settings")
  const law = page.locator(by("invoicing-law"))
  await law.scrollIntoViewIfNeeded()
  expect(await law.textContent()).toMatch(/Law in Germany.*structured e-invoices/)
  await picture(page, "admin-settings-law")
})

it("changes policies, and says at its field what the seller's country does not allow", async () => {
  const { page, shop, ask, changeSeller } = session
  await changeSeller({ credit_on: ["payment_refunded", "return_received", "order_canceled"], rounding_mode: "half_up" })
  await openAdmin(page, `${shop.url}/app/settings/invoicing`, by("invoicing-policies"))
  await page.click(by("invoicing-policies-edit"))
  const form = page.locator(by("invoicing-policies-form"))
  await form.getByLabel("A payment is refunded").click()
  await form.getByLabel("Fiscal year begins on: month").click()
  await page.getByRole("option", { name: "April" }).click()
  await page.locator("[id='invoicing-field-rounding_mode']").click()
  await page.getByRole("option", { name: "Cut off" }).click()
  await page.click(by("invoicing-policies-save"))
  await page.locator("[id='invoicing-field-rounding_mode-description']", { hasText: /lawful/ }).waitFor()
  await picture(page, "admin-settings-policies")

  await page.locator("[id='invoicing-field-rounding_mode']").click()
  await page.getByRole("option", { name: "To the nearest cent, half a cent up" }).click()
  await page.click(by("invoicing-policies-save"))
  await form.waitFor({ state: "detached" })
  const { sellers } = await ask("/admin/invoicing/sellers")
  expect(sellers[0]).toMatchObject({
    credit_on: ["return_received", "order_canceled"],
    fiscal_year_start: "04-01",
    rounding_mode: "half_up",
  })
})

it("changes a number series, with the refusal at its field", async () => {
  const { page, shop } = session
  await openAdmin(page, `${shop.url}/app/settings/invoicing`, by("invoicing-series"))
  await page.locator(by("invoicing-series-edit")).first().click()
  const form = page.locator(by("invoicing-series-form"))
  await form.waitFor()
  await page.fill("[id='invoicing-field-pattern']", "RE-{FYYYY}-{FYY+1}-{SEQ:5}")
  await form.locator(by("invoicing-series-example"), { hasText: /RE-20\d\d-\d\d-00001/ }).waitFor()
  await page.fill("[id='invoicing-field-pattern']", "RE-{MM}-{SEQ}")
  await page.click(by("invoicing-series-save"))
  await form.getByText(/again a year later/i).first().waitFor()
  await picture(page, "admin-settings-series")
})
