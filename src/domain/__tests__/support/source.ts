import type { BillableLine, BillableSource, PartialRecipient, SourceCreditLine } from "../../billable/source"
import type { Seller } from "../../seller/seller"
import { treatLines } from "../../tax/tax-line"

/** A line sold including 19 % of tax, unless told otherwise. */
export function aLine(overrides: Partial<BillableLine> = {}): BillableLine {
  return {
    id: "ordli_1",
    kind: "item",
    description: "Filterkaffee",
    detail: null,
    sku: null,
    hs_code: null,
    supply: "goods",
    is_gift_card: false,
    dispatched_from: null,
    quantity: "1",
    take_backs: [],
    shipped: "0",
    unit_price: "11.90",
    tax_inclusive: true,
    discounts: [],
    taxes: taxed("19"),
    ...overrides,
  }
}

export function taxed(rate: string, name: string | null = null, code?: string): BillableLine["taxes"] {
  return [{ name, rate, ...(code && { code }) }]
}

/** Lines of a source, under ids of their own. */
export function lines(...overrides: Partial<BillableLine>[]): BillableLine[] {
  return overrides.map((line, index) => aLine({ id: `ordli_${index + 1}`, ...line }))
}

export function aRecipient({ address, ...overrides }: PartialOverrides = {}): PartialRecipient {
  return {
    name: "Ada Lovelace",
    company: null,
    phone: null,
    address: {
      address_1: "Elbchaussee 1",
      address_2: null,
      postal_code: "22765",
      city: "Hamburg",
      province: null,
      country_code: "de",
      ...address,
    },
    ...overrides,
  }
}

type PartialOverrides = Partial<Omit<PartialRecipient, "address">> & { address?: Partial<PartialRecipient["address"]> }

/** A placed order of a German, neither paid nor shipped. */
export function aSource(overrides: Partial<BillableSource> = {}): BillableSource {
  return {
    type: "order",
    id: "order_1",
    display_id: "1001",
    currency_code: "eur",
    locale: "de-DE",
    placed_at: "2026-11-20T10:00:00.000Z",
    customer: { id: "cus_1", name: "Ada Lovelace", company: null, email: "ada@example.com", phone: null, tax_ids: [] },
    billing_address: aRecipient(),
    shipping_address: aRecipient(),
    is_collected: false,
    lines: [aLine()],
    tax_reasons: {},
    payments: [],
    refunds: [],
    progress: { is_draft: false, is_checked_out: true, is_canceled: false, is_completed: false, is_shipped: false, shipped_at: null },
    credit_lines: [],
    ...overrides,
  }
}

/** What an administrator forgave, undecided. */
export function aCreditLine(overrides: Partial<SourceCreditLine> = {}): SourceCreditLine {
  return { id: "ordchact_1", amount: "15.00", added_at: "2026-11-21T10:00:00.000Z", reference: null, as: null, ...overrides }
}

export function progress(overrides: Partial<BillableSource["progress"]>): BillableSource["progress"] {
  return { ...aSource().progress, ...overrides }
}

export function aSeller(overrides: Partial<Seller> = {}): Seller {
  return {
    id: "inslr_1",
    name: "Nordlicht Kaffee GmbH",
    address: {
      address_1: "Große Elbstraße 42",
      address_2: null,
      postal_code: "22767",
      city: "Hamburg",
      province: null,
      country_code: "de",
    },
    tax_ids: [{ type: "eu_vat", value: "DE136695976", country_code: "de" }],
    email: "rechnung@nordlicht.example",
    phone: null,
    website: null,
    registration: "Amtsgericht Hamburg, HRB 12345",
    represented_by: "Ada Lovelace",
    bank_accounts: [],
    footer: null,
    issue_on: "order_placed",
    issue_as: "issued",
    credit_on: ["payment_refunded", "return_received", "order_canceled"],
    refund_before_invoice: "credit_note",
    rounding: "per_rate",
    rounding_mode: "half_up",
    cash_rounding: false,
    fiscal_year_start: "01-01",
    payment_terms_days: 14,
    time_zone: "Europe/Berlin",
    language: "de",
    invoice_from: null,
    oss_union: false,
    tax_status: "registered",
    distance_sales: "destination",
    unregistered_tax: "block",
    ...overrides,
  }
}

/** Lines as a German sells them to a German. */
export const treatedAtHome = (sold: BillableLine[]) => treatLines(sold, aSource({ lines: sold }), aSeller())

/** A seller that nobody has filled in yet, as a fresh installation has it. */
export function emptySeller(): Seller {
  const nothing = { address_1: null, address_2: null, postal_code: null, city: null, province: null, country_code: null }
  return aSeller({ name: null, address: nothing, tax_ids: [], email: null, registration: null, represented_by: null })
}

/** Freezes what is given, deep down: whoever changes it throws. */
export function untouchable<T>(value: T): T {
  if (value !== null && typeof value === "object") {
    Object.values(value).forEach(untouchable)
    Object.freeze(value)
  }
  return value
}
