import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import path from "node:path"
import pg from "pg"
import { ROOT } from "./install.mjs"

/** Whatever decides which tables and links the database has. */
const SCHEMA_SOURCES = ["package-lock.json", "medusa-config.ts", "src/modules", "src/links"]

/**
 * What the database has been through, kept in the database itself, in a schema of its own.
 *
 * @param {string} url
 */
export async function openMarks(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => undefined)
  await client.connect().catch((error) => {
    throw new Error(
      `The database of DATABASE_URL cannot be reached: ${error.message || error.code}. ` +
        "It has to exist, and may be empty; without DATABASE_URL an embedded one is used.",
    )
  })
  await client.query(`
    create schema if not exists medusa_invoicing_demo;
    create table if not exists medusa_invoicing_demo.mark (name text primary key, value jsonb not null)`)
  return {
    read: async (name) => {
      const { rows } = await client.query("select value from medusa_invoicing_demo.mark where name = $1", [name])
      return rows[0]?.value
    },
    write: (name, value) =>
      client.query(
        `insert into medusa_invoicing_demo.mark (name, value) values ($1, $2)
         on conflict (name) do update set value = excluded.value`,
        [name, JSON.stringify(value)],
      ),
    /** The merchant's account is the first thing that is made. */
    holdsShop: async () => {
      const { rows } = await client.query("select to_regclass('public.user') is not null as made")
      if (!rows[0].made) return false
      return (await client.query(`select from public."user" union all select from public.region limit 1`)).rowCount > 0
    },
    close: () => client.end(),
  }
}

/** Changes whenever there may be something to migrate. */
export function schemaFingerprint() {
  const hash = createHash("sha256")
  for (const source of SCHEMA_SOURCES.map((name) => path.join(ROOT, name)).filter(existsSync)) {
    for (const file of filesIn(source)) hash.update(path.relative(ROOT, file)).update(readFileSync(file))
  }
  return hash.digest("hex")
}

function filesIn(place) {
  if (!statSync(place).isDirectory()) return [place]
  const entries = readdirSync(place, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)).sort()
}
