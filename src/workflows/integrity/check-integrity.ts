import type { MedusaContainer } from "@medusajs/framework/types"
import type { KeptSeller } from "../../domain/integrity/seller-follow"
import { INVOICING_MODULE } from "../../modules/invoicing"
import type InvoicingModuleService from "../../modules/invoicing/service"
import { checkSeller, type IntegrityEvent } from "./check-seller"

export type { IntegrityEvent }

export type CheckIntegrityInput = {
  /** Left out: every seller. */
  seller_id?: string
  /** Whether stored files are read. */
  pdf: boolean
}

/**
 * Proves that the books are whole, seller by seller, in pages: it holds no lock and keeps no more than a page, however many
 * documents there are. What is issued meanwhile is left to the next time. It only reads, and so is no workflow.
 */
export async function* checkIntegrity(container: MedusaContainer, { seller_id, pdf }: CheckIntegrityInput): AsyncGenerator<IntegrityEvent> {
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  let after: string | null = null
  for (;;) {
    const seller: KeptSeller | null = await invoicing.readIntegrity("seller", { after, seller_id })
    if (!seller) {
      return
    }
    yield* checkSeller(container, seller, pdf)
    after = seller.id
  }
}
