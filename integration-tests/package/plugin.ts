import { cp, mkdir, readdir, symlink } from "node:fs/promises"
import { basename, join } from "node:path"
import { run, shellEnvironment } from "./command"

export const ROOT = join(__dirname, "../..")

const LEFT_BEHIND = ["node_modules", ".git", ".medusa", ".demo", ".test", ".cache"]

/** Builds and packs the plugin as `npm publish` does, from a copy, so that the checkout stays as it is. */
export async function packPlugin(folder: string): Promise<{ tarball: string; files: string[] }> {
  const copy = join(folder, "plugin")
  await mkdir(copy)
  for (const name of await readdir(ROOT)) {
    if (!LEFT_BEHIND.includes(name)) {
      await cp(join(ROOT, name), join(copy, name), { recursive: true })
    }
  }
  await symlink(join(ROOT, "node_modules"), join(copy, "node_modules"))

  const env = shellEnvironment()
  await run({ program: "npm", args: ["pack", "--pack-destination", folder], cwd: copy, env })
  const tarball = join(folder, (await readdir(folder)).find((name) => name.endsWith(".tgz"))!)
  const listed = await run({ program: "tar", args: ["-tzf", basename(tarball)], cwd: folder, env })
  return { tarball, files: listed.trim().split("\n").map((file) => file.replace(/^package\//, "")) }
}
