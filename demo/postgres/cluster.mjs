import { randomBytes } from "node:crypto"
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"
import { ended, tailOf } from "./program.mjs"

export const USER = "postgres"

/** A cluster of another user of the machine can neither be read nor run. */
export function refuseForeign(cluster) {
  const self = process.getuid?.()
  if (!self || !existsSync(cluster)) return
  const { uid } = statSync(cluster)
  if (uid === self) return
  throw new Error(
    `The database in ${cluster} belongs to another user of this machine (user id ${uid}). ` +
      "Run this as that user, or remove the directory to begin anew.",
  )
}

export const isCluster = (cluster) => existsSync(path.join(cluster, "PG_VERSION"))

export const passwordOf = (cluster) => readFileSync(path.join(cluster, "password"), "utf8")

/**
 * Makes a cluster: in UTF-8 and with PostgreSQL's own collation, whatever the machine's locale. It is made beside its
 * place and moved there when complete, so that an interrupted start leaves no half of one.
 *
 * @param {{ cluster: string, account?: import("./account.mjs").Account, run: import("./program.mjs").Run,
 *           log: (text: string) => void }} options
 */
export async function initialise({ cluster, account, run, log }) {
  const draft = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, randomBytes(18).toString("hex"), { mode: 0o600 })
  if (account) for (const place of [draft, passwordFile]) chownSync(place, account.uid, account.gid)

  const initdb = run("initdb", [
    ...["-D", draft, "--username", USER, "--pwfile", passwordFile, "--auth", "scram-sha-256"],
    ...["--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"],
  ])
  const said = tailOf(initdb, log)
  const result = await ended(initdb)
  if (result !== 0) throw cannotRun(result instanceof Error ? result : `initdb ended with ${result}`, said())

  renameSync(passwordFile, path.join(draft, "password"))
  rmSync(cluster, { recursive: true, force: true })
  renameSync(draft, cluster)
}

export function cannotRun(reason, said) {
  const because = reason instanceof Error ? reason.message : reason
  return new Error(
    `The embedded PostgreSQL does not run here: ${because}.\n${said}\n` +
      "Set DATABASE_URL to use a PostgreSQL server of your own instead.",
  )
}
