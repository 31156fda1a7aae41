import type { BrowserContext, Page } from "playwright-core"
import { openAdmin, openBrowser } from "./chromium"
import { startDemoShop, type DemoShop } from "./demo-shop"
import { call, signIn } from "./storefront"

type Json = Record<string, any>

export const by = (id: string) => `[data-testid="${id}"]`
export const widget = by("invoicing-widget")

/** The demo shop with a merchant signed in at its admin. */
export type AdminSession = {
  shop: DemoShop
  page: Page
  /** Calls the admin API as that merchant. */
  ask: (path: string, body?: Json) => Promise<Json>
  changeSeller: (update: Json) => Promise<void>
  openOrder: (id: string) => Promise<void>
  stop: () => Promise<void>
}

export async function startAdminSession(): Promise<AdminSession> {
  const shop = await startDemoShop()
  let browser: BrowserContext | undefined
  const stop = async () => {
    await browser?.close()
    await shop.stop()
  }
  try {
    const token = await signIn(shop, "user")
    const ask = (path: string, body?: Json) => call(shop, path, { token, body })
    browser = await openBrowser()
    const page = browser.pages()[0] ?? (await browser.newPage())
    page.setDefaultTimeout(60_000)
    await openAdmin(page, `${shop.url}/app/login`, 'input[name="email"]')
    await page.fill('input[name="email"]', shop.email)
    await page.fill('input[name="password"]', shop.password)
    await page.click('button[type="submit"]')
    await page.waitForURL(/\/app\/(orders|home|$)/)
    return {
      shop,
      page,
      ask,
      stop,
      changeSeller: async (update) => {
        const { sellers } = await ask("/admin/invoicing/sellers")
        await ask(`/admin/invoicing/sellers/${sellers[0].id}`, update)
      },
      openOrder: async (id) => {
        await openAdmin(page, `${shop.url}/app/orders/${id}`, widget)
        await page.locator(widget).scrollIntoViewIfNeeded()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}
