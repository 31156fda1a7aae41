import { z } from "@medusajs/framework/zod"

/** What the hook `setInvoiceContext` may add to an invoice. */
export const InvoiceContext = z
  .strictObject({
    /** BT-10, e.g. a German Leitweg-ID. */
    buyer_reference: z.string().max(200).nullable(),
    /** BT-13. */
    purchase_order: z.string().max(200).nullable(),
    /** BT-22: free text for the buyer. */
    notes: z.string().max(5000).nullable(),
  })
  .partial()
  .optional()
