/** Events that tell of invoices. Hints, never the only way: each may be lost, and may come twice. */
export const InvoiceEvents = {
  /** `{ id }` A draft was made, or an invoice issued at once. */
  CREATED: "invoice.created",
  /** `{ id }` */
  ISSUED: "invoice.issued",
  /** `{ id, order_id }` */
  DRAFT_UPDATED: "invoice.draft_updated",
  /**
   * `{ id }` Nothing is due any more, whatever settled it. Told again once an invoice is paid anew. A task tells: of an invoice
   * that is not paid any more when it runs nothing is told, and two changes before it runs are told once.
   */
  PAID: "invoice.paid",
  /** `{ id, credit_note_id }` Of the invoice. */
  CREDITED: "invoice.credited",
  /** `{ id }` The PDF lies ready. */
  DOCUMENT_READY: "invoice.document_ready",
  /** `{ order_id, reasons: [{ code, path, message }] }` */
  BLOCKED: "invoice.blocked",
} as const

/** Wakes the workers that carry out tasks. */
export const TASKS_ENQUEUED = "invoicing.tasks_enqueued"

/** `{ order_id }` Has an order looked at again, of which a person said what nobody else can tell. */
export const SOURCE_CHANGED = "invoicing.source_changed"

/** Has what waits for a seller's data looked at again. */
export const SELLER_CHANGED = "invoicing.seller_changed"
