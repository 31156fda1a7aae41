import { execFile } from "node:child_process"
import { promisify } from "node:util"

const run = async (...args: string[]) =>
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: "", LOG_LEVEL: "error" } })

const GOALS = [
  "a line of 100 against one of 10",
  "10 orders, statements an invoice",
  "40 orders, statements an invoice",
  "40 orders against 10: time an invoice",
  "40 orders against 10: statements an invoice",
  "40 orders against 10: most heap after gc",
  "40 orders against 10: most memory of the process",
  "checkouts that waited until it was done",
  "beside it against alone",
]

it("N3: the benchmark prints each goal, and a batch keeps no checkout waiting", async () => {
  const { stdout } = await run("--expose-gc", "--require", "ts-node/register", "bench/main.ts", "--quick")
  const line = (name: string) => stdout.split("\n").find((text) => text.trim().startsWith(`${name} `))
  for (const goal of GOALS) {
    expect(line(goal)).toMatch(/ (pass|MISS) \(goal: at most /)
  }
  // What does not depend on how busy the machine is
  for (const goal of ["40 orders, statements an invoice", "checkouts that waited until it was done"]) {
    expect(line(goal)).toContain(" pass ")
  }
  for (const fact of ["reconcile", "buildInvoice", "held, p50", "held, p99", "alone, median"]) {
    expect(line(fact)).toMatch(/\d+ (µs|ms)$/)
  }
}, 240_000)
