/**
 * What `npm test` runs, on a machine that has only Node and npm. `npm test -- unit http` runs these stages alone, and
 * `npm test -- http -- invoices -t "another customer"` hands what follows the second `--` to Jest.
 */
import { ensureInstalled } from "../demo/install.mjs"
import { openDatabase } from "./runner/database.mjs"
import { endProcesses } from "./runner/processes.mjs"
import { choose, stages } from "./runner/stages.mjs"
import { claimWorkspace } from "./runner/workspace.mjs"

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

const since = (start) => `${Math.round((Date.now() - start) / 1000)} s`
const describe = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`

const { chosen, jestArguments, unknown } = choose(process.argv.slice(2))
if (unknown.length) {
  console.error(`No such stage: ${unknown.join(", ")}. There are: ${stages.map(({ name }) => name).join(", ")}.`)
  process.exit(2)
}

const workspace = claimWorkspace()
let database
let interrupted

for (const signal of Object.keys(EXIT_CODES)) process.on(signal, stop)
if (process.env.npm_lifecycle_event) whenParentIsGone(() => stop("SIGHUP"))

const total = { passed: 0, failed: 0, skipped: 0 }
const table = []

try {
  await ensureInstalled((text) => console.log(`> ${text}`))
  for (const stage of chosen) if (!interrupted) await run(stage)
} catch (error) {
  console.error(error)
  total.failed += 1
} finally {
  await database?.close()
  workspace.release()
}

console.log(`\n${table.join("\n")}\n\n${describe(total)}`)
process.exit(interrupted ?? (total.failed ? 1 : 0))

function stop(signal) {
  if (interrupted) return
  console.error(`\nStopped by ${signal}.`)
  interrupted = EXIT_CODES[signal]
  void endProcesses()
}

/** npm passes a signal on to the shell between it and this program, which ends without passing it on. */
function whenParentIsGone(action) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && action(), 500).unref()
}

async function run(stage) {
  const start = Date.now()
  console.log(`\n> ${stage.name}: ${stage.title}`)
  const result = await attempt(stage)
  for (const key of Object.keys(total)) total[key] += result[key]
  table.push(`  ${stage.name.padEnd(8)} ${describe(result)} in ${since(start)}`)
  console.log(table.at(-1))
}

async function attempt(stage) {
  try {
    if (stage.database) database ??= await openDatabase(workspace.directory)
    return await stage.run({ workspace, jestArguments, env: { ...workspace.env, ...database?.env } })
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
