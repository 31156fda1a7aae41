import { model } from "@medusajs/framework/utils"
import { ISSUE_AS, ISSUE_ON } from "../../../domain/seller/seller"
import { Series } from "./series"

/** A company that issues invoices, with its policies. Null is what is still to be entered. */
export const Seller = model
  .define("invoicing_seller", {
    id: model.id({ prefix: "inslr" }).primaryKey(),
    is_default: model.boolean().default(false),
    name: model.text().searchable().nullable(),
    address_1: model.text().nullable(),
    address_2: model.text().nullable(),
    postal_code: model.text().nullable(),
    city: model.text().nullable(),
    province: model.text().nullable(),
    country_code: model.text().nullable(),
    tax_ids: model.json(),
    email: model.text().nullable(),
    phone: model.text().nullable(),
    website: model.text().nullable(),
    registration: model.text().nullable(),
    represented_by: model.text().nullable(),
    bank_accounts: model.json(),
    footer: model.text().nullable(),
    time_zone: model.text(),
    language: model.text(),
    issue_on: model.enum([...ISSUE_ON]),
    issue_as: model.enum([...ISSUE_AS]),
    payment_terms_days: model.number(),
    invoice_from: model.text().nullable(),
    oss_union: model.boolean().default(false),
    tax_status: model.text().default("registered"),
    distance_sales: model.text().default("destination"),
    unregistered_tax: model.text().default("block"),
    credit_on: model.json().default(["payment_refunded", "return_received", "order_canceled"] as never),
    refund_before_invoice: model.text().default("credit_note"),
    rounding: model.text().default("per_rate"),
    rounding_mode: model.text().default("half_up"),
    cash_rounding: model.boolean().default(false),
    /** `MM-DD` */
    fiscal_year_start: model.text().default("01-01"),
    series: model.hasMany(() => Series, { mappedBy: "seller" }),
  })
  .indexes([{ on: ["is_default"], unique: true, where: "is_default = true AND deleted_at IS NULL" }])
