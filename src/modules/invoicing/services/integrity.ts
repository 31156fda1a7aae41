import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { KeptSeller } from "../../../domain/integrity/seller-follow"
import { readKeptDocuments, type DocumentsInput, type DocumentsPage } from "./integrity-documents"
import { readGivenNumbers, type NumbersInput, type NumbersPage } from "./integrity-numbers"
import { readKeptSeller, type SellerInput } from "./integrity-seller"
import { readUndocumented, type UndocumentedInput, type UndocumentedInvoice } from "./integrity-undocumented"

/** What the proof of the books reads, page by page: what is asked for, and what is answered. */
export type IntegrityReads = {
  /** The next seller by id; null after the last. */
  seller: { from: SellerInput; page: KeptSeller | null }
  /** Documents of a seller along its chain. */
  documents: { from: DocumentsInput; page: DocumentsPage }
  /** Numbers of a series by period and sequence. */
  numbers: { from: NumbersInput; page: NumbersPage }
  /** Issued invoices of a seller that have no document. */
  undocumented: { from: UndocumentedInput; page: UndocumentedInvoice[] }
}

type Readers = {
  [Part in keyof IntegrityReads]: (
    trx: Knex.Transaction,
    from: IntegrityReads[Part]["from"]
  ) => Promise<IntegrityReads[Part]["page"]>
}

const READERS: Readers = {
  seller: readKeptSeller,
  documents: readKeptDocuments,
  numbers: readGivenNumbers,
  undocumented: readUndocumented,
}

/** Reads a page as of one moment. It waits for nobody, and nobody waits for it. */
export async function readIntegrity<Part extends keyof IntegrityReads>(
  trx: Knex.Transaction,
  part: Part,
  from: IntegrityReads[Part]["from"]
): Promise<IntegrityReads[Part]["page"]> {
  await trx.raw("set transaction isolation level repeatable read, read only")
  return await READERS[part](trx, from)
}
