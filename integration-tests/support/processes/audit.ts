import { createHash } from "node:crypto"
import type { Client } from "@medusajs/framework/pg"
import type { InvoiceDocument } from "../../../src/domain/invoice/document"
import { chainHash } from "../../../src/domain/invoice/invoice-freeze"

type DocumentRow = {
  id: string
  invoice_id: string
  number: string
  sequence: number
  issue_date: string
  body: string
  sha256: string
  chain_position: number
  chain_sha256: string
}

type InvoiceRow = {
  id: string
  status: string
  number: string | null
  gross: string
  order_id: string
  /** Ids of its lines, with the document that each belongs to. */
  lines: { id: string; document_id: string | null }[]
  renditions: number
  tasks: string[]
  history: string[]
}

export type Audit = {
  issued: number
  /** What is wrong with the books, in words. */
  faults: string[]
}

const INVOICES = `
  select i.id, i.status, i.number, i.raw_gross->>'value' as gross, i.order_id,
    (select coalesce(json_agg(json_build_object('id', l.id, 'document_id', l.document_id) order by l.position), '[]')
       from invoicing_line l where l.invoice_id = i.id) as lines,
    (select count(*)::int from invoicing_rendition r where r.invoice_id = i.id) as renditions,
    array(select t.kind from invoicing_task t where t.invoice_id = i.id order by t.kind) as tasks,
    array(select h.event from invoicing_history h where h.entity_id = i.id order by h.event) as history
  from invoicing_invoice i`

/** What hangs in the air: rows of an invoice that is not there. */
const ORPHANS = `
  select 'rendition' as kind, r.invoice_id from invoicing_rendition r
    where not exists (select from invoicing_invoice i where i.id = r.invoice_id)
  union all select 'task', t.invoice_id from invoicing_task t
    where not exists (select from invoicing_invoice i where i.id = t.invoice_id)
  union all select 'history', h.entity_id from invoicing_history h
    where h.entity_id like 'inv\\_%' and not exists (select from invoicing_invoice i where i.id = h.entity_id)
  union all select 'line', l.invoice_id from invoicing_line l
    where not exists (select from invoicing_invoice i where i.id = l.invoice_id)`

/** Audits the books of one seller with one series, where everything is issued as it is created, in one look. */
export async function audit(db: Client): Promise<Audit> {
  await db.query("begin isolation level repeatable read read only")
  try {
    const rows = async <Row>(statement: string) => (await db.query(statement)).rows as Row[]
    const documents = await rows<DocumentRow>("select * from invoicing_document order by chain_position")
    const invoices = await rows<InvoiceRow>(INVOICES)
    const orphans = await rows<{ kind: string; invoice_id: string }>(ORPHANS)
    const [series] = await rows<any>("select * from invoicing_series where type = 'invoice'")
    const [ledger] = await rows<any>("select * from invoicing_ledger")
    const sources = await rows<any>("select source_id, state, version from invoicing_source")
    return {
      issued: documents.length,
      faults: [
        ...documents.flatMap((document, index) => documentFaults(document, documents[index - 1], index + 1)),
        ...invoices.flatMap((invoice) => invoiceFaults(invoice, documents)),
        ...documents
          .filter(({ invoice_id }) => !invoices.some(({ id }) => id === invoice_id))
          .map(({ number }) => `${number} has no invoice`),
        ...orphans.map(({ kind, invoice_id }) => `${kind} of ${invoice_id}, which does not exist`),
        ...bookFaults(documents, series, ledger),
        ...sources.flatMap((source) => sourceFaults(source, invoices)),
      ],
    }
  } finally {
    await db.query("rollback")
  }
}

const unless = (isRight: boolean, fault: string) => (isRight ? [] : [fault])

function documentFaults(document: DocumentRow, before: DocumentRow | undefined, place: number): string[] {
  const { number, sequence, chain_position, sha256, chain_sha256, body } = document
  const frozen: InvoiceDocument = JSON.parse(body)
  const expected = `INV-${document.issue_date.slice(0, 4)}-${String(place).padStart(5, "0")}`
  return [
    ...unless(number === expected && sequence === place, `${number} (${sequence}) where ${expected} belongs`),
    ...unless(frozen.number === number && frozen.id === document.invoice_id, `${number}'s body is that of ${frozen.number}`),
    ...unless(chain_position === place, `${number} is at ${chain_position} of the chain, not ${place}`),
    ...unless(createHash("sha256").update(body).digest("hex") === sha256, `${number}'s body has another hash`),
    ...unless(chainHash(before?.chain_sha256 ?? null, sha256) === chain_sha256, `the chain breaks at ${number}`),
  ]
}

function invoiceFaults(invoice: InvoiceRow, documents: DocumentRow[]): string[] {
  const own = documents.filter(({ invoice_id }) => invoice_id === invoice.id)
  const [document] = own
  if (invoice.status === "draft" || own.length !== 1) {
    return [`${invoice.id} of ${invoice.order_id} is ${invoice.status} with ${own.length} documents`]
  }
  const frozen: InvoiceDocument = JSON.parse(document!.body)
  const name = document!.number
  const belongs = invoice.lines.every((line) => line.document_id === document!.id)
  const ids = invoice.lines.map(({ id }) => id).join()
  return [
    ...unless(invoice.number === name, `${name}'s invoice says ${invoice.number}`),
    ...unless(invoice.gross === frozen.totals.gross, `${name} says ${frozen.totals.gross}, its invoice ${invoice.gross}`),
    ...unless(ids === frozen.lines.map(({ id }) => id).join() && belongs, `${name} lacks lines`),
    ...unless(invoice.renditions === 1, `${name} has ${invoice.renditions} renditions`),
    ...unless(invoice.tasks.join() === "after_issue,render", `${name} has the tasks ${invoice.tasks.join()}`),
    ...unless(invoice.history.join() === "created,issued", `${name} has the history ${invoice.history.join()}`),
  ]
}

function bookFaults(documents: DocumentRow[], series: any, ledger: any): string[] {
  const { length } = documents
  const last = documents.at(-1)
  return [
    ...unless(series.last_sequence === length && series.issued_count === length, `the series stands at ${series.last_sequence}`),
    ...unless(series.last_number === (last?.number ?? null), `the series' last number is ${series.last_number}`),
    ...unless((ledger?.position ?? 0) === length, `the ledger stands at ${ledger?.position}`),
    ...unless((ledger?.chain_sha256 ?? null) === (last?.chain_sha256 ?? null), "the ledger's head is not the chain's"),
  ]
}

/** Each order is invoiced once or not at all, and its source says so. */
function sourceFaults({ source_id, state, version }: any, invoices: InvoiceRow[]): string[] {
  const count = invoices.filter(({ order_id }) => order_id === source_id).length
  const expected = count === 1 ? "done 1" : "ready 0"
  return unless(count <= 1 && `${state} ${version}` === expected, `${source_id} is ${state} ${version} with ${count} invoices`)
}
