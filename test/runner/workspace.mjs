import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { ROOT } from "./processes.mjs"

/**
 * A folder below `.test` for one run's results, logs and database, and a temporary one outside the checkout, so that
 * nothing made there finds the checkout's packages. A run at the same time takes the next number.
 */
export function claimWorkspace() {
  const directory = claimDirectory()
  const temporary = mkdtempSync(path.join(tmpdir(), "medusa-invoicing-test-"))
  const env = { ...process.env }
  delete env.PORT
  return {
    directory,
    env: { ...env, NODE_ENV: "test", TMPDIR: temporary, MEDUSA_DISABLE_TELEMETRY: "1" },
    /** A path for a new file. */
    file(name) {
      const file = path.join(directory, name)
      rmSync(file, { force: true })
      return file
    },
    release() {
      rmSync(temporary, { recursive: true, force: true })
      rmSync(path.join(directory, "pid"), { force: true })
    },
  }
}

function claimDirectory() {
  for (let number = 1; ; number++) {
    const directory = path.join(ROOT, ".test", String(number))
    mkdirSync(directory, { recursive: true })
    if (claim(path.join(directory, "pid"))) return directory
  }
}

function claim(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" })
    return true
  } catch (error) {
    if (error.code !== "EEXIST") throw error
  }
  if (isAlive(Number(readFileSync(file, "utf8")))) return false
  rmSync(file, { force: true })
  return claim(file)
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === "EPERM"
  }
}
