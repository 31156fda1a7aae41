import { rmSync } from "node:fs"
import { startDatabase } from "./database.mjs"
import { atEnd, end, isEnding } from "./ending.mjs"
import { openMarks, schemaFingerprint } from "./marks.mjs"
import { runMedusa } from "./medusa.mjs"
import { place } from "./places.mjs"
import { say, step } from "./progress.mjs"

/** @typedef {Awaited<ReturnType<typeof openMarks>>} Marks */

/**
 * Uses DATABASE_URL, or else the embedded database, begun anew if an earlier start was interrupted while filling it.
 *
 * @returns {Promise<{ database_url: string, marks: Marks }>}
 */
export function prepareDatabase() {
  const given = process.env.DATABASE_URL
  return given ? useGiven(given) : useEmbedded()
}

async function useGiven(database_url) {
  const marks = await openMarks(database_url)
  if (await isInterrupted(marks)) {
    throw new Error(
      "The database of DATABASE_URL holds a shop that is not a finished demo shop, and is left as it is. " +
        "Give an empty database, or leave DATABASE_URL unset to use an embedded one.",
    )
  }
  return { database_url, marks }
}

async function useEmbedded() {
  const database = await step("starting PostgreSQL", () => startDatabase({ directory: place("db") }))
  atEnd(database.stop)
  void database.ended.then(() => {
    if (isEnding()) return
    console.error("\nPostgreSQL ended by itself. Start again: nothing that was committed is lost.")
    return end(1)
  })
  const database_url = database.url
  const marks = await openMarks(database_url)
  if (!(await isInterrupted(marks))) return { database_url, marks }

  say("an earlier start was interrupted, so the shop begins anew")
  await marks.close()
  await database.reset()
  rmSync(place("files"), { recursive: true, force: true })
  return { database_url, marks: await openMarks(database_url) }
}

/** @param {Marks} marks */
const isInterrupted = async (marks) => !(await marks.read("shop")) && (await marks.holdsShop())

/**
 * Migrates, unless nothing that could have changed the schema did.
 *
 * @param {Marks} marks
 * @param {NodeJS.ProcessEnv} env
 */
export async function migrate(marks, env) {
  const fingerprint = schemaFingerprint()
  if ((await marks.read("schema")) === fingerprint) return
  const command = ["db:migrate", "--execute-all-links", "--execute-all-search"]
  await step("migrating the database", () => runMedusa(command, { env, log: place("migrate.log") }))
  await marks.write("schema", fingerprint)
}
