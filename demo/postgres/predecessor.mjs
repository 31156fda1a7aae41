import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs"
import { execFileSync } from "node:child_process"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"

/** Whoever starts a cluster keeps one connection of this name open: as long as it is there, the cluster is in use. */
export const KEEPER = "medusa-invoicing keeper"

/**
 * Ends a PostgreSQL that a killed predecessor left running in the directory. One that is still in use is left alone.
 *
 * @param {string} directory
 * @param {{ user: string, password: string }} credentials
 */
export async function endPredecessor(directory, credentials) {
  const file = path.join(directory, "postmaster.pid")
  if (!existsSync(file)) return
  const [pid, , , port] = readFileSync(file, "utf8").split("\n")

  const answer = await ask(directory, Number(port), credentials)
  if (answer === "in use") {
    throw new Error(
      `The database in ${directory} is in use by another run of this shop (PostgreSQL is process ${pid}). ` +
        "Stop that one first, with Ctrl-C in its terminal.",
    )
  }
  if (answer === "idle" || isPostgres(Number(pid))) await end(Number(pid))
  rmSync(file, { force: true })
}

/** @returns {Promise<"in use" | "idle" | "silent">} */
async function ask(directory, port, { user, password }) {
  const client = new pg.Client({ host: "127.0.0.1", port, user, password, database: "postgres", connectionTimeoutMillis: 3000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query(
      `select current_setting('data_directory') as directory,
              exists (select from pg_stat_activity where application_name = $1) as kept`,
      [KEEPER],
    )
    if (realpathSync(rows[0].directory) !== realpathSync(directory)) return "silent"
    return rows[0].kept ? "in use" : "idle"
  } catch {
    return "silent"
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A process id may have passed to another program since the file was written. */
function isPostgres(pid) {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0")[0].endsWith("postgres")
    return execFileSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).trim().endsWith("postgres")
  } catch {
    return false
  }
}

async function end(pid) {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"]) {
    for (let waited = 0; waited < 10_000; waited += 50) {
      try {
        process.kill(pid, waited ? 0 : signal)
      } catch (error) {
        if (error.code === "ESRCH") return
        throw new Error(`A PostgreSQL left over from an earlier run (process ${pid}) could not be ended: ${error.message}`)
      }
      await sleep(50)
    }
  }
}
