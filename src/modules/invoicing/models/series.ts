import { model } from "@medusajs/framework/utils"
import { Seller } from "./seller"

/** Numbers one type of a seller's documents. The counter belongs to `period`; issue dates never go back (N5). */
export const Series = model
  .define("invoicing_series", {
    id: model.id({ prefix: "inser" }).primaryKey(),
    type: model.enum(["invoice", "credit_note"]),
    pattern: model.text(),
    period: model.text().nullable(),
    last_sequence: model.number().default(0),
    last_number: model.text().nullable(),
    last_issue_date: model.text().nullable(),
    issued_count: model.number().default(0),
    seller: model.belongsTo(() => Seller, { mappedBy: "series" }),
  })
  .indexes([{ on: ["seller_id", "type"], unique: true, where: "deleted_at IS NULL" }])
