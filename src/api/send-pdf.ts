import { buffer } from "node:stream/consumers"
import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { documentFileName } from "../documents"
import type { InvoiceDocument } from "../domain/invoice/document"
import { sha256 } from "../domain/sha256"
import { INVOICING_MODULE } from "../modules/invoicing"
import type InvoicingModuleService from "../modules/invoicing/service"
import { renderInvoiceWorkflow } from "../workflows"

const WAIT_MS = 5_000
const POLL_MS = 100
const RETRY_AFTER_SECONDS = 5

type Stored = { file_id: string; sha256: string }

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
  const isKnown = ifNoneMatch?.split(/\s*,\s*/).includes(etag)
  const bytes = isKnown ? null : await storedBytes(container, invoicing, invoiceId, stored)
  res.setHeader("ETag", etag)
  res.setHeader("Cache-Control", "private, no-cache")
  if (!bytes) {
    res.status(304).end()
    return
  }
  sendBytes(bytes, documentFileName(JSON.parse(frozen.body) as InvoiceDocument), res)
}

/** Sends bytes that are stored nowhere: a preview. */
export function sendPreviewPdf(bytes: Buffer, fileName: string, res: MedusaResponse): void {
  res.setHeader("Cache-Control", "no-store")
  sendBytes(bytes, fileName, res)
}

function sendBytes(bytes: Buffer, fileName: string, res: MedusaResponse): void {
  res.setHeader("Content-Length", bytes.length)
  res.setHeader("Content-Type", "application/pdf")
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("Access-Control-Expose-Headers", "Content-Disposition")
  res.setHeader("Content-Disposition", `attachment; filename="${fileName}"`)
  res.end(bytes)
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

/** Reads the file whole before the first byte is sent: what is not what was stored is never handed out. */
async function storedBytes(
  container: MedusaContainer,
  invoicing: InvoicingModuleService,
  invoiceId: string,
  stored: Stored
): Promise<Buffer> {
  try {
    return await readFile(container, stored)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`invoicing: the PDF of ${invoiceId} cannot be read (${(error as Error).message}), so it is drawn again`)
    await renderInvoiceWorkflow(container).run({ input: { invoice_id: invoiceId, replace: true } })
    const [rendition] = await invoicing.listInvoicingRenditions({ invoice_id: invoiceId, format: "pdf" })
    return await readFile(container, rendition as Stored)
  }
}

async function readFile(container: MedusaContainer, { file_id, sha256: expected }: Stored): Promise<Buffer> {
  const stream = await container.resolve<IFileModuleService>(Modules.FILE).getDownloadStream(file_id)
  const bytes = await buffer(stream)
  if (sha256(bytes) !== expected) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${file_id} is not what was stored`)
  }
  return bytes
}
