import { mkdirSync } from "node:fs"
import { createServer } from "node:net"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import { accountFor, reachableBinaries, reachableDirectory } from "./postgres/account.mjs"
import { findBinaries } from "./postgres/binaries.mjs"
import { cannotRun, initialise, isCluster, passwordOf, refuseForeign, USER } from "./postgres/cluster.mjs"
import { endPredecessor, KEEPER } from "./postgres/predecessor.mjs"
import { ended, runner, stopOnSignals, stopServer, tailOf } from "./postgres/program.mjs"

const HOST = "127.0.0.1"
const READY_WITHIN_MS = 60_000

/** @typedef {{ url: string, host: string, port: number, user: string, password: string, database: string,
 *              directory: string, pid: number, ended: Promise<unknown>, reset: () => Promise<void>,
 *              stop: () => Promise<void> }} Database `ended` settles when PostgreSQL is gone, asked or not */

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
  const run = runner(reachableBinaries(await findBinaries(), account), account)

  refuseForeign(cluster)
  if (!isCluster(cluster)) await initialise({ cluster, account, run, log })
  const password = passwordOf(cluster)
  await endPredecessor(cluster, { user: USER, password })

  const connection = { host: HOST, port: port ?? (await freePort()), user: USER, password }
  const server = run("postgres", ["-D", cluster, "-p", String(connection.port), ...settings(durable)])
  const hasEnded = ended(server)
  const keeper = await keepConnection({ server, hasEnded, connection, said: tailOf(server, log) })
  const stop = once(async () => {
    await keeper.end().catch(() => undefined)
    await stopServer(server, hasEnded)
    forget()
  })
  const forget = stopOnSignals(stop)

  const name = pg.escapeIdentifier(database)
  const reset = async () => {
    await keeper.query(`drop database if exists ${name} with (force)`)
    await keeper.query(`create database ${name}`)
  }
  const { rowCount } = await keeper.query("select from pg_database where datname = $1", [database])
  if (!rowCount) await reset()

  const url = `postgres://${USER}:${password}@${HOST}:${connection.port}/${database}`
  return { url, ...connection, database, directory: cluster, pid: server.pid, ended: hasEnded, reset, stop }
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

/** Waits until the server takes a connection, and keeps that one open. */
async function keepConnection({ server, hasEnded, connection, said }) {
  let failure
  void hasEnded.then((result) => (failure = result instanceof Error ? result : `it ended with ${result}`))
  const deadline = Date.now() + READY_WITHIN_MS
  while (!failure && Date.now() < deadline) {
    const keeper = new pg.Client({ ...connection, database: "postgres", application_name: KEEPER, keepAlive: true })
    keeper.on("error", () => undefined)
    try {
      await keeper.connect()
      return keeper
    } catch {
      await keeper.end().catch(() => undefined)
      await sleep(40)
    }
  }
  server.kill("SIGQUIT")
  throw cannotRun(failure ?? `it was not ready on port ${connection.port} after ${READY_WITHIN_MS / 1000} s`, said())
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
