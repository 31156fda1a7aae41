import { build, documentOf, documentOfLines } from "../../__tests__/support/document"
import { aRecipient, aSeller, aSource, emptySeller, lines, progress, taxed, untouchable } from "../../__tests__/support/source"
import type { BillableLine, BillableSource } from "../../billable/source"
import { InvalidAmountError } from "../../money"

const codes = (source: BillableSource, seller = aSeller()) => (build(source, { seller }).violations ?? []).map(({ code }) => code)

describe("L1: what is built is a draft", () => {
  it("without number, series, dates of issue and due, and payments", () => {
    expect(documentOf(aSource())).toMatchObject({
      schema_version: 1,
      id: "inv_1",
      type: "invoice",
      number: null,
      series_id: null,
      issue_date: null,
      due_date: null,
      prepayments: [],
      credits: null,
      totals: { prepaid: "0.00", payable: "11.90" },
    })
  })

  it("captures are no business of a draft: what was prepaid is said at issue", () => {
    const payments = [{ id: "c", kind: "capture" as const, method: "x", amount: "11.90", received_at: "2026-11-20T10:00:00.000Z" }]
    expect(documentOf(aSource({ payments }))).toEqual(documentOf(aSource()))
  })

  it("twice gives the same, and leaves source and seller as they are", () => {
    const source = untouchable(aSource({ lines: lines({}, { kind: "shipping", unit_price: "4.90" }) }))
    const seller = untouchable(aSeller())
    expect(documentOf(source, { seller })).toEqual(documentOf(source, { seller }))
  })
})

describe("L3: the document carries what it was made of", () => {
  it("the order, by the seller's date", () => {
    const { orders, language, currency_code } = documentOf(aSource({ placed_at: "2026-11-20T23:30:00.000Z" }), { language: "en" })
    expect({ orders, language, currency_code }).toEqual({
      orders: [{ id: "order_1", display_id: "1001", placed_on: "2026-11-21" }],
      language: "en",
      currency_code: "eur",
    })
  })

  it("seller, buyer and ship-to, each with company and country", () => {
    const billing_address = aRecipient({ company: "Lovelace Ltd", address: { country_code: "at" } })
    const { seller, buyer, ship_to } = documentOf(aSource({ billing_address }))
    expect(seller).toMatchObject({ id: "inslr_1", name: "Nordlicht Kaffee GmbH", address: { country_code: "de" } })
    expect(buyer).toMatchObject({ name: "Ada Lovelace", company: "Lovelace Ltd", address: { country_code: "at" } })
    expect(ship_to).toMatchObject({ name: "Ada Lovelace", address: { country_code: "de" } })
  })

  it("the lines, in their order, each tied to its source", () => {
    const [first, second] = documentOfLines(
      lines(
        { description: "Mug", detail: "Blue", sku: "MUG-B", hs_code: "691200", quantity: "2.50" },
        { kind: "shipping", description: "Post", unit_price: "4.90" }
      )
    ).lines
    expect(first).toMatchObject({
      id: "invli_1",
      kind: "item",
      source: { type: "order", id: "order_1", line_id: "ordli_1" },
      order_id: "order_1",
      description: "Mug",
      detail: "Blue",
      sku: "MUG-B",
      hs_code: "691200",
      quantity: "2.5",
      unit: "H87",
      tax_inclusive: true,
      tax_category: "S",
      tax_rate: "19",
      tax_country: "de",
      scheme: "domestic",
      credited_line_id: null,
    })
    expect(second).toMatchObject({ id: "invli_2", kind: "shipping", description: "Post", source: { line_id: "ordli_2" } })
  })

  it("lines of no quantity are left out", () => {
    const [line, ...others] = documentOfLines(lines({ quantity: "0", description: "Gone" }, { description: "Here" })).lines
    expect([line!.description, others.length]).toEqual(["Here", 0])
  })
})

describe("M1: unit prices, net and gross, may be finer than the currency", () => {
  it.each<[string, Partial<BillableLine>, string, string]>([
    ["inclusive", { unit_price: "11.90", quantity: "3" }, "10.00", "11.90"],
    ["inclusive, a quotient", { unit_price: "9.99", quantity: "3" }, "8.394958", "9.99"], // 9.99 / 1.19
    ["exclusive", { unit_price: "0.0125", quantity: "1000", tax_inclusive: false }, "0.0125", "0.014875"],
    ["fractional quantity", { unit_price: "9.99", quantity: "0.333", tax_inclusive: false }, "9.99", "11.8881"],
    ["before discount", { unit_price: "11.90", discounts: [{ amount: "5.95", tax_inclusive: true }] }, "10.00", "11.90"],
  ])("%s", (_, line, unit_price, unit_price_gross) => {
    expect(documentOfLines(lines(line)).lines[0]).toMatchObject({ unit_price, unit_price_gross })
  })
})

describe("discounts stand on their line, net and gross", () => {
  it.each<[string, Partial<BillableLine>, string, string]>([
    ["none", { unit_price: "9.99" }, "0.00", "0.00"],
    ["gross off a gross price", { unit_price: "23.80", discounts: [{ amount: "2.38", tax_inclusive: true }] }, "2.00", "2.38"],
    ["net off a gross price", { unit_price: "23.80", discounts: [{ amount: "2", tax_inclusive: false }] }, "2.00", "2.38"],
    ["net off a net price", { unit_price: "20", tax_inclusive: false, discounts: [{ amount: "2", tax_inclusive: false }] }, "2.00", "2.38"],
    ["all of it", { unit_price: "11.90", discounts: [{ amount: "11.90", tax_inclusive: true }] }, "10.00", "11.90"],
  ])("%s", (_, line, discount, discount_gross) => {
    expect(documentOfLines(lines(line)).lines[0]).toMatchObject({ discount, discount_gross })
  })
})

describe("R4: the date of supply", () => {
  const shipped = progress({ is_shipped: true, shipped_at: "2026-11-30T23:30:00.000Z" })
  const supplyOf = (sold: Partial<BillableLine>[], state = shipped) => {
    const { delivery_date, tax_point_date, lines: made } = documentOf(aSource({ progress: state, lines: lines(...sold) }))
    return [delivery_date, tax_point_date, ...made.map(({ supply_date }) => supply_date)]
  }

  it("is that of the last shipment, in the seller's time zone", () => {
    expect(supplyOf([{ shipped: "1" }, { kind: "shipping" }])).toEqual(["2026-12-01", "2026-12-01", "2026-12-01", "2026-12-01"])
  })

  it("is none before it was shipped, or while a part of it is not", () => {
    expect(supplyOf([{}], progress({}))).toEqual([null, null, null])
    expect(supplyOf([{ quantity: "2", shipped: "1" }])).toEqual([null, null, null])
  })

  it("what came back need not be shipped again", () => {
    const take_backs = [{ type: "return" as const, id: "ret_1", quantity: "1" }]
    expect(supplyOf([{ quantity: "2", shipped: "2", take_backs }])[0]).toBe("2026-12-01")
    expect(supplyOf([{ quantity: "3", shipped: "2", take_backs }])[0]).toBeNull()
  })
})

describe("T1: the tax is that of the country where the goods go", () => {
  const austria = aRecipient({ address: { country_code: "at" } })

  it("the shipping address, not the billing address", () => {
    const { tax_breakdown } = documentOf(aSource({ shipping_address: austria }), { seller: aSeller({ oss_union: true }) })
    expect(tax_breakdown).toMatchObject([{ tax_country: "at", scheme: "oss_union" }])
  })

  it("the billing address where nothing is shipped", () => {
    const source = aSource({ shipping_address: null, billing_address: austria })
    expect(documentOf(source, { seller: aSeller({ oss_union: true }) }).tax_breakdown[0]!.tax_country).toBe("at")
  })

  it("rows carry the name of their rate, and S has no exemption reason (BR-S-10)", () => {
    expect(documentOfLines(lines({ taxes: taxed("19.00", "USt. 19 %") })).tax_breakdown).toEqual([
      {
        category: "S",
        components: [],
        rate: "19",
        name: "USt. 19 %",
        tax_country: "de",
        scheme: "domestic",
        taxable: "10.00",
        tax: "1.90",
        exemption_code: null,
        exemption_reason: null,
      },
    ])
  })
})

describe("R1: says why it cannot be built, all at once", () => {
  it("seller, buyer and lines", () => {
    const source = aSource({ billing_address: null, shipping_address: null, lines: lines({ taxes: [] }, {}, { taxes: taxed("0") }) })
    const { document, violations } = build(source, { seller: emptySeller() })
    expect(document).toBeNull()
    expect(violations.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "seller_incomplete seller.name",
      "seller_incomplete seller.address.address_1",
      "seller_incomplete seller.address.city",
      "seller_incomplete seller.address.country_code",
      "seller_incomplete seller.tax_ids",
      "buyer_incomplete buyer.address",
      "zero_tax_unexplained lines[0].tax_rate",
      "zero_tax_unexplained lines[2].tax_rate",
    ])
  })

  it.each<[string, Partial<BillableSource>, string[]]>([
    ["nothing to invoice", { lines: [] }, ["BR-16"]],
    ["only lines of no quantity", { lines: lines({ quantity: "0" }) }, ["BR-16"]],
    ["a discount beyond the price", { lines: lines({}, { discounts: [{ amount: "20", tax_inclusive: true }] }) }, ["negative_line"]],
  ])("%s", (_, source, expected) => {
    expect(codes(aSource(source))).toEqual(expected)
  })

  it("M1: an amount that is missing is an error, never an invoice over zero", () => {
    const source = aSource({ lines: lines({ unit_price: null as unknown as string }) })
    expect(() => build(source)).toThrow(InvalidAmountError)
  })
})
