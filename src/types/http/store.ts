import type { Invoice, InvoiceLine } from "./invoice"

/**
 * What a shopper sees of their own invoice: nothing of the admin's actions, errors, accounts or metadata, nor of the returns
 * and refunds that led to a credit note. Of an order that was transferred, a credit note names the buyer of its invoice, without
 * their e-mail and phone.
 */
export type StoreInvoice = Omit<Invoice, "available_actions" | "metadata" | "draft" | "caused_by" | "lines"> & {
  lines: Omit<InvoiceLine, "account_code" | "sub_account" | "cause">[]
}

/** GET /store/invoices/:id */
export type StoreInvoiceResponse = { invoice: StoreInvoice }

/** GET /store/customers/me/invoices and GET /store/orders/:id/invoices */
export type StoreInvoiceListResponse = { invoices: StoreInvoice[]; count: number; limit: number; offset: number }
