import { z } from "@medusajs/framework/zod"
import { ZERO_CATEGORIES } from "../../../domain/tax/treatment"

export const AdminClassifyCreditLine = z.strictObject({ as: z.enum(["payment", "price_reduction"]) })
export type AdminClassifyCreditLine = z.infer<typeof AdminClassifyCreditLine>

/** Why lines are not taxed; null takes back what was chosen. What of it is refused, the rules say. */
export const AdminChooseTaxReason = z.strictObject({
  line_ids: z.array(z.string().min(1)).min(1).max(1000),
  reason: z
    .strictObject({
      category: z.enum(ZERO_CATEGORIES),
      code: z.string().max(40).nullable().optional(),
      text: z.string().max(500).nullable().optional(),
    })
    .nullable(),
})
export type AdminChooseTaxReason = z.infer<typeof AdminChooseTaxReason>
