import { model } from "@medusajs/framework/utils"

/** One row per billable source: what locks it, what was last found out about it, and why it waits (L6). */
export const Source = model
  .define("invoicing_source", {
    id: model.id({ prefix: "insrc" }).primaryKey(),
    type: model.enum(["order"]),
    source_id: model.text(),
    customer_id: model.text().nullable(),
    seller_id: model.text(),
    state: model.enum(["ready", "blocked", "held", "suspended", "done"]).default("ready"),
    reasons: model.json(),
    /** What the merchant said of credit lines that an administrator added, by the id of the change's action (M7). */
    credit_decisions: model.json().nullable(),
    /** Why lines are not taxed, as an authorised person chose: `TaxReason`s by the id of the source's line (T2). */
    tax_reasons: model.json().nullable(),
    /** Moves whenever what is held against the source changes. */
    version: model.number().default(0),
    /** Of the source as it was last reconciled; null while that is still to do. */
    fingerprint: model.text().nullable(),
    next_date: model.text().nullable(),
  })
  .indexes([
    { on: ["type", "source_id"], unique: true },
    { on: ["state"] },
    { on: ["customer_id"] },
  ])
