import { documentOf, build } from "../../__tests__/support/document"
import { aRecipient, aSeller, aSource, lines, progress } from "../../__tests__/support/source"
import { Books } from "../../__tests__/support/books"
import type { BuyerTaxId } from "../document"

const france = aRecipient({ address: { country_code: "fr", postal_code: "75001", city: "Paris" } })
const id: BuyerTaxId = { type: "eu_vat", value: "FR40303265045", country_code: "fr", status: "valid", checked_at: null, reference: null }
const untaxed = { taxes: [], tax_inclusive: false, unit_price: "100", shipped: "1" }
const shipped = progress({ is_shipped: true, shipped_at: "2026-11-21T10:00:00.000Z" })
const toFrance = aSource({
  billing_address: france,
  shipping_address: france,
  customer: { ...aSource().customer, tax_ids: [id] },
  lines: lines(untaxed),
  progress: shipped,
})

describe("T2, T7: an intra-Community supply", () => {
  it("bears no tax, says why, and keeps the IDs of both", () => {
    const { tax_breakdown, totals, buyer, legal_notes } = documentOf(toFrance)
    expect(tax_breakdown).toMatchObject([
      { category: "K", rate: "0", tax_country: "de", taxable: "100.00", tax: "0.00", exemption_code: "VATEX-EU-IC" },
    ])
    expect(tax_breakdown[0]!.exemption_reason).toMatch(/innergemeinschaftliche Lieferung/)
    expect([totals.gross, buyer.tax_ids, legal_notes]).toEqual(["100.00", [id], []])
  })

  it("in another language also carries the words of the seller's law", () => {
    const { tax_breakdown, legal_notes } = documentOf(toFrance, { language: "en" })
    expect(tax_breakdown[0]!.exemption_reason).toMatch(/[Ii]ntra-Community/)
    expect(legal_notes).toEqual([{ language: "de", text: expect.stringMatching(/innergemeinschaftliche Lieferung/), source: expect.any(String) }])
  })

  it("BR-IC-11: waits until it is shipped", () => {
    const { document, violations } = build({ ...toFrance, progress: progress({}), lines: lines({ ...untaxed, shipped: "0" }) })
    expect(document).toBeNull()
    expect(violations).toMatchObject([{ code: "BR-IC-11", path: "delivery_date" }])
  })

  it("BR-IC-02: needs the seller's VAT ID", () => {
    const tax_ids = [{ type: "de_stnr", value: "22/815/08155", country_code: "de" }]
    expect(build(toFrance, { seller: aSeller({ tax_ids }) }).violations).toMatchObject([{ code: "BR-IC-02", path: "seller.tax_ids" }])
  })
})

it("BR-O-11: a gift card has an invoice of its own, after the goods", () => {
  const books = new Books()
  books.reconcile(aSource({ lines: lines({ is_gift_card: true, taxes: [], unit_price: "50" }, {}) }))
  expect(books.documents.map(({ lines: own, tax_breakdown, totals }) => [own[0]!.source!.line_id, tax_breakdown[0]!.category, totals.gross])).toEqual([
    ["ordli_2", "S", "11.90"],
    ["ordli_1", "O", "50.00"],
  ])
})

it("several reasons of one rate are one row, and no code stands for both", () => {
  const exempt = (text: string) => ({ category: "E" as const, code: "VATEX-EU-132", text })
  const tax_reasons = { ordli_1: exempt("Kurs"), ordli_2: { ...exempt("Miete"), code: null } }
  const { tax_breakdown } = documentOf(aSource({ lines: lines({ taxes: [] }, { taxes: [] }), tax_reasons }))
  expect(tax_breakdown).toMatchObject([{ category: "E", exemption_code: null, exemption_reason: "Kurs; Miete" }])
})
