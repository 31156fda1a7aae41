import type { InvoiceDetails } from "../../domain/invoice/invoice-details"

/** What was asked for: kept with a draft, so that it can be built again as its order changes. */
export type InvoiceRequest = {
  /** Lines of the order; null: all that is left. */
  items: { id: string; quantity?: number }[] | null
  details: InvoiceDetails
}

export const ALL_THAT_IS_LEFT: InvoiceRequest = { items: null, details: {} }
