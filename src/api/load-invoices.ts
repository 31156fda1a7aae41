import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { dateIn } from "../domain/calendar/dates"
import { INVOICING_MODULE } from "../modules/invoicing"
import type InvoicingModuleService from "../modules/invoicing/service"
import type { Invoice } from "../types/http"
import { draftStates, type DraftRecord } from "./draft-states"
import { presentInvoice, type InvoiceRecord } from "./present-invoice"

const FIELDS = [
  "*",
  "document.body",
  "document.sha256",
  "renditions.file_id",
  "renditions.sha256",
  "allocations.raw_amount",
  "allocations.amount",
  "allocations.payment.kind",
  "allocations.payment.method",
  "allocations.payment.reference",
  "allocations.payment.received_at",
]

export type InvoicePage = { take: number; skip: number; order?: Record<string, string> }

/** Invoices with all that belongs to them, as the admin's routes return them, and how many there are in all. */
export async function loadInvoices(
  container: MedusaContainer,
  filters: Record<string, unknown>,
  page: InvoicePage = { take: 100, skip: 0 }
): Promise<{ invoices: Invoice[]; count: number }> {
  const { data, metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "invoicing_invoice",
    fields: FIELDS,
    filters,
    pagination: { order: { created_at: "ASC" }, ...page },
  })
  const records = data as unknown as (InvoiceRecord & DraftRecord)[]
  if (records.length === 0) {
    return { invoices: [], count: metadata?.count ?? 0 }
  }
  const invoicing = container.resolve<InvoicingModuleService>(INVOICING_MODULE)
  const sellers = await invoicing.listInvoicingSellers({ id: records.map((record) => record.seller_id) })
  const tasks = await invoicing.listInvoicingTasks(
    { kind: "render", invoice_id: records.map((record) => record.id), state: ["pending", "running", "failed"] },
    { take: records.length }
  )
  const notes = await invoicing.listInvoicingInvoices(
    { credits_id: records.map((record) => record.id), status: ["open", "paid"] },
    { select: ["id", "number", "credits_id"], order: { issue_date: "ASC", id: "ASC" }, take: null }
  )
  const drafts = await draftStates(container, records)
  const zones = new Map(sellers.map((seller) => [seller.id, seller.time_zone]))
  const errors = new Map(tasks.map((task) => [task.invoice_id, task.last_error]))
  const now = new Date()
  const invoices = records.map((record) => {
    const zone = zones.get(record.seller_id) ?? "UTC"
    const credited_by = notes.flatMap(({ id, number, credits_id }) => (credits_id === record.id ? [{ id, number: number! }] : []))
    return presentInvoice({ ...record, credited_by }, {
      today: dateIn(now, zone),
      dateOf: (instant) => dateIn(new Date(instant), zone),
      render_error: errors.get(record.id) ?? null,
      draft: drafts.get(record.id) ?? null,
    })
  })
  return { invoices, count: metadata?.count ?? invoices.length }
}

/** @throws not_found where no invoice has this id and meets the filters */
export async function loadInvoice(
  container: MedusaContainer,
  id: string,
  filters: Record<string, unknown> = {}
): Promise<Invoice> {
  const { invoices } = await loadInvoices(container, { ...filters, id }, { take: 1, skip: 0 })
  if (!invoices[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no invoice "${id}"`)
  }
  return invoices[0]
}
