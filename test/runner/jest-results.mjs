import { readFileSync } from "node:fs"

/** What Jest wrote, or one failure where it did not come so far; a test file that cannot be run is one failure too. */
export function countJest(file, { code, lingered }) {
  const found = read(file)
  if (!found) return { passed: 0, failed: 1, skipped: 0 }
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites
  return {
    passed: found.numPassedTests,
    failed: failed || (code === 0 || lingered ? 0 : 1),
    skipped: found.numPendingTests + found.numTodoTests,
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return undefined
  }
}
