import { once } from "node:events"
import type { Readable } from "node:stream"
import { setTimeout as sleep } from "node:timers/promises"
import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { documentFileName } from "../documents"
import type { InvoiceDocument } from "../domain/invoice/document"
import { INVOICING_MODULE } from "../modules/invoicing"
import type InvoicingModuleService from "../modules/invoicing/service"
import { renderInvoiceWorkflow } from "../workflows"

const WAIT_MS = 5_000
const POLL_MS = 100
const RETRY_AFTER_SECONDS = 5

type Stored = { file_id: string; size: number; sha256: string }

/**
 * Sends an issued invoice's stored PDF. One that is still being drawn is waited for up to five seconds, then answered with
 * 409 and `Retry-After`. A file gone from storage is drawn again from the frozen document, byte for byte, or the answer
 * says what is wrong.
 */
export async function sendPdf(container: MedusaContainer, invoiceId: string, ifNoneMatch: string | undefined, res: MedusaResponse) {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const [frozen] = await invoicing.listInvoicingDocuments({ invoice_id: invoiceId })
  const stored = await waitForFile(invoicing, invoiceId)
  if (!frozen || !stored) {
    res.setHeader("Retry-After", String(RETRY_AFTER_SECONDS))
    res.status(409).json({
      type: MedusaError.Types.CONFLICT,
      code: "pdf_pending",
      message: "The PDF is not ready yet. Ask again in a few seconds.",
      errors: [{ code: "pdf_pending", path: "document.pdf", message: "The PDF is not ready yet." }],
    })
    return
  }
  const etag = `"${stored.sha256}"`
  res.setHeader("ETag", etag)
  res.setHeader("Cache-Control", "private, no-cache")
  if (ifNoneMatch?.split(/\s*,\s*/).includes(etag)) {
    res.status(304).end()
    return
  }
  const stream = await openFile(container, invoicing, invoiceId, stored)
  res.setHeader("Content-Length", stored.size)
  pdfHeaders(res, documentFileName(JSON.parse(frozen.body) as InvoiceDocument))
  await pipeline(stream, res)
}

/** Sends bytes that are stored nowhere: a preview. */
export function sendPreviewPdf(bytes: Buffer, fileName: string, res: MedusaResponse): void {
  res.setHeader("Cache-Control", "no-store")
  res.setHeader("Content-Length", bytes.length)
  pdfHeaders(res, fileName)
  res.end(bytes)
}

function pdfHeaders(res: MedusaResponse, fileName: string): void {
  res.setHeader("Content-Type", "application/pdf")
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("Access-Control-Expose-Headers", "Content-Disposition")
  res.setHeader("Content-Disposition", `attachment; filename="${fileName}"`)
}

async function waitForFile(invoicing: InvoicingModuleService, invoiceId: string): Promise<Stored | null> {
  const deadline = Date.now() + WAIT_MS
  for (;;) {
    const [rendition] = await invoicing.listInvoicingRenditions({ invoice_id: invoiceId, format: "pdf" })
    if (rendition?.file_id) {
      return rendition as Stored
    }
    if (Date.now() >= deadline) {
      return null
    }
    await sleep(POLL_MS)
  }
}

async function openFile(
  container: MedusaContainer,
  invoicing: InvoicingModuleService,
  invoiceId: string,
  { file_id }: Stored
): Promise<Readable> {
  try {
    return await openStream(container, file_id)
  } catch {
    await renderInvoiceWorkflow(container).run({ input: { invoice_id: invoiceId, replace: true } })
    const [rendition] = await invoicing.listInvoicingRenditions({ invoice_id: invoiceId, format: "pdf" })
    return await openStream(container, (rendition as Stored).file_id)
  }
}

/** Resolves once bytes can be read; a missing file shows only as the stream's error. */
async function openStream(container: MedusaContainer, fileId: string): Promise<Readable> {
  const stream = await container.resolve<IFileModuleService>(Modules.FILE).getDownloadStream(fileId)
  await once(stream, "readable")
  return stream
}
