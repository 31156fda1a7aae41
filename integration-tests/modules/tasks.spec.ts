import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { backoffSeconds, claimTasks, enqueueTasks, MAX_ATTEMPTS, type ClaimedTask } from "../../src/modules/invoicing/services/tasks"
import { onBooks } from "../support/processes/books"
import { completeSeller, invoiceOrder, orderIds, orderSource } from "../support/processes/orders"

const ORDERS = 6
/** Each issued invoice is rendered, and told of. */
const TASKS = ORDERS * 2

onBooks(({ invoicing, sql, url }) => {
  let db: Knex

  beforeEach(async () => {
    // Who would wait for a lock fails instead.
    db = knex({ client: "pg", connection: `${url}?options=-c%20lock_timeout%3D5s` })
    const seller = await completeSeller(invoicing)
    for (const id of orderIds(ORDERS)) {
      await invoiceOrder(invoicing, seller, orderSource(id))
    }
  })
  afterEach(() => db.destroy())

  const row = async (id: string) =>
    (
      await sql(
        `select state, attempts, last_error, extract(epoch from next_attempt_at - updated_at)::float as delay
         from invoicing_task where id = $1`,
        [id]
      )
    )[0]
  /** Lets time pass for a task: its next attempt, or the end of its lease, has come. */
  const pass = (id: string) => sql("update invoicing_task set next_attempt_at = now() where id = $1", [id])
  /** Leaves one task to be claimed. */
  const only = async () => {
    const [{ id }] = await sql("select id from invoicing_task where kind = 'render' limit 1")
    await sql("delete from invoicing_task where id <> $1", [id])
    return id as string
  }

  it("L2: tasks are claimed by several connections at once, none twice and none waiting for another", async () => {
    const open = await Promise.all(Array.from({ length: 5 }, () => db.transaction()))
    const claimed: ClaimedTask[][] = []
    try {
      for (const trx of open) {
        claimed.push(await claimTasks(trx, 3))
      }
    } finally {
      await Promise.all(open.map((trx, index) => (index < 2 ? trx.rollback() : trx.commit())))
    }
    // Four take three each; the fifth, who comes while they have not committed, finds nothing.
    expect(claimed.map((tasks) => tasks.length)).toEqual([3, 3, 3, 3, 0])
    const ids = claimed.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(TASKS)
    // What two of them gave back is there for others.
    expect((await invoicing.claimTasks(TASKS)).map(({ id }) => id).sort()).toEqual(ids.slice(0, 6).sort())
  })

  it("L2: tasks are claimed once however many workers ask", async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, () => invoicing.claimTasks(2)))
    expect(claims.every((tasks) => tasks.length <= 2)).toBe(true)
    // Who was skipped past may find a row that another holds: what is left comes with the next question.
    const all = [...claims.flat(), ...(await invoicing.claimTasks(TASKS))].map(({ id }) => id)
    expect([all.length, new Set(all).size]).toEqual([TASKS, TASKS])
    expect(await sql("select distinct state, attempts from invoicing_task")).toEqual([{ state: "running", attempts: 1 }])
  })

  it("L2: tasks are taken again once the lease of a lost worker has passed, and not before", async () => {
    const id = await only()
    const [first] = await invoicing.claimTasks(1)
    expect(first).toMatchObject({ id, attempts: 1, kind: "render" })
    expect((await row(id)).delay).toBeGreaterThanOrEqual(60)
    expect(await invoicing.claimTasks(1)).toEqual([])
    await pass(id)
    const [second] = await invoicing.claimTasks(1)
    expect(second).toEqual({ ...first, attempts: 2 })
    expect(await invoicing.claimTasks(1)).toEqual([])
    await invoicing.completeTask(second!)
    await pass(id)
    expect(await invoicing.claimTasks(1)).toEqual([])
    expect(await row(id)).toMatchObject({ state: "done", attempts: 2, last_error: null })
  })

  it("L2: tasks count what the worker came to that holds them, not what one says that lost them", async () => {
    const id = await only()
    const [late] = await invoicing.claimTasks(1)
    await pass(id)
    const [holder] = await invoicing.claimTasks(1)
    await invoicing.completeTask(late!)
    await invoicing.failTask({ task: late!, error: "too late" })
    expect(await row(id)).toMatchObject({ state: "running", attempts: 2, last_error: null })
    await invoicing.completeTask(holder!)
    await invoicing.failTask({ task: late!, error: "too late" })
    expect(await row(id)).toMatchObject({ state: "done", attempts: 2, last_error: null })
  })

  it("L2: tasks are tried again after ever longer pauses, up to six hours, and then have failed with their error", async () => {
    const id = await only()
    const delays: number[] = []
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const [task] = await invoicing.claimTasks(1)
      expect(task).toMatchObject({ id, attempts: attempt })
      const state = await invoicing.failTask({ task: task!, error: `storage is full (${attempt})` })
      expect(state).toBe(attempt < MAX_ATTEMPTS ? "pending" : "failed")
      const after = await row(id)
      expect(after).toMatchObject({ state, attempts: attempt, last_error: `storage is full (${attempt})` })
      delays.push(after.delay)
      expect(await invoicing.claimTasks(1)).toEqual([])
      await pass(id)
    }
    const shortest = Array.from({ length: MAX_ATTEMPTS }, (_, index) => Math.min(10 * 4 ** index, 6 * 60 * 60))
    delays.forEach((delay, index) => {
      expect(delay).toBeGreaterThanOrEqual(shortest[index]!)
      expect(delay).toBeLessThanOrEqual(shortest[index]! * 1.2 + 1)
    })
    expect([backoffSeconds(1, 0), backoffSeconds(2, 0), backoffSeconds(50, 0), backoffSeconds(50, 1)]).toEqual([
      10, 40, 21600, 25920,
    ])
    expect(await invoicing.claimTasks(1)).toEqual([])
    expect(await row(id)).toMatchObject({ state: "failed", last_error: `storage is full (${MAX_ATTEMPTS})` })
  })

  it("L2: tasks have failed where their worker was lost at every attempt", async () => {
    const id = await only()
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      expect(await invoicing.claimTasks(1)).toMatchObject([{ id, attempts: attempt }])
      await pass(id)
    }
    expect(await invoicing.claimTasks(1)).toEqual([])
    expect(await row(id)).toMatchObject({ state: "failed", last_error: expect.stringContaining("worker was lost") })
  })

  it("L2: tasks start over when a person says so", async () => {
    await only()
    const [{ invoice_id }] = await sql("select invoice_id from invoicing_task")
    await sql("update invoicing_task set state = 'failed', attempts = $1, next_attempt_at = now() + interval '6 hours'", [
      MAX_ATTEMPTS,
    ])
    expect(await invoicing.claimTasks(1)).toEqual([])
    await invoicing.restartTask({ kind: "render", invoice_id })
    const [task] = await invoicing.claimTasks(1)
    expect(task).toMatchObject({ invoice_id, attempts: 1 })
    await invoicing.completeTask(task!)
    expect(await row(task!.id)).toMatchObject({ state: "done", last_error: null })
  })

  it("L2: tasks that start over while a worker has them are not done with what that one comes to", async () => {
    await only()
    const [former] = await invoicing.claimTasks(1)
    await sql("update invoicing_task set last_error = 'storage is full'")
    const { kind, invoice_id } = former!
    const over = [
      () => db.transaction((trx) => enqueueTasks(trx, [{ kind, invoice_id }])),
      () => invoicing.restartTask({ kind, invoice_id }),
    ]
    for (const start of over) {
      await start()
      const [task] = await invoicing.claimTasks(1)
      expect(task).toMatchObject({ kind, invoice_id, attempts: 1 })
      await invoicing.completeTask(former!)
      await invoicing.failTask({ task: former!, error: "too late" })
      expect(await sql("select id, state, last_error from invoicing_task")).toEqual([{ id: task!.id, state: "running", last_error: null }])
    }
  })
})
