import type { Context, InferTypeOf } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import * as models from "./models"
import { readOptions, type InvoicingOptions } from "./options"
import { correctLockedInvoice, type CorrectInvoiceInput } from "./services/correct"
import { createLockedInvoice, type CreateInvoiceInput, type CreatedInvoice } from "./services/create"
import { decidedPayments, decideCredit, type DecideCreditInput, type DecidedCredit } from "./services/credit-decisions"
import { deleteDraft, updateDraft, type UpdateDraftInput } from "./services/drafts"
import { foreseeIssue, type ForeseeIssueInput, type ForeseenIssue } from "./services/foresee"
import { markUncollectible } from "./services/give-up"
import { heldOf, type HeldOfSource } from "./services/held"
import { SYSTEM, writeHistory, type Actor } from "./services/history"
import { refuseChange } from "./services/immutable"
import { readIntegrity, type IntegrityReads } from "./services/integrity"
import { issueDrafts, type IssueDraftsInput } from "./services/issue-drafts"
import { sourcesOf } from "./services/lock-invoices"
import { recordSourceMoney, type SourceMoney } from "./services/payments"
import { recordPayment, type RecordPaymentInput } from "./services/record-payment"
import { refuseUnlawfulSeller } from "./services/seller-change"
import { ensureDefaultSeller } from "./services/sellers"
import { updateSeries, type SeriesUpdate } from "./services/series"
import { settleSources, type Settled } from "./services/settle"
import { closeSource, lockOpenedSource, reopenSources } from "./services/sources"
import type { CloseSourceInput, SourceKey, SourceVersion } from "./services/sources"
import { claimTasks, completeTask, failTask, restartTask, type ClaimedTask, type TaskKind } from "./services/tasks"
import { chooseTaxReasons, type ChooseTaxReasonsInput, type ChosenTaxReasons } from "./services/tax-reasons"
import { transactionOf } from "./services/transaction"

export type OpenSourceInput = SourceKey & SourceMoney & { customer_id: string | null; seller_id: string }

/** What is held of a source, and which documents were settled by what became known of its payments. */
export type OpenedSource = SourceVersion & Settled & HeldOfSource

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
   * Follows a source's payments and refunds, and answers what is held against it, with the version that an invoice computed
   * from this answer is created with.
   */
  @InjectManager()
  @InjectTransactionManager()
  async openSource(input: OpenSourceInput, @MedusaContext() context: Context = {}): Promise<OpenedSource> {
    const trx = transactionOf(context)
    const { type, source_id, customer_id, seller_id, ...money } = input
    const key = { type, source_id }
    const { own, related } = await lockOpenedSource(trx, { ...key, customer_id, seller_id })
    const payments = await decidedPayments(trx, own[0]!.id, money.payments)
    await recordSourceMoney(trx, key, { ...money, payments })
    const settled = await settleSources(trx, { sources: related, invoice_ids: [] }, SYSTEM)
    return { ...key, version: own[0]!.version, ...(await heldOf(trx, key)), ...settled }
  }

  /** The same answer without writing anything. A source that was never opened has version 0 and holds nothing. */
  @InjectManager()
  @InjectTransactionManager()
  async readSource(key: SourceKey, @MedusaContext() context: Context = {}): Promise<OpenedSource> {
    const trx = transactionOf(context)
    const row = await trx("invoicing_source").select("version").where({ ...key, deleted_at: null }).first()
    return { ...key, version: row?.version ?? 0, ...(await heldOf(trx, key)), paid_ids: [] }
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

  /**
   * Changes a seller's columns, keeps what they were, and has what waits for them looked at again. Answers what they were.
   *
   * @throws ViolationsError what the seller's country or its numbers do not allow: see `refuseUnlawfulSeller`
   */
  @InjectManager()
  @InjectTransactionManager()
  async changeSeller(
    { id, columns, actor }: { id: string; columns: Record<string, unknown>; actor: Actor },
    @MedusaContext() context: Context = {}
  ): Promise<Record<string, unknown>> {
    const before = await this.retrieveInvoicingSeller(id, {}, context)
    const from = Object.fromEntries(Object.keys(columns).map((name) => [name, before[name as keyof SellerRow]]))
    const trx = transactionOf(context)
    await reopenSources(trx, id)
    await refuseUnlawfulSeller(trx, before, { ...before, ...columns })
    await this.updateInvoicingSellers({ id, ...columns }, context)
    await writeHistory(trx, actor, [{ entity_id: id, event: "seller_changed", details: { from, to: columns } }])
    return from
  }

  /**
   * Creates an invoice or a credit note from a built document, and issues it if asked to, in one transaction: whole or not
   * at all.
   *
   * @throws ViolationsError `stale` where a source changed since it was opened; `invoice_id_reused` where the caller's own
   * id came with another request before (the same id with the same request answers the first invoice); of a credit note
   * `not_an_invoice`, `foreign_item` and `over_credited` (L4)
   */
  @InjectManager()
  @InjectTransactionManager()
  async createInvoice(input: CreateInvoiceInput, @MedusaContext() context: Context = {}): Promise<CreatedInvoice> {
    return await createLockedInvoice(transactionOf(context), input)
  }

  /**
   * Issues a credit note and makes the draft that is to take its invoice's place, both or neither (L4).
   *
   * @throws ViolationsError as `createInvoice`
   */
  @InjectManager()
  @InjectTransactionManager()
  async correctInvoice(input: CorrectInvoiceInput, @MedusaContext() context: Context = {}): Promise<void> {
    await correctLockedInvoice(transactionOf(context), input)
  }

  /**
   * Puts other content into a draft.
   *
   * @throws ViolationsError `stale`, `document_immutable`; of a credit note as `createInvoice`
   */
  @InjectManager()
  @InjectTransactionManager()
  async updateDraft(input: UpdateDraftInput, @MedusaContext() context: Context = {}): Promise<void> {
    await updateDraft(transactionOf(context), input)
  }

  /**
   * Issues drafts, all or none: each seller's credit notes in the order given, then its invoices in the order given.
   *
   * @throws ViolationsError `stale`, `not_a_draft`, `issue_date_before_last`, `issue_date_in_future`, `due_before_issue`
   */
  @InjectManager()
  @InjectTransactionManager()
  async issueInvoices(input: IssueDraftsInput, @MedusaContext() context: Context = {}): Promise<Settled> {
    return await issueDrafts(transactionOf(context), input)
  }

  /**
   * Enters money that the shop does not know of: paid, given back, or taken back by the bank.
   *
   * @throws ViolationsError `not_issued`, `not_an_invoice`, `invalid_amount`, `reference_used`
   */
  @InjectManager()
  @InjectTransactionManager()
  async recordPayment(input: RecordPaymentInput, @MedusaContext() context: Context = {}): Promise<Settled> {
    return await recordPayment(transactionOf(context), input)
  }

  /**
   * Keeps what the merchant says of a credit line of an administrator, and what of the ledger follows from that (M7).
   *
   * @throws ViolationsError `stale` where the source changed since the decision was computed
   */
  @InjectManager()
  @InjectTransactionManager()
  async decideCredit(input: DecideCreditInput, @MedusaContext() context: Context = {}): Promise<DecidedCredit> {
    return await decideCredit(transactionOf(context), input)
  }

  /** Keeps why lines of a source are not taxed, and answers what was said before (T2). */
  @InjectManager()
  @InjectTransactionManager()
  async chooseTaxReasons(input: ChooseTaxReasonsInput, @MedusaContext() context: Context = {}): Promise<ChosenTaxReasons> {
    return await chooseTaxReasons(transactionOf(context), input)
  }

  /** Gives up what is due on an open invoice. @throws ViolationsError `not_open` */
  @InjectManager()
  @InjectTransactionManager()
  async markUncollectible(
    input: { id: string; reason: string; actor: Actor },
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await markUncollectible(transactionOf(context), input)
  }

  /** What a document would say of payments and of parts before it, were it issued now. Writes nothing. */
  @InjectManager()
  @InjectTransactionManager()
  async foreseeIssue(input: ForeseeIssueInput, @MedusaContext() context: Context = {}): Promise<ForeseenIssue> {
    return await foreseeIssue(transactionOf(context), input)
  }

  /** Deletes a draft and gives back what it held: where the policy invoices by itself, catching up makes it anew. */
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

  /** A page of what the proof of the books looks at: as of one moment, without locks and without writing anything. */
  @InjectManager()
  @InjectTransactionManager()
  async readIntegrity<Part extends keyof IntegrityReads>(
    part: Part,
    from: IntegrityReads[Part]["from"],
    @MedusaContext() context: Context = {}
  ): Promise<IntegrityReads[Part]["page"]> {
    return await readIntegrity(transactionOf(context), part, from)
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
  InvoicingDocuments: ["create", "update", "delete", "softDelete", "restore"],
  InvoicingLines: ["create", "update", "delete", "softDelete", "restore"],
  InvoicingPayments: ["create", "update", "delete", "softDelete", "restore"],
  InvoicingAllocations: ["create", "update", "delete", "softDelete", "restore"],
  InvoicingHistories: ["create", "update", "delete", "softDelete", "restore"],
  InvoicingLedgers: ["update", "delete", "softDelete", "restore"],
  InvoicingInvoices: ["create", "update", "delete", "softDelete", "restore"],
}

/** What is in the books is closed to the methods that the models bring along; a draft is deleted by `deleteDraft`. */
for (const [entity, verbs] of Object.entries(CLOSED)) {
  for (const verb of verbs) {
    Object.defineProperty(InvoicingModuleService.prototype, `${verb}${entity}`, { value: async () => refuseChange() })
  }
}
