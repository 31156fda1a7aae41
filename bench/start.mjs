/** `npm run bench`, with `-- --quick` for small sizes: see bench/main.ts. Finds PostgreSQL as `npm test` does. */
import { ensureInstalled } from "../demo/install.mjs"
import { openDatabase } from "../test/runner/database.mjs"
import { endProcesses, runNode } from "../test/runner/processes.mjs"
import { claimWorkspace } from "../test/runner/workspace.mjs"

const MOST_MINUTES = 60

const workspace = claimWorkspace()
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void endProcesses())
let database
let code = 1
try {
  await ensureInstalled((text) => console.log(`> ${text}`))
  database = await openDatabase(workspace.directory)
  const args = ["--expose-gc", "--require", "ts-node/register", "bench/main.ts", ...process.argv.slice(2)]
  const env = { ...workspace.env, ...database.env, NODE_OPTIONS: "", LOG_LEVEL: "error" }
  code = (await runNode(args, { env, timeout: MOST_MINUTES * 60_000 })).code ?? 1
} catch (error) {
  console.error(error)
} finally {
  await database?.close()
  workspace.release()
}
process.exit(code)
