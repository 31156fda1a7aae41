/** A Medusa server in a process of its own: as `medusa start` loads it, but for the admin. See `startServers`. */
import type { EventEmitter } from "node:events"
import { Modules } from "@medusajs/framework/utils"
import { configLoaderOverride, startApp } from "@medusajs/test-utils"

/** An event to emit on this process' own bus, so many times at once. */
export type Delivery = { event: string; data: object; times: number }

/** How many subscribers ran to their end. `startApp` reports the port before. */
export type Report = { ran: number }

async function main(clientUrl: string) {
  await configLoaderOverride(process.cwd(), { clientUrl })
  const { container } = await startApp({ cwd: process.cwd() })
  const bus = container.resolve(Modules.EVENT_BUS)

  process.on("message", ({ event, data, times }: Delivery) => {
    const runs = watch((bus as unknown as { eventEmitter_: EventEmitter }).eventEmitter_, event, times)
    const events = Array.from({ length: times }, () => ({ name: event, data, options: {} }))
    Promise.all([runs, bus.emit(events)]).then(([ran]) => process.send!({ ran } satisfies Report), fail)
  })
}

/** Sees the subscribers to their end: the bus does not wait for them. */
async function watch(emitter: EventEmitter, event: string, times: number): Promise<number> {
  const subscribers = emitter.listeners(event)
  const runs: Promise<void>[] = []
  emitter.removeAllListeners(event)
  await new Promise<void>((allBegun) => {
    for (const subscriber of subscribers) {
      emitter.on(event, (data) => {
        runs.push(subscriber(data))
        if (runs.length === times * subscribers.length) {
          allBegun()
        }
      })
    }
  })
  emitter.removeAllListeners(event)
  subscribers.forEach((subscriber) => emitter.on(event, subscriber as () => void))
  return (await Promise.all(runs)).length
}

function fail(error: unknown) {
  console.error(error)
  process.exit(1)
}

process.on("disconnect", () => process.exit())
main(process.argv[2]!).catch(fail)
