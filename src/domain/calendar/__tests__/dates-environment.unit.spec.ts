import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { addDays } from "../dates"

it("habit 7: an instant without offset does not take the process's time zone", () => {
  const script = `process.stdout.write(require(${JSON.stringify(join(__dirname, "../dates"))}).dateIn("2026-11-22T00:30:00", "Europe/Berlin"))`
  const inZone = (TZ: string) =>
    execFileSync(process.execPath, ["-r", "ts-node/register/transpile-only", "-e", script], { env: { ...process.env, TZ }, encoding: "utf8", cwd: process.cwd() })
  expect(inZone("Pacific/Kiritimati")).toBe(inZone("UTC"))
})

it("N5: days after no date are an error, not null", () => {
  expect(() => addDays("2026-13-01", 1)).toThrow(RangeError)
})
