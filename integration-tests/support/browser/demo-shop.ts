import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { eventually } from "../wait"

export const ROOT = join(__dirname, "../../..")

export type DemoShop = {
  url: string
  email: string
  password: string
  publishable_key: string
  customer_email: string
  customer_password: string
  stop: () => Promise<void>
}

/** Starts the demo shop as `npm start` does, with a database and files of its own. */
export async function startDemoShop(): Promise<DemoShop> {
  const directory = await mkdtemp(join(tmpdir(), "medusa-invoicing-browser-"))
  const { DATABASE_URL: _url, NODE_ENV: _env, LOG_LEVEL: _level, NODE_OPTIONS: _options, ...env } = process.env
  const child = spawn(process.execPath, ["demo/start.mjs"], {
    cwd: ROOT,
    env: { ...env, PORT: String(await freePort()), INVOICING_DEMO_DIRECTORY: directory },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said += text))
  }
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const stop = async () => {
    child.kill("SIGTERM")
    await ended
    await rm(directory, { recursive: true, force: true })
  }
  try {
    const facts = await eventually(
      "the demo shop",
      async () => {
        if (child.exitCode !== null) {
          throw new Error(`The demo shop ended:\n${said}`)
        }
        return JSON.parse(await readFile(join(directory, "shop.json"), "utf8").catch(() => "null"))
      },
      300
    )
    return { ...facts, stop }
  } catch (error) {
    await stop()
    throw new Error(`${(error as Error).message}\n${said}`)
  }
}

/** A port that no other shop on this machine takes for its own. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, "close")
  return port
}
