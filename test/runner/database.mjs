import { rmSync } from "node:fs"
import path from "node:path"

/** The server that DATABASE_URL or DB_HOST names, or else an embedded PostgreSQL for this run. */
export async function openDatabase(directory) {
  const { DATABASE_URL, DB_HOST, DB_PORT = "5432", DB_USERNAME = "postgres", DB_PASSWORD = "" } = process.env
  if (DATABASE_URL) return { env: environment(new URL(DATABASE_URL)), close: async () => undefined }
  if (DB_HOST) {
    const url = new URL(`postgres://${DB_HOST}:${DB_PORT}/postgres`)
    Object.assign(url, { username: DB_USERNAME, password: DB_PASSWORD })
    return { env: environment(url), close: async () => undefined }
  }

  const { startDatabase } = await import("../../demo/database.mjs")
  const database = await startDatabase({ directory: path.join(directory, "db"), durable: false })
  return {
    env: environment(new URL(database.url)),
    async close() {
      await database.stop()
      rmSync(database.directory, { recursive: true, force: true })
    },
  }
}

/** Medusa's test runner takes every host but one that is called localhost for one that wants TLS. */
function environment(url) {
  if (["127.0.0.1", "[::1]"].includes(url.hostname)) url.hostname = "localhost"
  return {
    DATABASE_URL: url.href,
    DB_HOST: url.hostname,
    DB_PORT: url.port || "5432",
    DB_USERNAME: decodeURIComponent(url.username) || "postgres",
    DB_PASSWORD: decodeURIComponent(url.password),
  }
}
