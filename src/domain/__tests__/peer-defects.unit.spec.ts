import { freeze } from "../invoice/invoice-freeze"
import { settleInvoice } from "../invoice/invoice-settle"
import { nextNumber, type SeriesState } from "../numbering/series-next"
import { reconcile } from "../reconcile/reconcile"
import { Books } from "./support/books"
import { build, documentOf, documentOfLines } from "./support/document"
import { exact, Rational } from "./support/rational"
import { aRecipient, aSeller, aSource, emptySeller, lines } from "./support/source"

/** Defects seen in other invoicing plugins, as far as the domain can show that it has none of them. */

const total = (amounts: string[]) => Rational.sum(amounts.map(exact)).round(2)

describe("Medusa's invoice example", () => {
  it("totals do not foot because shipping is counted twice", () => {
    const { lines: printed, totals } = documentOfLines(lines({ unit_price: "100" }, { kind: "shipping", unit_price: "12" }))
    expect(total(printed.map(({ gross }) => gross))).toBe("112.00")
    expect(total(printed.map(({ net }) => net))).toBe(totals.net)
    expect([totals.gross, totals.payable]).toEqual(["112.00", "112.00"])
  })

  it("the second download differs from the first", () => {
    const issue = () => {
      const settled = settleInvoice(documentOf(aSource()), { issue_date: "2026-11-22", prepayments: [], payment_terms_days: 14 })
      return freeze({ ...settled, number: "INV-1", series_id: "inser_1" })
    }
    expect(issue()).toEqual(issue())
  })

  it("an updated order gets a new number without a credit note", () => {
    const books = new Books()
    books.reconcile(aSource())
    books.reconcile(aSource({ lines: lines({ unit_price: "10" }) }))
    expect(books.documents.map(({ type, totals }) => [type, totals.gross])).toEqual([["invoice", "11.90"], ["credit_note", "1.90"]])
  })

  it("two requests make two invoices: the second finds nothing left", () => {
    const books = new Books()
    books.reconcile(aSource())
    expect(reconcile(aSource(), books.held, aSeller())).toEqual({ invoice: [], credit: [], blocked: [] })
  })

  it('the seller defaults to "Acme": without a seller there is no invoice', () => {
    const { document, violations } = build(aSource(), { seller: emptySeller() })
    expect(document).toBeNull()
    expect(violations.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => "seller_incomplete"))
    expect(JSON.stringify(violations)).not.toMatch(/acme/i)
  })
})

describe("Webbers invoices", () => {
  it("a refund before fulfilment is lost", () => {
    const payments = [{ id: "cap_1", kind: "capture" as const, method: "card", amount: "23.80", received_at: "2026-11-20T10:00:00.000Z" }]
    const refunds = [{ id: "ref_1", kind: "refund" as const, method: "card", amount: "11.90", refunded_at: "2026-11-20T12:00:00.000Z" }]
    const sold = (shipped: string) => aSource({ lines: lines({ quantity: "2", shipped }), payments, refunds })
    const books = new Books(aSeller({ issue_on: "shipment_created" }))
    expect(books.reconcile(sold("0")).map(({ code }) => code)).toEqual(["not_shipped"])
    books.reconcile(sold("2"))
    expect(books.documents.map(({ type, totals }) => [type, totals.gross])).toEqual([["invoice", "23.80"], ["credit_note", "11.90"]])
  })

  it("all tax goes to the first item's rate", () => {
    const sold = lines({ taxes: [{ name: null, rate: "19" }] }, { unit_price: "10.70", taxes: [{ name: null, rate: "7" }] })
    expect(documentOfLines(sold).tax_breakdown.map(({ rate, tax }) => [rate, tax])).toEqual([["19", "1.90"], ["7", "0.70"]])
  })
})

describe("RSC-Labs documents", () => {
  it("an address has neither country nor company", () => {
    const { buyer } = documentOf(aSource({ billing_address: aRecipient({ company: "Lovelace Ltd" }) }))
    expect([buyer.company, buyer.address.country_code]).toEqual(["Lovelace Ltd", "de"])
  })

  it("a discount is not shown", () => {
    const [line] = documentOfLines(lines({ discounts: [{ amount: "1.19", tax_inclusive: true }] })).lines
    expect([line!.discount, line!.discount_gross]).toEqual(["1.00", "1.19"])
  })
})

describe("Pinelab, ERPNext, Invoice Ninja", () => {
  it("drafts burn numbers", () => {
    const series: SeriesState = Object.freeze({ pattern: "{SEQ}", period: null, last_sequence: 0, last_issue_date: null, fiscal_year_start: "01-01" })
    const drafts = [1, 2, 3].map(() => documentOf(aSource()).number)
    expect(drafts).toEqual([null, null, null])
    expect(nextNumber(series, "2026-11-22").number).toBe("1")
  })
})

describe("PrestaShop", () => {
  it("an issued invoice changes with the order", () => {
    const source = aSource()
    const settled = settleInvoice(documentOf(source), { issue_date: "2026-11-22", prepayments: [], payment_terms_days: 14 })
    const { body } = freeze({ ...settled, number: "INV-1", series_id: "inser_1" })
    source.lines[0]!.unit_price = "99"
    source.billing_address!.address.city = "Kiel"
    expect(JSON.parse(body)).toMatchObject({ buyer: { address: { city: "Hamburg" } }, totals: { gross: "11.90" } })
  })
})

describe("WooCommerce", () => {
  it("one cent between net, tax and gross", () => {
    const { net, tax, gross, rounding } = documentOfLines(lines({ unit_price: "9.99" })).totals
    expect([total([net, tax]), gross, rounding]).toEqual(["9.99", "9.99", "0.00"])
  })
})

describe("loyalty plugin", () => {
  it("money in floats: 0.1 + 0.2", () => {
    const { totals } = documentOfLines(lines({ unit_price: "0.1" }, { unit_price: "0.2" }))
    expect([totals.gross, totals.payable]).toEqual(["0.30", "0.30"])
  })
})
