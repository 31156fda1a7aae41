import { createHash } from "node:crypto"
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"

/** @typedef {{ uid: number, gid: number }} Account */

/**
 * PostgreSQL refuses to run as root. Root therefore lends it an account that the system already has; nobody else needs
 * one. A cluster that exists stays with its owner.
 *
 * @param {string} directory
 * @returns {Account | undefined} undefined: run as whoever runs this
 */
export function accountFor(directory) {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(directory)) {
    const { uid, gid } = statSync(directory)
    if (uid !== 0) return { uid, gid }
  }
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":"))
  const found = ["postgres", "nobody"].map((name) => accounts.find(([given]) => given === name)).find(Boolean)
  if (!found) {
    throw new Error(
      "PostgreSQL cannot run as root, and this system has neither a user `postgres` nor `nobody` to run it as. " +
        "Run this as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.",
    )
  }
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/**
 * Where the cluster can lie: the wanted directory, or, when a parent is closed to the account (such as /root), one under
 * the system's temporary folder that is the same at every start.
 *
 * @param {string} directory
 * @param {Account | undefined} account
 */
export function reachableDirectory(directory, account) {
  if (!account || canReach(path.dirname(directory), account)) return directory
  return path.join(sharedPlace(directory), "cluster")
}

/**
 * PostgreSQL's programs, copied to where the account can run them if they lie in a closed folder.
 *
 * @param {string} home
 * @param {Account | undefined} account
 */
export function reachableBinaries(home, account) {
  if (!account || canReach(path.join(home, "bin"), account)) return home
  const copy = path.join(sharedPlace(home), "postgres")
  if (!existsSync(path.join(copy, "pg-symlinks.json"))) cpSync(home, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

function sharedPlace(wanted) {
  const hash = createHash("sha256").update(wanted).digest("hex").slice(0, 12)
  const place = path.join(openTemporaryFolder(), `medusa-invoicing-${hash}`)
  mkdirSync(place, { recursive: true })
  const made = lstatSync(place)
  if (!made.isDirectory() || made.uid !== 0) {
    throw new Error(`${place} belongs to somebody else. Remove it, or set DATABASE_URL to a PostgreSQL server of your own.`)
  }
  chmodSync(place, 0o755)
  return place
}

function openTemporaryFolder() {
  const isOpen = (folder) => existsSync(folder) && canReach(folder, { uid: -1, gid: -1 })
  return [tmpdir(), "/tmp", "/var/tmp"].find(isOpen) ?? tmpdir()
}

/** Whether the account may enter the folder and all its parents. */
function canReach(folder, { uid, gid }) {
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    if (existsSync(place)) {
      const found = statSync(place)
      const shift = found.uid === uid ? 6 : found.gid === gid ? 3 : 0
      if (!((found.mode >> shift) & 1)) return false
    }
    if (place === path.dirname(place)) return true
  }
}
