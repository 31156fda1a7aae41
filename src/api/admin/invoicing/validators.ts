import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { isCountry } from "../../../domain/invoice/country"
import { policyFields } from "../../../modules/invoicing/options"

const text = (max: number) => z.string().trim().max(max).nullable()
const required = (max: number) => z.string().trim().min(1).max(max)
const country = z
  .string()
  .toLowerCase()
  .refine(isCountry, "country_code takes an ISO 3166-1 code such as de")

const TaxId = z.strictObject({
  type: required(30),
  value: required(60),
  country_code: country,
})

const BankAccount = z.strictObject({
  account_name: text(140),
  bank_name: text(140),
  iban: required(40),
  bic: text(11),
})

/** Any part of a seller's data and policies; see `SellerSettings`. */
export const AdminUpdateSeller = z
  .strictObject({
    name: text(200),
    address: z
      .strictObject({
        address_1: text(200),
        address_2: text(200),
        postal_code: text(20),
        city: text(100),
        province: text(100),
        country_code: country.nullable(),
      })
      .partial(),
    tax_ids: z.array(TaxId).max(50),
    email: z.email().nullable(),
    phone: text(50),
    website: text(200),
    registration: text(300),
    represented_by: text(300),
    bank_accounts: z.array(BankAccount).max(10),
    footer: text(1000),
    ...policyFields,
  })
  .partial()
export type AdminUpdateSeller = z.infer<typeof AdminUpdateSeller>

/** `next_sequence` moves forward only, and wants a `reason` where it leaves numbers out. */
export const AdminUpdateSeries = z
  .strictObject({
    pattern: z.string().max(100),
    next_sequence: z.number().int().min(1).max(999_999_999),
    reason: z.string().trim().max(500),
  })
  .partial()
export type AdminUpdateSeries = z.infer<typeof AdminUpdateSeries>

export const AdminGetSellersParams = createFindParams({ limit: 20, offset: 0 }).extend({ q: z.string().optional() })

export const AdminGetSeriesParams = createFindParams({ limit: 20, offset: 0 }).extend({
  seller_id: z.string().optional(),
  type: z.enum(["invoice", "credit_note"]).optional(),
})
