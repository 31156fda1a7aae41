import { spawn } from "node:child_process"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** @typedef {(program: string, args: string[]) => import("node:child_process").ChildProcess} Run */

/**
 * How PostgreSQL's programs are run: as the account that may, from a folder that it may enter, in a process group of
 * their own, so that Ctrl-C reaches them when it is their turn. None outlives this process.
 *
 * @param {string} home
 * @param {import("./account.mjs").Account | undefined} account
 * @returns {Run}
 */
export const runner = (home, account) => (program, args) => {
  const child = spawn(path.join(home, "bin", program), args, {
    ...account,
    cwd: path.parse(home).root,
    detached: true,
    env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const endAtExit = () => child.kill("SIGINT")
  process.once("exit", endAtExit)
  child.once("close", () => process.off("exit", endAtExit))
  return child
}

/** @returns {Promise<number | string | Error>} exit status, signal, or why it could not be run */
export function ended(child) {
  return new Promise((resolve) => {
    child.once("error", resolve)
    child.once("close", (code, signal) => resolve(code ?? signal))
  })
}

/** Passes on what a program says, and keeps the end of it for an error message. */
export function tailOf(child, log) {
  let tail = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      tail = (tail + text).slice(-2000)
      log(text)
    })
  }
  return () => tail.trim()
}

/** Asks a server to end, ever more firmly. */
export async function stopServer(server, hasEnded) {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"]) {
    if (server.exitCode !== null || server.signalCode) return
    server.kill(signal)
    await Promise.race([hasEnded, sleep(10_000, undefined, { ref: false })])
  }
}

/**
 * Stops it at the signals that end a process, unless somebody else handles those.
 *
 * @returns {() => void} takes the handlers away again
 */
export function stopOnSignals(stop) {
  const handlers = Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }).map(([signal, code]) => {
    const handle = () => {
      if (process.listenerCount(signal) === 1) void stop().finally(() => process.exit(code))
    }
    process.on(signal, handle)
    return () => process.off(signal, handle)
  })
  return () => handlers.forEach((remove) => remove())
}
