import type { Invoice } from "./invoice"

/** What a shopper sees of their own invoice: nothing of the admin's actions, errors or metadata. */
export type StoreInvoice = Omit<Invoice, "available_actions" | "metadata">

/** GET /store/invoices/:id */
export type StoreInvoiceResponse = { invoice: StoreInvoice }

/** GET /store/customers/me/invoices and GET /store/orders/:id/invoices */
export type StoreInvoiceListResponse = { invoices: StoreInvoice[]; count: number; limit: number; offset: number }
