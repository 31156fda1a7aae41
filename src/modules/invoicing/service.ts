import type { Context, InferTypeOf } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import type { SourcePayment } from "../../domain/billable/source"
import type { InvoiceDocument } from "../../domain/invoice/document"
import { followSupply } from "../../domain/invoice/invoice-compare"
import type { HeldLine } from "../../domain/reconcile/reconcile"
import * as models from "./models"
import { readOptions, type InvoicingOptions } from "./options"
import { createLockedInvoice, type CreateInvoiceInput, type CreatedInvoice } from "./services/create"
import { deleteDraft, sourcesOf } from "./services/drafts"
import { writeHistory, type Actor } from "./services/history"
import { refuseChange } from "./services/immutable"
import { issueLockedDrafts } from "./services/issue"
import { recordPayments, settleOpenInvoices } from "./services/payments"
import { ensureDefaultSeller } from "./services/sellers"
import { updateSeries, type SeriesUpdate } from "./services/series"
import { closeSource, ensureSource, heldLines, lockSources, lockUnchangedSources, moveVersions, reopenSources } from "./services/sources"
import type { CloseSourceInput, SourceKey, SourceVersion } from "./services/sources"
import { claimTasks, completeTask, failTask, restartTask, type ClaimedTask, type TaskKind } from "./services/tasks"
import { transactionOf } from "./services/transaction"
import { ViolationsError } from "./violations-error"

export type OpenSourceInput = SourceKey & {
  customer_id: string | null
  seller_id: string
  currency_code: string
  payments: SourcePayment[]
}

export type OpenedSource = SourceVersion & {
  held: (HeldLine & { is_draft: boolean })[]
  /** Invoices that these payments settled. */
  paid_ids: string[]
}

export type SellerRow = InferTypeOf<typeof models.Seller>
export type SeriesRow = InferTypeOf<typeof models.Series>

/**
 * The books: what is invoiced of which source, under which number, and what was paid. Guards that must not be skipped
 * live here: immutability, numbering, sums, and that nothing is invoiced twice.
 */
export default class InvoicingModuleService extends MedusaService({
  InvoicingAllocation: models.Allocation,
  InvoicingDocument: models.Document,
  InvoicingHistory: models.History,
  InvoicingInvoice: models.Invoice,
  InvoicingLedger: models.Ledger,
  InvoicingLine: models.Line,
  InvoicingPayment: models.Payment,
  InvoicingRendition: models.Rendition,
  InvoicingSeller: models.Seller,
  InvoicingSeries: models.Series,
  InvoicingSource: models.Source,
  InvoicingTask: models.Task,
}) {
  private readonly options: InvoicingOptions

  constructor(container: Record<string, unknown>, options?: Record<string, unknown>) {
    // eslint-disable-next-line prefer-rest-params
    super(...arguments)
    this.options = readOptions(options).data!
  }

  /** The id of the seller that invoices what no other seller does; made empty at the first call. */
  @InjectManager()
  @InjectTransactionManager()
  async ensureDefaultSeller(@MedusaContext() context: Context = {}): Promise<string> {
    return await ensureDefaultSeller(transactionOf(context), this.options)
  }

  /**
   * Follows a source's payments and answers what is held against it, with the version that an invoice computed from this
   * answer is created with.
   */
  @InjectManager()
  @InjectTransactionManager()
  async openSource(input: OpenSourceInput, @MedusaContext() context: Context = {}): Promise<OpenedSource> {
    const trx = transactionOf(context)
    const { type, source_id, customer_id, seller_id } = input
    const key = { type, source_id }
    await ensureSource(trx, { ...key, customer_id, seller_id })
    const [row] = await lockSources(trx, [key])
    await recordPayments(trx, key, input.currency_code, input.payments)
    const paid_ids = await settleOpenInvoices(trx, key)
    return { ...key, version: row!.version, held: await heldLines(trx, key), paid_ids }
  }

  /** The same answer without writing anything. A source that was never opened has version 0 and holds nothing. */
  @InjectManager()
  @InjectTransactionManager()
  async readSource(key: SourceKey, @MedusaContext() context: Context = {}): Promise<OpenedSource> {
    const trx = transactionOf(context)
    const row = await trx("invoicing_source").select("version").where(key).first()
    return { ...key, version: row?.version ?? 0, held: await heldLines(trx, key), paid_ids: [] }
  }

  /**
   * Keeps what a reconciliation came to, so that catching up leaves the source alone until it changes. Answers whether it
   * is blocked now by other reasons than before.
   */
  @InjectManager()
  @InjectTransactionManager()
  async closeSource(input: CloseSourceInput, @MedusaContext() context: Context = {}): Promise<boolean> {
    return await closeSource(transactionOf(context), input)
  }

  /** Changes a seller's columns, keeps what they were, and has what waits for them looked at again. Answers what they were. */
  @InjectManager()
  @InjectTransactionManager()
  async changeSeller(
    { id, columns, actor }: { id: string; columns: Record<string, unknown>; actor: Actor },
    @MedusaContext() context: Context = {}
  ): Promise<Record<string, unknown>> {
    const before = await this.retrieveInvoicingSeller(id, {}, context)
    const from = Object.fromEntries(Object.keys(columns).map((name) => [name, before[name as keyof SellerRow]]))
    await this.updateInvoicingSellers({ id, ...columns }, context)
    const trx = transactionOf(context)
    await writeHistory(trx, actor, [{ entity_id: id, event: "seller_changed", details: { from, to: columns } }])
    await reopenSources(trx, id)
    return from
  }

  /**
   * Creates an invoice from a built document, and issues it if asked to, in one transaction: whole or not at all.
   *
   * @throws ViolationsError `stale` where a source changed since it was opened; `invoice_id_reused` where the caller's own
   * id came with another request before. The same id with the same request answers the first invoice.
   */
  @InjectManager()
  @InjectTransactionManager()
  async createInvoice(input: CreateInvoiceInput, @MedusaContext() context: Context = {}): Promise<CreatedInvoice> {
    return await createLockedInvoice(transactionOf(context), input)
  }

  /**
   * Issues a draft. `delivery_date` is that of the supply as it is known now; left out: as the draft says.
   *
   * @throws ViolationsError `not_a_draft`, `stale`
   */
  @InjectManager()
  @InjectTransactionManager()
  async issueInvoice(
    input: { id: string; sources: SourceVersion[]; delivery_date?: string | null; actor: Actor },
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const trx = transactionOf(context)
    const sources = await lockUnchangedSources(trx, input.sources)
    const row = await trx("invoicing_invoice").select("status", "content").where({ id: input.id }).forUpdate().first()
    if (row?.status !== "draft") {
      throw new ViolationsError([{ code: "not_a_draft", path: "id", message: "Only a draft can be issued." }])
    }
    const content: InvoiceDocument = row.content
    const draft = input.delivery_date === undefined ? content : followSupply(content, input.delivery_date)
    await issueLockedDrafts(trx, { drafts: [draft], sources, actor: input.actor })
    await moveVersions(trx, sources, "done")
  }

  /** Deletes a draft and gives back what it held. */
  @InjectManager()
  @InjectTransactionManager()
  async deleteDraft(input: { id: string; actor: Actor }, @MedusaContext() context: Context = {}): Promise<void> {
    await deleteDraft(transactionOf(context), input.id, input.actor)
  }

  /** The sources that an invoice holds lines of. */
  @InjectManager()
  @InjectTransactionManager()
  async listSourcesOfInvoice(id: string, @MedusaContext() context: Context = {}): Promise<SourceKey[]> {
    return await sourcesOf(transactionOf(context), [id])
  }

  /** Changes a number series: its pattern or its next number. */
  @InjectManager()
  @InjectTransactionManager()
  async changeSeries(
    input: SeriesUpdate & { actor: Actor },
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await updateSeries(transactionOf(context), input, input.actor)
  }

  @InjectManager()
  @InjectTransactionManager()
  async claimTasks(limit: number, @MedusaContext() context: Context = {}): Promise<ClaimedTask[]> {
    return await claimTasks(transactionOf(context), limit)
  }

  @InjectManager()
  @InjectTransactionManager()
  async completeTask(task: ClaimedTask, @MedusaContext() context: Context = {}): Promise<void> {
    await completeTask(transactionOf(context), task)
  }

  @InjectManager()
  @InjectTransactionManager()
  async failTask(
    input: { task: ClaimedTask; error: string },
    @MedusaContext() context: Context = {}
  ): Promise<"pending" | "failed"> {
    return await failTask(transactionOf(context), input.task, input.error)
  }

  @InjectManager()
  @InjectTransactionManager()
  async restartTask(
    input: { kind: TaskKind; invoice_id: string },
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await restartTask(transactionOf(context), input.kind, input.invoice_id)
  }
}

const CLOSED = {
  InvoicingDocuments: ["update", "delete", "softDelete", "restore"],
  InvoicingLines: ["update", "delete", "softDelete", "restore"],
  InvoicingLedgers: ["update", "delete", "softDelete", "restore"],
  InvoicingInvoices: ["delete", "softDelete", "restore"],
}

/** What was issued is closed to the methods that the models bring along; a draft is deleted by `deleteDraft`. */
for (const [entity, verbs] of Object.entries(CLOSED)) {
  for (const verb of verbs) {
    Object.defineProperty(InvoicingModuleService.prototype, `${verb}${entity}`, { value: async () => refuseChange() })
  }
}
