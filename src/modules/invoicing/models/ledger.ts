import { model } from "@medusajs/framework/utils"

/** One row a seller, locked while numbers are given: the head of its hash chain (L2, L3). */
export const Ledger = model
  .define("invoicing_ledger", {
    id: model.id({ prefix: "inldg" }).primaryKey(),
    seller_id: model.text(),
    position: model.number().default(0),
    chain_sha256: model.text().nullable(),
  })
  .indexes([{ on: ["seller_id"], unique: true }])
