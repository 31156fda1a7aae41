/** Events that tell of invoices. Hints, never the only way: each may be lost, and may come twice. */
export const InvoiceEvents = {
  /** `{ id }` A draft was made, or an invoice issued at once. */
  CREATED: "invoice.created",
  /** `{ id }` */
  ISSUED: "invoice.issued",
  /** `{ id }` */
  PAID: "invoice.paid",
  /** `{ id }` The PDF lies ready. */
  DOCUMENT_READY: "invoice.document_ready",
  /** `{ order_id, reasons: [{ code, path, message }] }` */
  BLOCKED: "invoice.blocked",
} as const

/** Wakes the workers that carry out tasks. */
export const TASKS_ENQUEUED = "invoicing.tasks_enqueued"

/** Has what waits for a seller's data looked at again. */
export const SELLER_CHANGED = "invoicing.seller_changed"
