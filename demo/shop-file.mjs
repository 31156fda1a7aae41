import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { place } from "./places.mjs"
import { MERCHANT, SHOPPER } from "./seed/people.mjs"

const FILE = place("shop.json")

/** The facts that a script needs to use the shop. Written when the shop is ready; until then a start leaves none. */
export const shopFile = {
  path: FILE,

  /** @param {{ url: string, publishable_key: string, database_url: string }} facts */
  write({ url, publishable_key, database_url }) {
    const content = {
      url,
      ...MERCHANT,
      publishable_key,
      database_url,
      customer_email: SHOPPER.email,
      customer_password: SHOPPER.password,
    }
    mkdirSync(path.dirname(FILE), { recursive: true })
    writeFileSync(`${FILE}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${FILE}.new`, FILE)
  },

  remove() {
    rmSync(FILE, { force: true })
  },

  /** An earlier shop leaves its file behind; that of one still running is not ours to remove. */
  async removeIfStale() {
    try {
      const { url } = JSON.parse(readFileSync(FILE, "utf8"))
      await fetch(`${url}/health`, { signal: AbortSignal.timeout(5000) })
    } catch {
      this.remove()
    }
  },
}
