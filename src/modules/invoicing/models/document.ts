import { model } from "@medusajs/framework/utils"
import { Invoice } from "./invoice"

/** What was issued: written once, never changed, never deleted (L3; database trigger). */
export const Document = model
  .define("invoicing_document", {
    id: model.id({ prefix: "indoc" }).primaryKey(),
    seller_id: model.text(),
    series_id: model.text(),
    type: model.enum(["invoice", "credit_note"]),
    number: model.text(),
    sequence: model.number(),
    period: model.text(),
    issue_date: model.text(),
    schema_version: model.number(),
    /** Canonical JSON (RFC 8785) of the InvoiceDocument. */
    body: model.text(),
    sha256: model.text(),
    /** Place in the seller's chain, from 1. */
    chain_position: model.number(),
    /** SHA-256 over the previous link and `sha256`. */
    chain_sha256: model.text(),
    invoice: model.belongsTo(() => Invoice, { mappedBy: "document" }),
  })
  .indexes([
    { on: ["seller_id", "chain_position"], unique: true },
    { on: ["seller_id", "type", "number"], unique: true },
    { on: ["series_id", "period", "sequence"], unique: true },
  ])
