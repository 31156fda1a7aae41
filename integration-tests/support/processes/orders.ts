import { generateEntityId } from "@medusajs/framework/utils"
import type { BillableSource, SourcePayment } from "../../../src/domain/billable/source"
import type { InvoiceDocument } from "../../../src/domain/invoice/document"
import { buildInvoice } from "../../../src/domain/invoice/invoice-build"
import { reconcile } from "../../../src/domain/reconcile/reconcile"
import type { Seller } from "../../../src/domain/seller/seller"
import type InvoicingModuleService from "../../../src/modules/invoicing/service"
import type { OpenedSource } from "../../../src/modules/invoicing/service"
import { SYSTEM } from "../../../src/modules/invoicing/services/history"
import { openingOf } from "../../../src/workflows/reconcile/opening-of"
import { sellerFromRow } from "../../../src/workflows/seller/seller-from-row"

const BERLIN = {
  name: "Żaneta Müller",
  company: null,
  phone: null,
  address: {
    address_1: "Kastanienallee 12",
    address_2: null,
    postal_code: "10435",
    city: "Berlin",
    province: null,
    country_code: "de",
  },
}

/** Ids of orders, in the order of their numbers: `order_001`, `order_002`, … */
export const orderIds = (count: number) =>
  Array.from({ length: count }, (_, index) => `order_${String(index + 1).padStart(3, "0")}`)

/** A placed order of `quantity` coffees at the reduced rate, sent at the standard rate, as the domain sees it. */
export function orderSource(id: string, more: Partial<BillableSource> & { quantity?: number } = {}): BillableSource {
  const { quantity = 1 + (Number(id.replace(/\D/g, "")) % 5), ...rest } = more
  const line = { detail: null, hs_code: null, supply: "goods" as const, is_gift_card: false, dispatched_from: null, take_backs: [], shipped: "0", tax_inclusive: true, discounts: [] }
  return {
    type: "order",
    id,
    display_id: id.replace(/\D/g, ""),
    currency_code: "eur",
    locale: "de",
    placed_at: "2026-03-02T10:00:00.000Z",
    customer: { id: "cus_anna", name: "Żaneta Müller", company: null, email: "anna@example.com", phone: null, tax_ids: [] },
    billing_address: BERLIN,
    shipping_address: BERLIN,
    is_collected: false,
    tax_reasons: {},
    lines: [
      {
        ...line,
        id: `${id}_coffee`,
        kind: "item",
        description: "Kaffee „Nordlicht“",
        sku: "COFFEE",
        quantity,
        unit_price: "12.9",
        taxes: [{ name: "7 %", rate: "7" }],
      },
      {
        ...line,
        id: `${id}_shipping`,
        kind: "shipping",
        description: "Standardversand",
        sku: null,
        quantity: 1,
        unit_price: "4.9",
        taxes: [{ name: "19 %", rate: "19" }],
      },
    ],
    payments: [],
    refunds: [],
    progress: { is_draft: false, is_checked_out: true, is_canceled: false, is_completed: false, is_shipped: false, shipped_at: null },
    credit_lines: [],
    ...rest,
  }
}

export const payment = (id: string, amount: string, received_at = "2026-03-02T10:05:00.000Z"): SourcePayment => ({
  id,
  kind: "capture",
  method: "pp_system_default",
  amount,
  received_at,
})

/** The default seller with everything that an invoice needs. */
export async function completeSeller(invoicing: InvoicingModuleService): Promise<Seller> {
  const id = await invoicing.ensureDefaultSeller()
  await invoicing.updateInvoicingSellers({
    id,
    name: "Nordlicht Kaffeerösterei GmbH",
    address_1: "Speicherstadt 7",
    postal_code: "20457",
    city: "Hamburg",
    country_code: "de",
    tax_ids: [{ type: "eu_vat", value: "DE136695976", country_code: "de" }] as never,
    time_zone: "Europe/Berlin",
    language: "de",
    invoice_from: null,
  })
  return sellerFromRow(await invoicing.retrieveInvoicingSeller(id))
}

export async function open(invoicing: InvoicingModuleService, seller: Seller, source: BillableSource): Promise<OpenedSource> {
  return await invoicing.openSource(openingOf(source, seller.id))
}

export function build(seller: Seller, source: BillableSource, id = generateEntityId(undefined, "inv")): InvoiceDocument {
  const newLineId = () => generateEntityId(undefined, "invli")
  const { document, violations } = buildInvoice({ id, source, seller, language: "de", newLineId })
  if (!document) {
    throw new Error(`${source.id} cannot be invoiced: ${JSON.stringify(violations)}`)
  }
  return document
}

/** Creates an invoice of what `opened` answered, and issues it unless it is to stay a draft. */
export async function create(
  invoicing: InvoicingModuleService,
  document: InvoiceDocument,
  opened: OpenedSource,
  { issue = true, request_sha256 = null }: { issue?: boolean; request_sha256?: string | null } = {}
) {
  return await invoicing.createInvoice({ document, sources: [opened], issue, request_sha256, actor: SYSTEM })
}

/** Compares, then acts, until the order is invoiced. Answers the invoice that this call made, or null. */
export async function invoiceOrder(
  invoicing: InvoicingModuleService,
  seller: Seller,
  source: BillableSource
): Promise<string | null> {
  for (;;) {
    const opened = await open(invoicing, seller, source)
    if (reconcile(source, { lines: opened.held, documents: opened.documents }, seller).invoice.length === 0) {
      return null
    }
    try {
      return (await create(invoicing, build(seller, source), opened)).id
    } catch (error) {
      if ((error as { code?: string }).code !== "stale") {
        throw error
      }
    }
  }
}
