/**
 * Writes docs/rules.md: which test proves which rule. `--check` writes nothing and fails where the file is not current, or
 * where a rule that may not be without a test has none.
 */
import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { findTitles } from "./rules/find-titles.mjs"
import { groupByRule, unprovedRules, writeTable } from "./rules/rules-table.mjs"
import { ROOT } from "./runner/processes.mjs"

const file = path.join(ROOT, "docs", "rules.md")
const rules = groupByRule(findTitles(ROOT))
const table = writeTable(rules)
const unproved = unprovedRules(rules)

if (unproved.length) console.error(`No test names ${unproved.join(", ")}.`)

if (process.argv.includes("--check")) {
  const isCurrent = read() === table
  if (!isCurrent) console.error("docs/rules.md is not current: run `node test/rules.mjs`.")
  process.exit(isCurrent && !unproved.length ? 0 : 1)
}
writeFileSync(file, table)

function read() {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return undefined
  }
}
