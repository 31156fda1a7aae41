import { model } from "@medusajs/framework/utils"
import { Allocation } from "./allocation"
import { Document } from "./document"
import { Line } from "./line"
import { Rendition } from "./rendition"

/** What changes about an invoice: status, live balance and, until it is issued, its content; the rest is fixed then (database trigger). */
export const Invoice = model
  .define("invoicing_invoice", {
    id: model.id({ prefix: "inv" }).primaryKey(),
    type: model.enum(["invoice", "credit_note"]),
    status: model.enum(["draft", "open", "paid", "credited", "uncollectible"]),
    seller_id: model.text(),
    customer_id: model.text().nullable(),
    /** When there is one. */
    order_id: model.text().nullable(),
    series_id: model.text().nullable(),
    number: model.text().searchable().nullable(),
    issue_date: model.text().nullable(),
    due_date: model.text().nullable(),
    due_date_extended: model.text().nullable(),
    currency_code: model.text(),
    buyer_name: model.text().searchable().nullable(),
    buyer_email: model.text().searchable().nullable(),
    order_display_id: model.text().searchable().nullable(),
    gross: model.bigNumber(),
    rounding: model.bigNumber(),
    paid: model.bigNumber().default(0),
    refunded: model.bigNumber().default(0),
    credited: model.bigNumber().default(0),
    due: model.bigNumber(),
    /** The document to be, while this is a draft. */
    content: model.json().nullable(),
    /** What the draft was asked for, so that it can be built again. */
    request: model.json().nullable(),
    /** Whether the draft is issued by itself once nothing of `waits_for` stands in its way. */
    issue_when_ready: model.boolean().default(false),
    /** Violations that the draft waits to see pass. */
    waits_for: model.json().nullable(),
    /** The invoice that a credit note credits. */
    credits_id: model.text().nullable(),
    /** What led to a credit note: `CreditOrigin`s. */
    caused_by: model.json().nullable(),
    /** Why a credit note was made, in the merchant's words. */
    reason: model.text().nullable(),
    /** Hash of the request that a caller's own id came with. */
    request_sha256: model.text().nullable(),
    metadata: model.json().nullable(),
    lines: model.hasMany(() => Line, { mappedBy: "invoice" }),
    document: model.hasOne(() => Document, { mappedBy: "invoice" }).nullable(),
    renditions: model.hasMany(() => Rendition, { mappedBy: "invoice" }),
    allocations: model.hasMany(() => Allocation, { mappedBy: "invoice" }),
  })
  .cascades({ delete: ["lines", "renditions", "allocations"] })
  .indexes([
    { on: ["order_id"] },
    { on: ["customer_id"] },
    { on: ["seller_id", "issue_date"] },
    { on: ["status"] },
    { on: ["credits_id"] },
    { on: ["seller_id", "type", "number"], unique: true, where: "number IS NOT NULL" },
  ])
