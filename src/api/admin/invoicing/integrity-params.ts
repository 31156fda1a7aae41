import { z } from "@medusajs/framework/zod"

const flag = (fallback: "true" | "false") =>
  z
    .enum(["true", "false"])
    .default(fallback)
    .transform((value) => value === "true")

/** `all`: every fault, not the first alone; `pdf=false` leaves the stored files unread. */
export const AdminGetIntegrityParams = z.strictObject({
  all: flag("false"),
  pdf: flag("true"),
  seller_id: z.string().optional(),
})
export type AdminGetIntegrityParams = z.infer<typeof AdminGetIntegrityParams>
