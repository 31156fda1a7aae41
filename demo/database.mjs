import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { accountFor, reachableBinaries, reachableDirectory } from "./postgres/account.mjs"
import { findBinaries } from "./postgres/binaries.mjs"
import { endPredecessor, KEEPER } from "./postgres/predecessor.mjs"

const HOST = "127.0.0.1"
const USER = "postgres"
const READY_WITHIN_MS = 60_000

/** @typedef {{ url: string, host: string, port: number, user: string, password: string, database: string,
 *              directory: string, pid: number, reset: () => Promise<void>, stop: () => Promise<void> }} Database */

/**
 * Starts an embedded PostgreSQL whose cluster lies in `directory`, making the cluster if there is none. It listens on
 * loopback only, asks for a password, and ends with this process: at `stop()`, at exit, and at SIGINT, SIGTERM or SIGHUP
 * where the caller does not handle those itself.
 *
 * @param {object} options
 * @param {string} options.directory
 * @param {number} [options.port] left out: a free one
 * @param {string} [options.database] is created if it does not exist
 * @param {boolean} [options.durable] false trades safety at a power cut for speed: right for tests
 * @param {(text: string) => void} [options.log] receives what PostgreSQL says
 * @returns {Promise<Database>}
 */
export async function startDatabase({ directory, port, database = "medusa_invoicing", durable = true, log = () => {} }) {
  const wanted = path.resolve(directory)
  const account = accountFor(wanted)
  mkdirSync(path.dirname(wanted), { recursive: true })
  const cluster = reachableDirectory(wanted, account)
  const home = reachableBinaries(await findBinaries(), account)
  const run = (program, args) =>
    spawn(path.join(home, "bin", program), args, {
      ...account,
      cwd: path.parse(cluster).root,
      detached: true,
      env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
      stdio: ["ignore", "pipe", "pipe"],
    })

  refuseForeign(cluster)
  if (!existsSync(path.join(cluster, "PG_VERSION"))) await initialise({ cluster, account, run, log })
  const password = readFileSync(path.join(cluster, "password"), "utf8")
  await endPredecessor(cluster, { user: USER, password })

  const chosen = port ?? (await freePort())
  const server = run("postgres", ["-D", cluster, "-p", String(chosen), ...settings(durable)])
  const said = collect(server, log)
  const ended = new Promise((resolve) => server.once("close", resolve))
  const connection = { host: HOST, port: chosen, user: USER, password }

  const keeper = await waitUntilReady({ server, connection, said })
  const stop = once(async () => {
    await keeper.end().catch(() => undefined)
    await end(server, ended)
    forget()
  })
  const forget = endWithThisProcess(server, stop)

  const reset = async () => {
    await keeper.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`)
    await keeper.query(`create database ${pg.escapeIdentifier(database)}`)
  }
  const { rowCount } = await keeper.query("select from pg_database where datname = $1", [database])
  if (!rowCount) await reset()

  const url = `postgres://${USER}:${password}@${HOST}:${chosen}/${database}`
  return { url, ...connection, database, directory: cluster, pid: server.pid, reset, stop }
}

function settings(durable) {
  const values = {
    listen_addresses: HOST,
    unix_socket_directories: "",
    max_connections: 200,
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  }
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`])
}

/** Made beside its place and moved there when complete, so that an interrupted start leaves no half cluster. */
async function initialise({ cluster, account, run, log }) {
  const draft = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, randomBytes(18).toString("hex"), { mode: 0o600 })
  if (account) for (const place of [draft, passwordFile]) chownSync(place, account.uid, account.gid)

  const initdb = run("initdb", [
    "-D", draft, "--username", USER, "--pwfile", passwordFile, "--auth", "scram-sha-256",
    "--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8",
  ])
  const said = collect(initdb, log)
  const code = await new Promise((resolve, reject) => initdb.once("error", reject).once("close", resolve)).catch((error) => {
    throw cannotRun(error, said())
  })
  if (code !== 0) throw cannotRun(`initdb ended with ${code}`, said())

  renameSync(passwordFile, path.join(draft, "password"))
  rmSync(cluster, { recursive: true, force: true })
  renameSync(draft, cluster)
}

function refuseForeign(cluster) {
  const self = process.getuid?.()
  if (!self || !existsSync(cluster)) return
  const { uid } = statSync(cluster)
  if (uid === self) return
  throw new Error(
    `The database in ${cluster} belongs to another user of this machine (user id ${uid}). ` +
      "Run this as that user, or remove the directory to begin anew.",
  )
}

async function waitUntilReady({ server, connection, said }) {
  let failure
  server.once("error", (error) => (failure = error))
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    if (failure || server.exitCode !== null || server.signalCode) break
    const keeper = new pg.Client({ ...connection, database: "postgres", application_name: KEEPER, keepAlive: true })
    keeper.on("error", () => undefined)
    try {
      await keeper.connect()
      return keeper
    } catch (error) {
      failure = ["ECONNREFUSED", "ECONNRESET", "57P03"].includes(error.code) ? failure : error
      await keeper.end().catch(() => undefined)
      await sleep(40)
    }
  }
  server.kill("SIGQUIT")
  throw cannotRun(failure ?? `PostgreSQL was not ready on port ${connection.port}`, said())
}

function cannotRun(reason, said) {
  const because = reason instanceof Error ? reason.message : reason
  return new Error(
    `The embedded PostgreSQL does not run here: ${because}.\n${said}\n` +
      "Set DATABASE_URL to use a PostgreSQL server of your own instead.",
  )
}

/** Passes on what a program says, and keeps the end of it for an error message. */
function collect(child, log) {
  let tail = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      tail = (tail + text).slice(-2000)
      log(text)
    })
  }
  return () => tail.trim()
}

async function end(server, ended) {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"]) {
    if (server.exitCode !== null || server.signalCode) return
    server.kill(signal)
    await Promise.race([ended, sleep(10_000, undefined, { ref: false })])
  }
}

/** @returns {() => void} takes the handlers away again */
function endWithThisProcess(server, stop) {
  const atExit = () => server.kill("SIGINT")
  process.once("exit", atExit)
  const handlers = Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }).map(([signal, code]) => {
    const handle = () => {
      if (process.listenerCount(signal) === 1) void stop().finally(() => process.exit(code))
    }
    process.on(signal, handle)
    return () => process.off(signal, handle)
  })
  return () => {
    process.off("exit", atExit)
    for (const remove of handlers) remove()
  }
}

function once(work) {
  let result
  return () => (result ??= work())
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject)
    probe.listen(0, HOST, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
