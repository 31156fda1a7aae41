import { readPdf, type ReadPdf } from "../../../../integration-tests/support/read-pdf"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { renderPdf } from "../../index"
import { sampleDocument } from "./sample-document"

/** A sample as a reader would see it. */
export async function readDocument(overrides: Partial<InvoiceDocument> = {}): Promise<ReadPdf> {
  return readPdf(await renderPdf(sampleDocument(overrides)))
}

/** The lines of text that begin so. */
export function linesWith(text: string, beginning: string): string[] {
  return text.split("\n").filter((line) => line.startsWith(beginning))
}
