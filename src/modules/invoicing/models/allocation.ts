import { model } from "@medusajs/framework/utils"
import { Invoice } from "./invoice"
import { Payment } from "./payment"

/** What of a ledger row concerns which invoice: one row for both, rewritten as things change; the history tells the changes. */
export const Allocation = model
  .define("invoicing_allocation", {
    id: model.id({ prefix: "inall" }).primaryKey(),
    amount: model.bigNumber(),
    payment: model.belongsTo(() => Payment, { mappedBy: "allocations" }),
    invoice: model.belongsTo(() => Invoice, { mappedBy: "allocations" }),
  })
  .indexes([{ on: ["payment_id", "invoice_id"], unique: true }])
