import { spawn } from "node:child_process"
import { closeSync, existsSync, openSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")

const PATIENCE_MS = 8_000
const LINGER_MS = 20_000
const GROUPS = process.platform !== "win32"
const running = new Set()
let closed = false

/**
 * Runs Node in a process group of its own, so that servers which a test started, and forgot, end with it.
 *
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, timeout: number, log?: string, results?: string }} options `log` takes the standard
 *   output; once `results` is written, the work is done, and what still runs a while later is ended.
 * @returns {Promise<{ code: number | null, lingered: boolean }>}
 */
export async function runNode(args, { env, timeout, log, results }) {
  if (closed) throw new Error("Stopped.")
  const output = log ? openSync(log, "w") : "inherit"
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    detached: GROUPS,
    stdio: ["ignore", output, "inherit"],
  })
  if (log) closeSync(output)
  running.add(child.pid)

  const ended = new Promise((resolve, reject) => child.once("error", reject).once("close", resolve))
  const over = new AbortController()
  const lingered = results ? endLingering(child.pid, results, over.signal) : false
  const timer = setTimeout(() => {
    console.error(`Not done after ${timeout / 60_000} minutes: stopped.`)
    void end(child.pid)
  }, timeout)
  try {
    const code = await ended
    over.abort()
    return { code, lingered: await lingered }
  } finally {
    clearTimeout(timer)
    await end(child.pid)
    running.delete(child.pid)
  }
}

async function endLingering(pid, results, over) {
  while (!existsSync(results) && !over.aborted) await sleep(200)
  await sleep(LINGER_MS, undefined, { signal: over }).catch(() => undefined)
  if (over.aborted) return false
  await end(pid)
  return true
}

/** Ends what runs and lets nothing more begin. */
export async function endProcesses() {
  closed = true
  await Promise.all([...running].map(end))
}

async function end(pid) {
  for (const signal of ["SIGTERM", "SIGKILL"]) {
    const deadline = Date.now() + PATIENCE_MS
    if (!send(pid, signal)) return
    while (Date.now() < deadline) {
      if (!send(pid, 0)) return
      await sleep(50)
    }
  }
}

function send(pid, signal) {
  try {
    return process.kill(GROUPS ? -pid : pid, signal)
  } catch {
    return false
  }
}
