import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export type TaskKind = "render" | "after_issue" | "after_payment"

export type ClaimedTask = { id: string; kind: TaskKind; invoice_id: string; attempts: number }

/** After this many attempts, over about half a day, a task has failed and waits for a person. */
export const MAX_ATTEMPTS = 8

/** For as long as this, nobody else takes a task that is being worked on. */
const LEASE_SECONDS = 120

const FIRST_RETRY_SECONDS = 10
const RETRY_FACTOR = 4
const LONGEST_RETRY_SECONDS = 6 * 60 * 60

const newId = () => generateEntityId(undefined, "intsk")

/** Seconds to the next attempt, with up to a fifth more so that failures do not come back all at once. */
export function backoffSeconds(attempts: number, jitter: number): number {
  const delay = Math.min(FIRST_RETRY_SECONDS * RETRY_FACTOR ** (attempts - 1), LONGEST_RETRY_SECONDS)
  return Math.round(delay * (1 + jitter / 5))
}

/**
 * Plans tasks, in that order. One that is there already starts over, as where an invoice is paid a second time: under another
 * id, so that who claimed it before does not complete it.
 */
export async function enqueueTasks(
  trx: Knex.Transaction,
  tasks: { kind: TaskKind; invoice_id: string }[]
): Promise<void> {
  if (tasks.length === 0) {
    return
  }
  const next_attempt_at = trx.raw("clock_timestamp()")
  await trx("invoicing_task")
    .insert(tasks.map((task) => ({ id: newId(), next_attempt_at, ...task })))
    .onConflict(trx.raw("(kind, invoice_id) where deleted_at is null"))
    .merge({ ...anew(trx), id: trx.raw("excluded.id"), next_attempt_at })
}

const anew = (trx: Knex.Transaction) => ({ state: "pending", attempts: 0, last_error: null, updated_at: trx.fn.now() })

/**
 * Takes tasks that are due, or whose worker was lost, skipping those that another worker holds. One that lost its worker
 * at every attempt has failed: it may be what ends the workers.
 */
export async function claimTasks(trx: Knex.Transaction, limit: number): Promise<ClaimedTask[]> {
  await trx("invoicing_task")
    .where({ state: "running", deleted_at: null })
    .where("next_attempt_at", "<=", trx.fn.now())
    .where("attempts", ">=", MAX_ATTEMPTS)
    .update({ state: "failed", last_error: "The worker was lost at the last attempt", updated_at: trx.fn.now() })
  const { rows } = await trx.raw(
    `update invoicing_task set state = 'running', attempts = attempts + 1, updated_at = now(),
       next_attempt_at = now() + make_interval(secs => ?)
     where id in (
       select id from invoicing_task
       where state in ('pending', 'running') and next_attempt_at <= now() and deleted_at is null
       order by next_attempt_at limit ? for update skip locked)
     returning id, kind, invoice_id, attempts`,
    [LEASE_SECONDS, limit]
  )
  return rows
}

/** The task as this worker claimed it: once its lease was lost to another or it started over, what this one comes to counts no more. */
const claimed = ({ id, attempts }: ClaimedTask) => ({ id, attempts, state: "running" })

export async function completeTask(trx: Knex.Transaction, task: ClaimedTask): Promise<void> {
  await trx("invoicing_task").where(claimed(task)).update({ state: "done", last_error: null, updated_at: trx.fn.now() })
}

/** Plans the next attempt, or gives up and leaves the error where a person sees it. */
export async function failTask(trx: Knex.Transaction, task: ClaimedTask, error: string): Promise<"pending" | "failed"> {
  const state = task.attempts >= MAX_ATTEMPTS ? "failed" : "pending"
  await trx("invoicing_task")
    .where(claimed(task))
    .update({
      state,
      last_error: error,
      next_attempt_at: trx.raw("now() + make_interval(secs => ?)", [backoffSeconds(task.attempts, Math.random())]),
      updated_at: trx.fn.now(),
    })
  return state
}

/** Starts a task over under another id, as after a person's "try again". */
export async function restartTask(trx: Knex.Transaction, kind: TaskKind, invoiceId: string): Promise<void> {
  await trx("invoicing_task")
    .where({ kind, invoice_id: invoiceId, deleted_at: null })
    .update({ ...anew(trx), id: newId(), next_attempt_at: trx.fn.now() })
}
