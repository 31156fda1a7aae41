import { findChromium } from "./chromium.mjs"
import { countJest } from "./jest-results.mjs"
import { runNode } from "./processes.mjs"

const MINUTE = 60_000
/** Medusa loads modules by `import()`, which Jest only allows so. */
const JEST = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning", "node_modules/jest/bin/jest.js"]
const PASSED = { passed: 1, failed: 0, skipped: 0 }
const FAILED = { passed: 0, failed: 1, skipped: 0 }
const SKIPPED = { passed: 0, failed: 0, skipped: 1 }

export const stages = [
  {
    name: "lint",
    title: "ESLint, with the folder rules, and docs/rules.md",
    run: check([
      ["node_modules/eslint/bin/eslint.js", "--max-warnings", "0", "."],
      ["test/rules.mjs", "--check"],
    ]),
  },
  {
    name: "types",
    title: "type check of server, tests and admin",
    run: check([
      ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "tsconfig.json"],
      ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "src/admin/tsconfig.json"],
    ]),
  },
  { name: "unit", title: "domain, documents and the folder rules", run: jest("unit", 10 * MINUTE) },
  { name: "module", title: "the module on PostgreSQL", database: true, run: jest("module", 20 * MINUTE) },
  { name: "http", title: "the application over HTTP", database: true, run: jest("http", 30 * MINUTE) },
  { name: "browser", title: "the admin in Chromium", database: true, run: browser },
  { name: "package", title: "the packed plugin in a fresh application", database: true, run: jest("package", 20 * MINUTE) },
]

export function choose(given) {
  const end = given.indexOf("--")
  const names = end < 0 ? given : given.slice(0, end)
  return {
    chosen: names.length ? stages.filter(({ name }) => names.includes(name)) : stages,
    jestArguments: end < 0 ? [] : given.slice(end + 1),
    unknown: names.filter((name) => !stages.some((stage) => stage.name === name)),
  }
}

/** Several commands that count as one test. */
function check(commands) {
  return async ({ env }) => {
    let result = PASSED
    for (const command of commands) {
      const { code } = await runNode(command, { env, timeout: 10 * MINUTE })
      if (code !== 0) result = FAILED
    }
    return result
  }
}

function jest(project, timeout) {
  return async ({ workspace, jestArguments, env }) => {
    const results = workspace.file(`${project}.json`)
    const log = workspace.file(`${project}.log`)
    const args = ["--selectProjects", project, "--silent", "--json", "--outputFile", results]
    const ended = await runNode([...JEST, ...args, ...jestArguments], { env, log, timeout, results })
    if (ended.lingered) console.error("Jest did not come to an end: something that a test started still ran.")
    const counts = countJest(results, ended)
    if (counts.failed) console.error(`What the servers logged: ${log}`)
    return counts
  }
}

async function browser(context) {
  const CHROMIUM_PATH = findChromium()
  if (CHROMIUM_PATH) return jest("browser", 15 * MINUTE)({ ...context, env: { ...context.env, CHROMIUM_PATH } })
  console.error("No Chromium here: install one (on Debian `apt-get install chromium`), or set CHROMIUM_PATH to yours.")
  return /^(true|1)$/.test(process.env.CI ?? "") ? FAILED : SKIPPED
}
