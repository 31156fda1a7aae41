import { Client } from "@medusajs/framework/pg"

type Callback = (...answer: unknown[]) => void
type Query = (this: Client, ...args: unknown[]) => unknown

const LEDGER_LOCK = /from "invoicing_ledger".*for update/s
const END = /^(commit|rollback)/i

/** What this process sends to its databases, seen from below. */
export class Watch {
  /** Statements since the start; begin and commit count. */
  statements = 0
  /** For how long each transaction held a seller's lock, in ms. */
  holds: number[] = []
  private readonly lockedAt = new WeakMap<Client, number>()
  private gate: { reach: () => void; opened: Promise<void> } | null = null

  constructor() {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const watch = this
    const { prototype } = Client as unknown as { prototype: { query: Query } }
    const query = prototype.query
    prototype.query = function (...args) {
      watch.statements++
      const [first] = args as [string | { text: string }]
      const text = typeof first === "string" ? first : first.text
      const done = args.at(-1)
      if (typeof done !== "function") {
        return query.apply(this, args)
      }
      args[args.length - 1] = (...answer: unknown[]) => {
        watch.after(this, text)
        ;(done as Callback)(...answer)
      }
      if (!watch.gate || !END.test(text) || !watch.lockedAt.has(this)) {
        return query.apply(this, args)
      }
      const { reach, opened } = watch.gate
      watch.gate = null
      reach()
      void opened.then(() => query.apply(this, args))
    }
  }

  /** Has the next one who holds a seller's lock wait with the commit, once it comes to that, until `open`. */
  close(): { reached: Promise<void>; open: () => void } {
    let open = () => {}
    const opened = new Promise<void>((resolve) => (open = resolve))
    const reached = new Promise<void>((reach) => (this.gate = { reach, opened }))
    return { reached, open }
  }

  private after(client: Client, text: string) {
    if (LEDGER_LOCK.test(text)) {
      this.lockedAt.set(client, performance.now())
    } else if (END.test(text) && this.lockedAt.has(client)) {
      this.holds.push(performance.now() - this.lockedAt.get(client)!)
      this.lockedAt.delete(client)
    }
  }
}
