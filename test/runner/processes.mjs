import { spawn } from "node:child_process"
import { closeSync, openSync } from "node:fs"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")

const PATIENCE_MS = 8_000
const GROUPS = process.platform !== "win32"
const running = new Set()
let closed = false

/**
 * Runs Node in a process group of its own, so that servers which a test started, and forgot, end with it.
 *
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, timeout: number, log?: string }} options `log`: file that takes the standard output
 */
export async function runNode(args, { env, timeout, log }) {
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
  const timer = setTimeout(() => {
    console.error(`Not done after ${timeout / 60_000} minutes: stopped.`)
    void end(child.pid)
  }, timeout)

  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve))
  clearTimeout(timer)
  await end(child.pid)
  running.delete(child.pid)
  return { code }
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
