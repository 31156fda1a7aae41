import type { DocumentLine, InvoiceDocument, TaxBreakdownRow } from "../../../domain/invoice/document"

const PRODUCTS = [
  { description: "Espresso „Speicherstadt“, ganze Bohne", detail: "1 kg", sku: "NLK-ESP-1000", cents: 2490n, rate: 7 },
  {
    description: "Filterkaffee Äthiopien Yirgacheffe",
    detail: "250 g, Filtermahlung",
    sku: "NLK-ETH-250",
    cents: 1150n,
    rate: 7,
  },
  { description: "Handfilter aus Porzellan, Größe 02", detail: "Weiß", sku: "NLK-HF-02-W", cents: 2990n, rate: 19 },
  { description: "Filterpapier 02, ungebleicht", detail: "100 Stück", sku: "NLK-FP-100", cents: 420n, rate: 19 },
  {
    description: "Schwanenhalskessel mit Temperaturregelung",
    detail: "0,8 l, mattschwarz",
    sku: "NLK-KE-08",
    cents: 8900n,
    rate: 19,
  },
]

const address = (address_1: string, postal_code: string, city: string, country_code = "de") => ({
  address_1,
  address_2: null,
  postal_code,
  city,
  province: null,
  country_code,
})

/** A line of the shop's range; amounts are figured in cents, net of tax, so that a sample foots. */
export function sampleLine(index: number, overrides: Partial<DocumentLine> = {}): DocumentLine {
  const product = PRODUCTS[index % PRODUCTS.length]
  const quantity = BigInt((index % 3) + 1)
  const net = product.cents * quantity
  const tax = half(net * BigInt(product.rate), 100n)
  return {
    id: `invli_${index + 1}`,
    kind: "item",
    source: { type: "order", id: "order_01J9", line_id: `ordli_${index + 1}`, quantity: String(quantity), charge: money(net), unit_price: money(product.cents) },
    order_id: "order_01J9",
    description: product.description,
    detail: product.detail,
    sku: product.sku,
    hs_code: null,
    quantity: String(quantity),
    unit: "H87",
    unit_price: money(product.cents),
    unit_price_gross: money(product.cents + half(product.cents * BigInt(product.rate), 100n)),
    tax_inclusive: false,
    discount: "0.00",
    discount_gross: "0.00",
    net: money(net),
    tax: money(tax),
    gross: money(net + tax),
    tax_category: "S",
    tax_rate: String(product.rate),
    tax_country: "de",
    scheme: "domestic",
    supply_date: null,
    period: null,
    account_code: null,
    sub_account: null,
    credited_line_id: null,
    cause: null,
    ...overrides,
  }
}

export function sampleLines(count: number, overrides: Partial<DocumentLine> = {}): DocumentLine[] {
  return Array.from({ length: count }, (_, index) => sampleLine(index, overrides))
}

export function sampleBreakdown(row: Partial<TaxBreakdownRow> = {}): TaxBreakdownRow {
  return {
    category: "S",
    rate: "19",
    name: null,
    tax_country: "de",
    scheme: "domestic",
    taxable: "100.00",
    tax: "19.00",
    components: [],
    exemption_code: null,
    exemption_reason: null,
    ...row,
  }
}

/** A believable invoice; breakdown and totals are reckoned from the lines unless given. */
export function sampleDocument(overrides: Partial<InvoiceDocument> = {}): InvoiceDocument {
  const lines = overrides.lines ?? sampleLines(3)
  const tax_breakdown = overrides.tax_breakdown ?? breakdownOf(lines)
  const net = total(tax_breakdown.map((row) => row.taxable))
  const tax = total(tax_breakdown.map((row) => row.tax))
  const prepaid = total((overrides.prepayments ?? []).map((payment) => payment.amount))
  return {
    schema_version: 1,
    id: "inv_01J9ZK3Q5XJ9Y7W2V4T6R8P0N1",
    type: "invoice",
    number: "INV-2026-00001",
    series_id: "inser_01",
    issue_date: "2026-11-22",
    tax_point_date: null,
    due_date: "2026-12-06",
    delivery_date: "2026-11-20",
    currency_code: "eur",
    language: "de",
    seller: {
      id: "inslr_01",
      name: "Nordlicht Kaffeerösterei GmbH",
      address: address("Am Sandtorkai 12", "20457", "Hamburg"),
      tax_ids: [
        { type: "eu_vat", value: "DE136695976", country_code: "de" },
        { type: "de_stnr", value: "46/736/02471", country_code: "de" },
      ],
      email: "rechnung@nordlicht-kaffee.example",
      phone: "+49 40 30092611",
      website: "nordlicht-kaffee.example",
      registration: "Amtsgericht Hamburg, HRB 164209",
      represented_by: "Wiebke Petersen, Jonas Thomsen",
      bank_accounts: [
        { account_name: null, bank_name: "Hamburger Sparkasse", iban: "DE89370400440532013000", bic: "HASPDEHHXXX" },
      ],
      footer: null,
    },
    buyer: {
      customer_id: "cus_01J9",
      name: "Greta Sørensen",
      company: null,
      email: "greta.soerensen@posteo.example",
      phone: null,
      address: address("Lange Reihe 84", "20099", "Hamburg"),
      tax_ids: [],
    },
    ship_to: null,
    orders: [{ id: "order_01J9", display_id: "1042", placed_on: "2026-11-19" }],
    buyer_reference: null,
    purchase_order: null,
    exchange_rate: null,
    rounding: "per_rate",
    legal_notes: [],
    notes: null,
    lines,
    tax_breakdown,
    totals: {
      net,
      tax,
      gross: total([net, tax]),
      rounding: "0.00",
      prepaid,
      payable: total([net, tax, prepaid.startsWith("-") ? prepaid.slice(1) : `-${prepaid}`]),
    },
    prepayments: [],
    credits: null,
    preceding: [],
    caused_by: [],
    reason: null,
    ...overrides,
  }
}

function breakdownOf(lines: DocumentLine[]): TaxBreakdownRow[] {
  const rates = [...new Set(lines.map((line) => line.tax_rate))].sort((a, b) => Number(b) - Number(a))
  return rates.map((rate) => {
    const taxed = lines.filter((line) => line.tax_rate === rate)
    return sampleBreakdown({
      rate,
      category: taxed[0].tax_category,
      tax_country: taxed[0].tax_country,
      taxable: total(taxed.map((line) => line.net)),
      tax: total(taxed.map((line) => line.tax)),
    })
  })
}

function total(amounts: string[]): string {
  return money(amounts.reduce((sum, amount) => sum + BigInt(amount.replace(".", "")), 0n))
}

function money(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, "0")
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function half(value: bigint, by: bigint): bigint {
  return (value * 2n + by) / (by * 2n)
}
