import { setTimeout as sleep } from "node:timers/promises"
import type { Client } from "@medusajs/framework/pg"
import type { Issuer } from "./issuers"

/** A transaction that pg_stat_activity shows as open. */
export type OpenTransaction = {
  pid: number
  state: "active" | "idle in transaction"
  state_change: string
  /** The last statement. */
  query: string
  /** Whether it has written a document that it has not committed. */
  wrote_document: boolean
}

/** When to kill: unseen at any moment, with a transaction open, or with a numbered document written and not committed. */
export type Moment = "any" | "transaction" | "document"

const OPEN_TRANSACTIONS = `
  select a.pid, a.state, a.state_change::text, a.query,
    exists (select from pg_locks l where l.pid = a.pid and l.granted and l.mode = 'RowExclusiveLock'
      and l.relation = 'invoicing_document'::regclass) as wrote_document
  from pg_stat_activity a
  where a.application_name = $1 and a.xact_start is not null and a.state in ('active', 'idle in transaction')
  order by a.pid`

async function openTransactions(db: Client, { application }: Issuer): Promise<OpenTransaction[]> {
  return (await db.query(OPEN_TRANSACTIONS, [application])).rows
}

/**
 * Kills a process that is at work with SIGKILL, and answers the transactions that were seen open then. It is stopped for
 * the look, since what is seen of a running process may be committed before the kill comes.
 */
export async function killAt(moment: Moment, db: Client, issuer: Issuer): Promise<OpenTransaction[]> {
  for (let attempt = 1; attempt <= 500; attempt++) {
    await sleep(Math.random() * 40)
    const open = moment === "any" ? [] : await stop(db, issuer)
    if (moment === "any" || open.some((transaction) => moment === "transaction" || transaction.wrote_document)) {
      issuer.signal("SIGKILL")
      await issuer.ended
      return open
    }
    issuer.signal("SIGCONT")
  }
  throw new Error(`The process never was where it was to be killed (${moment}): are there orders left? ${issuer.said()}`)
}

/** Stops a process and looks until two looks are alike: what it had sent before is carried out by then. */
async function stop(db: Client, issuer: Issuer): Promise<OpenTransaction[]> {
  issuer.signal("SIGSTOP")
  let before = await openTransactions(db, issuer)
  for (;;) {
    await sleep(5)
    const now = await openTransactions(db, issuer)
    if (JSON.stringify(now) === JSON.stringify(before)) {
      return now
    }
    before = now
  }
}

/** Waits until the database has noticed: a killed process' transactions are rolled back when its connections are gone. */
export async function rolledBack(db: Client, { application }: Issuer): Promise<void> {
  for (;;) {
    const { rows } = await db.query("select from pg_stat_activity where application_name = $1", [application])
    if (rows.length === 0) {
      return
    }
    await sleep(5)
  }
}

/** Holds processes while something is looked at, so that they do not run out of orders. */
export async function holding<T>(issuers: Issuer[], look: () => Promise<T>): Promise<T> {
  issuers.forEach((issuer) => issuer.signal("SIGSTOP"))
  try {
    return await look()
  } finally {
    issuers.forEach((issuer) => issuer.signal("SIGCONT"))
  }
}
