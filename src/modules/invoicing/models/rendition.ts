import { model } from "@medusajs/framework/utils"
import { Invoice } from "./invoice"

/** A document as a file of one format, and where it lies. */
export const Rendition = model
  .define("invoicing_rendition", {
    id: model.id({ prefix: "inren" }).primaryKey(),
    format: model.enum(["pdf"]),
    /** Unguessable and flat, since a local store serves what it holds by name. */
    storage_name: model.text(),
    /** In the File Module; null until it is drawn. How the drawing goes is told by its task. */
    file_id: model.text().nullable(),
    /** Bytes. */
    size: model.number().nullable(),
    sha256: model.text().nullable(),
    /** Template and version that drew it. */
    renderer: model.text().nullable(),
    invoice: model.belongsTo(() => Invoice, { mappedBy: "renditions" }),
  })
  .indexes([{ on: ["invoice_id", "format"], unique: true }])
