import { spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

const PATIENCE_SECONDS = 240

/** A process that a test started. It ends with the test's own process, and at `endChildren`. */
export type Child = {
  pid: number
  send: (message: object) => void
  /** The next thing that it reports. Throws, with what the process said, if it ends instead. */
  report: <Report>() => Promise<Report>
  signal: (signal: NodeJS.Signals) => void
  ended: Promise<void>
  /** What it wrote to its output so far. */
  said: () => string
}

const alive = new Set<Child>()

/** Starts a TypeScript file of this folder in a Node of its own. */
export function startChild(file: string, args: string[], env: Record<string, string> = {}): Child {
  const process_ = spawn(process.execPath, ["--require", "ts-node/register", path.join(__dirname, file), ...args], {
    env: { ...process.env, NODE_OPTIONS: "", ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
  let output = ""
  for (const stream of [process_.stdout!, process_.stderr!]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text))
  }
  const reports: unknown[] = []
  process_.on("message", (message) => reports.push(message))
  const ended = once(process_, "close").then(() => void alive.delete(child))

  const child: Child = {
    pid: process_.pid!,
    send: (message) => void process_.send(message),
    report: async <Report>() => {
      const deadline = Date.now() + PATIENCE_SECONDS * 1000
      while (reports.length === 0) {
        if (process_.exitCode !== null || process_.signalCode || Date.now() > deadline) {
          const state = process_.signalCode ?? process_.exitCode ?? "no end yet"
          throw new Error(`${file} reported nothing (${state}). It said:\n${output}`)
        }
        await Promise.race([sleep(20), ended])
      }
      return reports.shift() as Report
    },
    signal: (signal) => void process_.kill(signal),
    ended,
    said: () => output,
  }
  alive.add(child)
  return child
}

/** Ends what was started and still runs. */
export async function endChildren(): Promise<void> {
  await Promise.all(
    [...alive].map(async (child) => {
      child.signal("SIGKILL")
      await child.ended
    })
  )
}
