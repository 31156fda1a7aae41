import { z } from "@medusajs/framework/zod"
import { createFindParams, createOperatorMap } from "@medusajs/medusa/api/utils/validators"

export const AdminCreateInvoice = z.strictObject({
  /** Order to invoice. */
  order_id: z.string().min(1),
  /** The caller's own id: the same id twice answers the first invoice. */
  invoice_id: z
    .string()
    .regex(/^[\w-]{1,64}$/, "invoice_id takes letters, digits, - and _, at most 64")
    .optional(),
  /** Left out: as the seller's `issue_as` says. */
  issue: z.boolean().optional(),
})
export type AdminCreateInvoice = z.infer<typeof AdminCreateInvoice>

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
