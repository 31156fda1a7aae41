import { randomBytes } from "node:crypto"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { dateIn } from "../../../domain/calendar/dates"
import { dueAmount, settlementStatus } from "../../../domain/invoice/balance"
import type { InvoiceDocument } from "../../../domain/invoice/document"
import { chainHash, freeze } from "../../../domain/invoice/invoice-freeze"
import { documentViolations } from "../../../domain/invoice/invoice-rules"
import { settleInvoice } from "../../../domain/invoice/invoice-settle"
import { decimal, formatAmount } from "../../../domain/money"
import { IssueDateError, nextNumber } from "../../../domain/numbering/series-next"
import { allocatePayments } from "../../../domain/payment/payment-allocate"
import { ViolationsError } from "../violations-error"
import { writeHistory, type Actor } from "./history"
import { clock, lockLedger, lockSeries, saveLedger, saveSeries, type LedgerHead, type SeriesRow } from "./numbers"
import { insertAllocations, ledgerPayments, type LedgerPayment } from "./payments"
import type { SourceKey } from "./sources"
import { enqueueTasks } from "./tasks"
import { amountColumns } from "./transaction"

type Issued = { document: InvoiceDocument; row: Record<string, unknown>; allocations: Allocated[] }
type Allocated = { payment: LedgerPayment; amount: string }
type Book = { issue_date: string; payment_terms_days: number; time_zone: string; ledger: LedgerHead; series: SeriesRow }

/**
 * Issues drafts of one seller and one type, in the order given: number, frozen document, link in the chain, settlement
 * with what was paid, and the tasks that follow (L2). Call it in the transaction that holds the lock of their sources.
 */
export async function issueLockedDrafts(
  trx: Knex.Transaction,
  { drafts, sources, actor }: { drafts: InvoiceDocument[]; sources: SourceKey[]; actor: Actor }
): Promise<void> {
  const book = await openBook(trx, drafts[0]!)
  const payments = await ledgerPayments(trx, sources)
  const issued = drafts.map((draft) => issueOne(book, draft, payments))

  await trx("invoicing_document").insert(issued.map(({ row }) => row))
  await trx.raw(
    `update invoicing_line l set document_id = d.id, updated_at = now()
     from invoicing_document d where d.invoice_id = l.invoice_id and l.invoice_id = any(?)`,
    [drafts.map((draft) => draft.id)]
  )
  for (const { document } of issued) {
    await saveIssued(trx, document)
  }
  await insertAllocations(
    trx,
    issued.flatMap(({ document, allocations }) =>
      allocations.map(({ payment, amount }) => ({ invoice_id: document.id, payment_id: payment.id, amount }))
    )
  )
  await saveSeries(trx, book.series)
  await saveLedger(trx, book.ledger)
  await followUp(trx, issued, actor)
}

/** Takes the locks and fixes the date: after this, the numbers are ours until the commit. */
async function openBook(trx: Knex.Transaction, { seller, type }: InvoiceDocument): Promise<Book> {
  const ledger = await lockLedger(trx, seller.id)
  const series = await lockSeries(trx, seller.id, type)
  const policy = await trx("invoicing_seller").select("time_zone", "payment_terms_days").where({ id: seller.id }).first()
  return { ...policy, ledger, series, issue_date: dateIn(await clock(trx), policy.time_zone) }
}

function issueOne(book: Book, draft: InvoiceDocument, payments: Map<string, LedgerPayment[]>): Issued {
  const { period, sequence, number } = numberFrom(book)
  const allocations = settleFrom(payments, draft)
  const document = {
    ...settleInvoice(draft, {
      issue_date: book.issue_date,
      payment_terms_days: book.payment_terms_days,
      prepayments: allocations.map(({ payment, amount }) => ({
        date: dateIn(payment.received_at, book.time_zone),
        method: payment.method,
        amount,
        reference: payment.reference,
      })),
    }),
    number,
    series_id: book.series.id,
  }
  const violations = documentViolations(document)
  if (violations.length > 0) {
    throw new ViolationsError(violations)
  }
  const frozen = freeze(document)
  const { ledger, series } = book
  const chain_sha256 = chainHash(ledger.chain_sha256, frozen.sha256)
  book.ledger = { ...ledger, position: ledger.position + 1, chain_sha256 }
  book.series = {
    ...series,
    period,
    last_sequence: sequence,
    last_number: number,
    last_issue_date: book.issue_date,
    issued_count: series.issued_count + 1,
  }
  return {
    document,
    allocations,
    row: {
      id: generateEntityId(undefined, "indoc"),
      invoice_id: draft.id,
      seller_id: draft.seller.id,
      series_id: series.id,
      type: draft.type,
      number,
      sequence,
      period,
      issue_date: book.issue_date,
      schema_version: draft.schema_version,
      ...frozen,
      chain_position: book.ledger.position,
      chain_sha256,
    },
  }
}

function numberFrom({ series, issue_date }: Book) {
  try {
    return nextNumber(series, issue_date)
  } catch (error) {
    if (error instanceof IssueDateError) {
      throw new ViolationsError([{ code: "issue_date_before_last", path: "issue_date", message: `${error.message}.` }])
    }
    throw error
  }
}

/** Takes what the draft's sources have been paid, and leaves the rest to the next draft. */
function settleFrom(payments: Map<string, LedgerPayment[]>, draft: InvoiceDocument): Allocated[] {
  const own = draft.orders.flatMap(({ id }) => payments.get(id) ?? [])
  return allocatePayments(draft.totals.payable, own).map(({ payment_id, amount }) => {
    const payment = own.find(({ id }) => id === payment_id)!
    payment.remaining = decimal(payment.remaining).minus(amount).toFixed()
    return { payment, amount: formatAmount(amount, draft.currency_code) }
  })
}

async function saveIssued(trx: Knex.Transaction, document: InvoiceDocument): Promise<void> {
  const paid = document.totals.prepaid
  const due = dueAmount({ ...document, paid, refunded: 0, credited: 0 })
  const updated = await trx("invoicing_invoice")
    .where({ id: document.id, status: "draft" })
    .update({
      status: settlementStatus(due),
      number: document.number,
      series_id: document.series_id,
      issue_date: document.issue_date,
      due_date: document.due_date,
      content: null,
      updated_at: trx.fn.now(),
      ...amountColumns({ paid, due: formatAmount(due, document.currency_code) }),
    })
  if (updated !== 1) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Draft ${document.id} was issued or deleted meanwhile`)
  }
}

async function followUp(trx: Knex.Transaction, issued: Issued[], actor: Actor): Promise<void> {
  await trx("invoicing_rendition").insert(
    issued.map(({ document }) => ({
      id: generateEntityId(undefined, "inren"),
      invoice_id: document.id,
      format: "pdf",
      storage_name: `invoice-${randomBytes(24).toString("hex")}.pdf`,
    }))
  )
  await enqueueTasks(
    trx,
    issued.flatMap(({ document }) => [
      { kind: "render" as const, invoice_id: document.id },
      { kind: "after_issue" as const, invoice_id: document.id },
    ])
  )
  await writeHistory(
    trx,
    actor,
    issued.flatMap(({ document }) => [
      { entity_id: document.id, event: "issued", details: { number: document.number } },
      ...(document.totals.payable.match(/[1-9]/) ? [] : [{ entity_id: document.id, event: "paid" }]),
    ])
  )
}
