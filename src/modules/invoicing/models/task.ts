import { model } from "@medusajs/framework/utils"

/** Work that follows a commit, written in the same transaction, tried until it is done or has failed for good. */
export const Task = model
  .define("invoicing_task", {
    id: model.id({ prefix: "intsk" }).primaryKey(),
    kind: model.enum(["render", "after_issue", "after_payment"]),
    invoice_id: model.text(),
    state: model.enum(["pending", "running", "done", "failed"]).default("pending"),
    attempts: model.number().default(0),
    /** While running: when it counts as abandoned and may be taken again. */
    next_attempt_at: model.dateTime(),
    last_error: model.text().nullable(),
  })
  .indexes([
    { on: ["kind", "invoice_id"], unique: true },
    { on: ["state", "next_attempt_at"] },
  ])
