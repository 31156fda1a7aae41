import { model } from "@medusajs/framework/utils"
import { Invoice } from "./invoice"

/** What a draft or a document holds of a source's line. Immutable once it has a document (database trigger). */
export const Line = model
  .define("invoicing_line", {
    id: model.id({ prefix: "invli" }).primaryKey(),
    /** Set at issue. */
    document_id: model.text().nullable(),
    position: model.number(),
    kind: model.enum(["item", "shipping", "manual"]),
    source_type: model.text().nullable(),
    source_id: model.text().nullable(),
    source_line_id: model.text().nullable(),
    description: model.text(),
    sku: model.text().nullable(),
    quantity: model.bigNumber(),
    net: model.bigNumber(),
    tax: model.bigNumber(),
    gross: model.bigNumber(),
    tax_category: model.text(),
    tax_rate: model.bigNumber(),
    tax_country: model.text(),
    scheme: model.text(),
    /** What it takes of the source's line, or gives back: see `LineSource`. */
    source_quantity: model.bigNumber().nullable(),
    source_charge: model.bigNumber().nullable(),
    source_unit_price: model.bigNumber().nullable(),
    source_reduction: model.bigNumber().nullable(),
    source_goodwill: model.bigNumber().nullable(),
    tax_inclusive: model.boolean(),
    credited_line_id: model.text().nullable(),
    /** Why it is credited; null on an invoice. */
    cause: model.text().nullable(),
    invoice: model.belongsTo(() => Invoice, { mappedBy: "lines" }),
  })
  .indexes([{ on: ["source_type", "source_id"] }, { on: ["document_id"] }, { on: ["credited_line_id"] }])
