export type { InvoiceDocument } from "../domain/invoice/document"
export * from "./events"
export * from "./http"
