import { mkdir, mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type BrowserContext, type Page } from "playwright-core"
import { ROOT } from "./demo-shop"

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** A Chromium of its own: `CHROMIUM_PATH` is found by the test runner. */
export async function openBrowser(): Promise<BrowserContext> {
  return await chromium.launchPersistentContext(await mkdtemp(join(tmpdir(), "medusa-invoicing-chromium-")), {
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: FLAGS,
    viewport: { width: 1440, height: 1000 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    acceptDownloads: true,
  })
}

/** Opens an admin page. The development server may still be preparing its code at the first one, and then wants a reload. */
export async function openAdmin(page: Page, url: string, landmark: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await page.goto(url, { waitUntil: "domcontentloaded" })
    const found = await page
      .locator(landmark)
      .first()
      .waitFor({ timeout: 45_000 })
      .then(() => true)
      .catch((error) => (attempt < 4 ? false : Promise.reject(error)))
    if (found) {
      return
    }
  }
}

/** Keeps a picture for README and docs where the run is asked to: `UPDATE_IMAGES=1 npm test -- browser`. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE_IMAGES) {
    const folder = join(ROOT, "docs/images")
    await mkdir(folder, { recursive: true })
    await page.waitForTimeout(700)
    const withoutToasts = "[data-sonner-toaster] { visibility: hidden }"
    await page.screenshot({ path: join(folder, `${name}.png`), style: withoutToasts })
  }
}
