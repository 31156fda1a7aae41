import { spawn } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

/** The repository, which is the plugin and the shop at once. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

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
  const action = existsSync(path.join(ROOT, "package-lock.json")) ? "ci" : "install"
  await npm([action, "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error", "--no-update-notifier"])
}

/** npm notes what it has put into node_modules in a lock file of its own, as the last thing it does. */
export function isInstalled() {
  const wanted = readPackages("package-lock.json")
  const present = readPackages("node_modules/.package-lock.json")
  if (!wanted) return Boolean(present)
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === "" || optional || present?.[place]?.version === version,
  )
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), "utf8")).packages
  } catch {
    return undefined
  }
}

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
