import { createHash } from "node:crypto"
import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { IntegrityFault } from "../../domain/integrity/fault"
import { compareFile, type FoundFile } from "../../domain/integrity/file-compare"
import type { KeptDocument, RenditionRow } from "../../domain/integrity/kept"
import { INVOICING_MODULE } from "../../modules/invoicing"
import type InvoicingModuleService from "../../modules/invoicing/service"

/** So many files are read at once. */
const AT_ONCE = 8

type StoredFile = { number: string; rendition: RenditionRow }

/** Reads the stored files of documents as streams, and names those that are gone or are not what was stored. */
export async function checkFiles(container: MedusaContainer, documents: KeptDocument[]): Promise<IntegrityFault[]> {
  const stored = documents.flatMap(({ document: { number }, renditions }) =>
    renditions.filter(({ file_id }) => file_id !== null).map((rendition): StoredFile => ({ number, rendition }))
  )
  const faults: IntegrityFault[] = []
  for (let start = 0; start < stored.length; start += AT_ONCE) {
    const found = await Promise.all(stored.slice(start, start + AT_ONCE).map((one) => checkFile(container, one)))
    faults.push(...found.flat())
  }
  return faults
}

/** A file that was drawn anew since its row was read is looked at again, where it lies now. */
async function checkFile(container: MedusaContainer, { number, rendition }: StoredFile): Promise<IntegrityFault[]> {
  const faults = compareFile(number, rendition, await readStored(container, rendition.file_id!))
  if (faults.length === 0) {
    return faults
  }
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const [now] = await invoicing.listInvoicingRenditions({ id: rendition.id })
  return now?.file_id && now.file_id !== rendition.file_id
    ? compareFile(number, { ...rendition, file_id: now.file_id, size: now.size, sha256: now.sha256 }, await readStored(container, now.file_id))
    : faults
}

async function readStored(container: MedusaContainer, fileId: string): Promise<FoundFile> {
  const hash = createHash("sha256")
  let size = 0
  try {
    for await (const chunk of await container.resolve<IFileModuleService>(Modules.FILE).getDownloadStream(fileId)) {
      hash.update(chunk as Buffer)
      size += (chunk as Buffer).length
    }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
  return { size, sha256: hash.digest("hex") }
}
