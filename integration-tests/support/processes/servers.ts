import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { startChild, type Child } from "./child"
import type { Delivery, Report } from "./server"

export type Answer = { status: number; body: any }

export type Server = {
  post: (path: string, body: object, headers: Record<string, string>) => Promise<Answer>
  /** Emits an event in the server. Answers how many subscribers ran, once all have ended. */
  deliver: (delivery: Delivery) => Promise<number>
  said: Child["said"]
}

/** Starts servers on the database of a test. They run no jobs: the test says when to catch up. */
export async function startServers(url: string, count: number): Promise<Server[]> {
  const files = mkdtempSync(path.join(tmpdir(), "medusa-invoicing-files-"))
  const env = { PORT: "", MEDUSA_WORKER_MODE: "server", INVOICING_DEMO_FILES: files }
  const children = Array.from({ length: count }, () => startChild("server.ts", [url], env))
  const servers: Server[] = []
  for (const child of children) {
    servers.push(serverAt(await child.report<number>(), child))
  }
  return servers
}

function serverAt(port: number, child: Child): Server {
  return {
    said: child.said,
    post: async (route, body, headers) => {
      const response = await fetch(`http://localhost:${port}${route}`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify(body),
      })
      return { status: response.status, body: await response.json() }
    },
    deliver: async (delivery) => {
      child.send(delivery)
      return (await child.report<Report>()).ran
    },
  }
}
