import { model } from "@medusajs/framework/utils"
import { Allocation } from "./allocation"

/**
 * A ledger row: money that came in for a source, or went back. One per movement, never counted twice (M7). Amounts are
 * exact and positive; the kind tells the direction: `refund` and `chargeback` go out, the others come in.
 */
export const Payment = model
  .define("invoicing_payment", {
    id: model.id({ prefix: "inpay" }).primaryKey(),
    /** The source that the shop names; of what a person entered: `invoice` and the id of the invoice. */
    source_type: model.text(),
    source_id: model.text(),
    kind: model.enum(["capture", "credit", "manual", "refund", "chargeback"]),
    /** Id in the shop of the capture, credit line or refund; of what a person entered: as they gave it. */
    reference: model.text(),
    method: model.text(),
    currency_code: model.text(),
    amount: model.bigNumber(),
    received_at: model.dateTime(),
    allocations: model.hasMany(() => Allocation, { mappedBy: "payment" }),
  })
  .indexes([{ on: ["kind", "reference", "source_id"], unique: true }, { on: ["source_type", "source_id"] }])
