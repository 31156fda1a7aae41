import { model } from "@medusajs/framework/utils"
import { Allocation } from "./allocation"

/** A ledger row: money that came in for a source. One per capture or credit, never counted twice (M7). */
export const Payment = model
  .define("invoicing_payment", {
    id: model.id({ prefix: "inpay" }).primaryKey(),
    source_type: model.text(),
    source_id: model.text(),
    kind: model.enum(["capture", "credit"]),
    /** Id of the capture or credit line in the shop. */
    reference: model.text(),
    method: model.text(),
    currency_code: model.text(),
    amount: model.bigNumber(),
    received_at: model.dateTime(),
    allocations: model.hasMany(() => Allocation, { mappedBy: "payment" }),
  })
  .indexes([{ on: ["kind", "reference"], unique: true }, { on: ["source_type", "source_id"] }])
