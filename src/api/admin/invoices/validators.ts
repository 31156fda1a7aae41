import { z } from "@medusajs/framework/zod"
import { createFindParams, createOperatorMap } from "@medusajs/medusa/api/utils/validators"
import { isCalendarDate } from "../../../domain/calendar/dates"
import { isCountry } from "../../../domain/invoice/country"
import { DOCUMENT_LANGUAGES } from "../../../domain/invoice/language"

const Id = z.string().min(1)
const CalendarDate = z.string().refine(isCalendarDate, "A date is written YYYY-MM-DD")
/** Words that paths of these routes have in the place of an id. */
const TAKEN_IDS = ["preview", "batch"]
const OwnId = z
  .string()
  .regex(/^[\w-]{1,64}$/, "An id of your own takes letters, digits, - and _, at most 64")
  .refine((id) => !TAKEN_IDS.includes(id), `An id of your own is none of ${TAKEN_IDS.join(", ")}`)
const Text = z.string().max(5000)

const Address = z.strictObject({
  address_1: z.string().max(200),
  address_2: z.string().max(200).nullable(),
  postal_code: z.string().max(40).nullable(),
  city: z.string().max(200),
  province: z.string().max(200).nullable(),
  country_code: z.string().refine(isCountry, "A country is written as ISO 3166-1 alpha-2, in lower case"),
})

/** `country_code`: of the register; Northern Ireland's is `xi`. */
const TaxId = z.strictObject({
  type: z.string().min(1).max(30),
  value: z.string().min(1).max(60),
  country_code: Address.shape.country_code,
})

const Buyer = z
  .strictObject({
    name: z.string().max(200).nullable(),
    company: z.string().max(200).nullable(),
    email: z.email().nullable(),
    phone: z.string().max(60).nullable(),
    address: Address.partial(),
    tax_ids: z.array(TaxId).max(10),
  })
  .partial()

const details = {
  issue_date: CalendarDate.optional(),
  due_date: CalendarDate.optional(),
  language: z.enum(DOCUMENT_LANGUAGES).optional(),
  notes: Text.nullable().optional(),
  buyer_reference: z.string().max(200).nullable().optional(),
  purchase_order: z.string().max(200).nullable().optional(),
  buyer: Buyer.optional(),
}

/** Lines of the order; `quantity` left out: all that is left of the line. What is refused of a quantity, the rules say. */
const Items = z.array(z.strictObject({ id: Id, quantity: z.number().optional() })).min(1)

export const AdminCreateInvoice = z.strictObject({
  /** Order to invoice; left out: that of the items. */
  order_id: Id.optional(),
  items: Items.optional(),
  /** The caller's own id: the same id twice answers the first invoice. */
  invoice_id: OwnId.optional(),
  /** Left out: as the seller's `issue_as` says. */
  issue: z.boolean().optional(),
  issue_when_ready: z.boolean().optional(),
  ...details,
})
export type AdminCreateInvoice = z.infer<typeof AdminCreateInvoice>

export const AdminUpdateInvoice = z.strictObject({
  items: Items.optional(),
  follow: z.boolean().optional(),
  issue_when_ready: z.boolean().optional(),
  ...details,
})
export type AdminUpdateInvoice = z.infer<typeof AdminUpdateInvoice>

const Reason = z.string().trim().min(1, "Say why: it is kept with the document").max(1000)

export const AdminCreditInvoice = z.strictObject({
  lines: z.array(z.strictObject({ id: Id, quantity: z.number().optional(), amount: z.number().optional() })).min(1).optional(),
  amount: z.number().optional(),
  reason: Reason,
  credit_note_id: OwnId.optional(),
  issue: z.boolean().optional(),
})
export type AdminCreditInvoice = z.infer<typeof AdminCreditInvoice>

export const AdminGiveReason = z.strictObject({ reason: Reason })
export type AdminGiveReason = z.infer<typeof AdminGiveReason>

export const AdminRecordPayment = z.strictObject({
  kind: z.enum(["payment", "refund", "chargeback"]),
  amount: z.number(),
  method: z.string().trim().min(1).max(100),
  reference: z.string().trim().min(1).max(200).optional(),
  received_at: z.iso
    .datetime({ offset: true })
    .refine((at) => new Date(at) <= new Date(), "Money is received now or before")
    .optional(),
})
export type AdminRecordPayment = z.infer<typeof AdminRecordPayment>

export const AdminPreviewParams = z.strictObject({ format: z.enum(["json", "pdf"]).default("json") })
export type AdminPreviewParams = z.infer<typeof AdminPreviewParams>

const oneOrMany = <T extends z.ZodType>(value: T) => z.union([value, z.array(value)]).optional()

export const AdminGetInvoicesParams = createFindParams({ limit: 20, offset: 0 }).extend({
  /** Searches number, order number, buyer's name and e-mail. */
  q: z.string().optional(),
  id: oneOrMany(z.string()),
  type: oneOrMany(z.enum(["invoice", "credit_note"])),
  status: oneOrMany(z.enum(["draft", "open", "paid", "credited", "uncollectible"])),
  /** Open, something due, and the due date has passed. */
  overdue: z.enum(["true", "false"]).optional(),
  customer_id: oneOrMany(z.string()),
  order_id: oneOrMany(z.string()),
  number: oneOrMany(z.string()),
  seller_id: oneOrMany(z.string()),
  currency_code: oneOrMany(z.string()),
  issue_date: createOperatorMap(),
  due_date: createOperatorMap(),
  gross: createOperatorMap(),
  created_at: createOperatorMap(),
})
export type AdminGetInvoicesParams = z.infer<typeof AdminGetInvoicesParams>

export const AdminGetHistoryParams = createFindParams({ limit: 50, offset: 0 })
