import type { InvoiceDocument } from "../../../domain/invoice/document"
import { classic } from "./classic"

/** Draws a document; with `watermark`, as a draft. */
export type Template = (document: InvoiceDocument, watermark: boolean) => Promise<Buffer>

/** Named with its version, which changes whenever the same document would give other bytes. */
export const DEFAULT_TEMPLATE: { name: string; render: Template } = { name: "classic@1", render: classic }
