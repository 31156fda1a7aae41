import { z } from "@medusajs/framework/zod"

export const AdminClassifyCreditLine = z.strictObject({ as: z.enum(["payment", "price_reduction"]) })
export type AdminClassifyCreditLine = z.infer<typeof AdminClassifyCreditLine>
