import { model } from "@medusajs/framework/utils"
import { Invoice } from "./invoice"
import { Payment } from "./payment"

/** What of a payment settles which invoice. */
export const Allocation = model.define("invoicing_allocation", {
  id: model.id({ prefix: "inall" }).primaryKey(),
  amount: model.bigNumber(),
  payment: model.belongsTo(() => Payment, { mappedBy: "allocations" }),
  invoice: model.belongsTo(() => Invoice, { mappedBy: "allocations" }),
})
