import type { IFileModuleService } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { renderPdf, RENDERER } from "../../../documents"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { sha256 } from "../../../domain/sha256"
import { INVOICING_MODULE } from "../../../modules/invoicing"
import type InvoicingModuleService from "../../../modules/invoicing/service"

export type RenderInvoiceStepInput = {
  invoice_id: string
  /** True where the stored file is known to be gone. */
  replace: boolean
}

/**
 * Draws an issued invoice from its frozen document alone and stores it. What was drawn before must come out the same,
 * byte for byte. Whole in one step, since bytes cannot travel between steps. A file that is stored needs no undoing.
 */
export const renderInvoiceStep = createStep(
  "render-invoice",
  async ({ invoice_id, replace }: RenderInvoiceStepInput, { container }) => {
    const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
    const files = container.resolve<IFileModuleService>(Modules.FILE)
    const [rendition] = await invoicing.listInvoicingRenditions({ invoice_id, format: "pdf" })
    const [frozen] = await invoicing.listInvoicingDocuments({ invoice_id })
    if (!rendition || !frozen) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Invoice "${invoice_id}" is not issued`)
    }
    if (rendition.file_id && !replace) {
      return new StepResponse({ is_new: false })
    }
    const bytes = await renderPdf(JSON.parse(frozen.body) as InvoiceDocument)
    const hash = sha256(bytes)
    if (rendition.sha256 && rendition.sha256 !== hash) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The file of invoice ${frozen.number} is gone from storage, and drawing it again with ${RENDERER} gives other bytes ` +
          `than ${rendition.renderer} gave. Restore the file from a backup of the storage.`
      )
    }
    const [file] = await files.createFiles([
      {
        filename: rendition.storage_name,
        mimeType: "application/pdf",
        content: bytes.toString("base64"),
        access: "private",
      },
    ])
    await invoicing.updateInvoicingRenditions({
      id: rendition.id,
      file_id: file!.id,
      size: bytes.length,
      sha256: hash,
      renderer: RENDERER,
    })
    return new StepResponse({ is_new: !replace })
  }
)
