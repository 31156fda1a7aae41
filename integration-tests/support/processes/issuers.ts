import { startChild, type Child } from "./child"
import type { Report, Task } from "./issuer"

export type Issuer = Child & {
  /** Under which pg_stat_activity shows its connections. */
  application: string
  give: (task: Task) => void
  /** The invoices that it made of its task. */
  done: () => Promise<string[]>
}

let started = 0

/** Starts processes that invoice on the module alone, and waits until all are ready to begin at once. */
export async function startIssuers(url: string, count: number): Promise<Issuer[]> {
  const issuers = Array.from({ length: count }, (): Issuer => {
    const application = `issuer-${++started}`
    const child = startChild("issuer.ts", [`${url}?application_name=${application}`])
    const done = async () => (await child.report<Exclude<Report, "ready">>()).made
    return { ...child, application, give: child.send, done }
  })
  for (const issuer of issuers) {
    await issuer.report<"ready">()
  }
  return issuers
}
