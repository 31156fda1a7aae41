import { model } from "@medusajs/framework/utils"

/** Who did what to an invoice, a seller or a series, when and why (L5). */
export const History = model
  .define("invoicing_history", {
    id: model.id({ prefix: "inhis" }).primaryKey(),
    entity_id: model.text(),
    event: model.text(),
    actor_type: model.text(),
    actor_id: model.text().nullable(),
    details: model.json().nullable(),
  })
  .indexes([{ on: ["entity_id"] }])
