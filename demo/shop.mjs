import { mkdirSync } from "node:fs"
import { warmUpAdmin } from "./admin-warm-up.mjs"
import { atEnd, end, serving } from "./ending.mjs"
import { collectInvoices } from "./invoices.mjs"
import { runMedusa, startServer } from "./medusa.mjs"
import { DEMO, place } from "./places.mjs"
import { choosePort } from "./ports.mjs"
import { migrate, prepareDatabase } from "./prepare.mjs"
import { say, step } from "./progress.mjs"
import { summary, table } from "./report.mjs"
import { client, signIn } from "./seed/http.mjs"
import { MERCHANT, seed } from "./seed/index.mjs"
import { shopFile } from "./shop-file.mjs"

const WAIT_FOR_INVOICES_MS = { once: 90_000, serving: 20_000 }

/**
 * Brings the shop up: database, tables, server, content, invoices. Then it serves until it is told to stop, or, with
 * `once`, ends.
 *
 * @param {{ once: boolean }} options
 */
export async function runShop({ once }) {
  mkdirSync(DEMO, { recursive: true })
  const host = process.env.HOST || "127.0.0.1"
  const port = await choosePort(host, say)
  const url = `http://localhost:${port}`

  const { database_url, marks } = await prepareDatabase()
  shopFile.remove()
  const env = environment({ port, url, host, database_url, once })
  await migrate(marks, env)

  const known = await marks.read("shop")
  if (!known) await step("creating the merchant's account", () => createMerchant(env))
  await step("starting the server", () => serve({ env, port, host }))
  // Filling a new shop leaves time for the admin; a known one has to be up first.
  if (!known && !once) void warmUpAdmin(url)
  const { publishable_key, orders } = known ?? (await fill(url, marks))
  await marks.close()
  shopFile.write({ url, publishable_key, database_url })

  const admin = await signIn(client(url), "user", MERCHANT)
  const within_ms = once ? WAIT_FOR_INVOICES_MS.once : WAIT_FOR_INVOICES_MS.serving
  const { invoices, problems } = await step("collecting the invoices", () =>
    collectInvoices(admin, { orders, directory: place("out"), within_ms }),
  )
  if (once) {
    process.stdout.write(table(invoices, problems))
    return end(problems.length ? 1 : 0)
  }
  serving()
  process.stdout.write(summary({ url, publishable_key, invoices, problems }))
  if (known) void warmUpAdmin(url)
}

/** `NODE_ENV=development` serves the admin without building it first. Whoever wants the PDFs alone needs no admin. */
function environment({ port, url, host, database_url, once }) {
  return {
    ...process.env,
    NODE_ENV: "development",
    DATABASE_URL: database_url,
    PORT: String(port),
    HOST: host,
    HMR_BIND_HOST: host,
    MEDUSA_BACKEND_URL: process.env.MEDUSA_BACKEND_URL || url,
    INVOICING_DEMO_FILES: process.env.INVOICING_DEMO_FILES || place("files"),
    DISABLE_MEDUSA_ADMIN: String(once),
    MEDUSA_DISABLE_TELEMETRY: "1",
  }
}

const createMerchant = (env) =>
  runMedusa(["user", "-e", MERCHANT.email, "-p", MERCHANT.password], { env, log: place("user.log") })

async function serve({ env, port, host }) {
  const server = await startServer({ env, port, host, log: place("server.log") })
  atEnd(server.stop)
  void server.crashed.then((error) => {
    console.error(`\n${error.message}`)
    return end(1)
  })
}

async function fill(url, marks) {
  const shop = await seed(url, step)
  await marks.write("shop", shop)
  return shop
}
