import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

/** The repository, which is the plugin and the shop at once. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

const LOCK = path.join(ROOT, "package-lock.json")
const PRESENT = path.join(ROOT, "node_modules/.package-lock.json")
const STAMP = path.join(ROOT, "node_modules/.medusa-invoicing-installed")

export const INSTALLING = "installing packages, which takes one to three minutes"

/**
 * Installs the packages of package-lock.json if any of them is missing or of another version.
 *
 * @param {(text: string) => void} [say] is told when there is something to install
 */
export async function ensureInstalled(say = console.log) {
  if (isInstalled()) return
  say(INSTALLING)
  await install()
}

export async function install() {
  const action = existsSync(LOCK) ? "ci" : "install"
  await npm([action, "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error", "--no-update-notifier"])
  if (existsSync(LOCK)) writeFileSync(STAMP, fingerprint(LOCK))
}

/** Either we installed this very lock file, or npm's own note of what it has put into node_modules agrees with it. */
export function isInstalled() {
  if (!existsSync(LOCK)) return existsSync(PRESENT)
  if (!existsSync(PRESENT)) return false
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint(LOCK)) return true
  const present = packagesIn(PRESENT)
  return Object.entries(packagesIn(LOCK)).every(
    ([place, { version, optional, extraneous }]) =>
      place === "" || optional || extraneous || present[place]?.version === version,
  )
}

const packagesIn = (file) => JSON.parse(readFileSync(file, "utf8")).packages

const fingerprint = (file) => createHash("sha256").update(readFileSync(file)).digest("hex")

/** Runs the npm that runs this, or else the one on the PATH; what it says is shown only if it fails. */
function npm(args) {
  const self = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"]
  const [program, ...before] = self
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...before, ...args], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] })
    const endWithThisProcess = () => child.kill()
    process.once("exit", endWithThisProcess)
    let said = ""
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text))
    child.once("error", reject)
    child.once("close", (code) => {
      process.off("exit", endWithThisProcess)
      if (code === 0) return resolve()
      const quoted = said.trim().split("\n").slice(0, 15).join("\n")
      reject(new Error(`\`npm ${args[0]}\` failed, so the packages are not complete:\n\n${quoted}\n`))
    })
  })
}
