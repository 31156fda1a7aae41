import { spawn, type ChildProcess } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { scripts } from "../../package.json"

const ENDING = pathToFileURL(path.resolve("demo/ending.mjs")).href

/** A shop that takes a while to end, and says so. */
const SHOP = `
  import { setTimeout as sleep } from "node:timers/promises"
  import { atEnd, endOnSignals } from "${ENDING}"
  endOnSignals()
  atEnd(async () => {
    await sleep(1200)
    console.log("ended in order")
  })
  setInterval(() => undefined, 1000)
  console.log("up")
`

const onPosix = process.platform === "win32" ? describe.skip : describe

onPosix("npm start", () => {
  let directory: string
  let npm: ChildProcess
  let said = ""

  beforeEach(async () => {
    directory = mkdtempSync(path.join(tmpdir(), "medusa-invoicing-ending-"))
    mkdirSync(path.join(directory, "demo"))
    writeFileSync(path.join(directory, "demo/start.mjs"), SHOP)
    writeFileSync(path.join(directory, "package.json"), JSON.stringify({ name: "shop", scripts: { start: scripts.start } }))
    said = ""
    npm = spawn("npm", ["start"], { cwd: directory, detached: true, stdio: ["ignore", "pipe", "ignore"] })
    await new Promise<void>((resolve) => {
      npm.stdout!.on("data", (text) => {
        said += text
        if (said.includes("up\n")) {
          resolve()
        }
      })
    })
  })
  afterEach(() => {
    try {
      process.kill(-npm.pid!, "SIGKILL")
    } catch {
      // It has ended.
    }
    rmSync(directory, { recursive: true, force: true })
  })

  /** What was said once the last that could say anything is gone. */
  const ended = () => new Promise<string>((resolve) => npm.once("close", () => resolve(said)))

  it.each(["SIGINT", "SIGTERM"] as const)("ends in order where npm alone is sent a %s", async (signal) => {
    process.kill(npm.pid!, signal)
    expect(await ended()).toContain("ended in order")
  })

  it("ends in order at Ctrl-C, which comes from the terminal and from npm", async () => {
    process.kill(-npm.pid!, "SIGINT")
    expect(await ended()).toContain("ended in order")
  })

  it("ends at once where it is told a second time", async () => {
    process.kill(npm.pid!, "SIGTERM")
    setTimeout(() => process.kill(npm.pid!, "SIGTERM"), 700)
    expect(await ended()).not.toContain("ended in order")
  })
})
