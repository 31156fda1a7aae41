import type { InvoiceDocument } from "../../domain/invoice/document"
import { linesWith, readDocument } from "./support/read-document"
import { sampleBreakdown, sampleDocument, sampleLine, sampleLines } from "./support/sample-document"

const base = sampleDocument()
const paris = {
  address_1: "12 rue de la Paix",
  address_2: null,
  postal_code: "75002",
  city: "Paris",
  province: null,
  country_code: "fr",
}

describe("an invoice in German", () => {
  it("says all that § 14(4) UStG asks for", async () => {
    const { text } = await readDocument()
    for (const words of [
      "Rechnung INV-2026-00001",
      "Nordlicht Kaffeerösterei GmbH · Am Sandtorkai 12 · 20457 Hamburg",
      "Greta Sørensen\nLange Reihe 84\n20099 Hamburg",
      "Rechnungsnummer INV-2026-00001",
      "Rechnungsdatum 22.11.2026",
      "Leistungsdatum 20.11.2026",
      "Zahlbar bis 06.12.2026",
      "Bestellnummer 1042",
      "Bestelldatum 19.11.2026",
      "Pos. Bezeichnung Menge Einzelpreis USt. Betrag",
      "3 Handfilter aus Porzellan, Größe 02\nWeiß · Art.-Nr. NLK-HF-02-W\n3 29,90 19 % 89,70",
      "USt. 19 % 89,70 17,04",
      "USt. 7 % 47,90 3,35",
      "Nettobetrag 137,60 €",
      "USt. 19 % 17,04 €",
      "Gesamtbetrag 157,99 €",
      "Zahlbetrag 157,99 €",
      "Bitte überweisen Sie 157,99 € bis zum 06.12.2026.",
      "IBAN DE89 3704 0044 0532 0130 00",
      "BIC HASPDEHHXXX",
      "Amtsgericht Hamburg, HRB 164209",
      "Wiebke Petersen, Jonas Thomsen",
      "USt-IdNr. DE136695976",
      "Steuernummer 46/736/02471",
      "Seite 1 von 1",
    ]) {
      expect(text).toContain(words)
    }
  })

  it("leaves out what there is not", async () => {
    const { text } = await readDocument()
    for (const words of [
      "Rabatt",
      "Rundung",
      "gezahlt",
      "Lieferadresse",
      "Korrektur",
      "Entwurf",
      "null",
      "undefined",
    ]) {
      expect(text).not.toContain(words)
    }
  })

  it("shows references, the buyer's tax ID, notes and the seller's own words", async () => {
    const { text } = await readDocument({
      purchase_order: "4500012345",
      buyer_reference: "Kostenstelle 4711",
      orders: [...base.orders, { id: "order_2", display_id: "1043", placed_on: "2026-11-20" }],
      buyer: {
        ...base.buyer,
        company: "Café Müller & Söhne",
        tax_ids: [
          {
            type: "eu_vat",
            value: "DE811569869",
            country_code: "de",
            status: "valid",
            checked_at: null,
            reference: null,
          },
        ],
      },
      legal_notes: [
        { text: "Gemäß § 14b UStG ist diese Rechnung zwei Jahre aufzubewahren.", language: "de", source: null },
      ],
      notes: "Erste Zeile\nZweite Zeile",
      seller: { ...base.seller, footer: "Bio-zertifiziert: DE-ÖKO-006" },
    })
    expect(text).toContain("Ihr Auftrag 4500012345")
    expect(text).toContain("Ihre Referenz Kostenstelle 4711")
    expect(text).toContain("Bestellnummer 1042, 1043")
    expect(text).not.toContain("Bestelldatum")
    expect(text).toContain("Café Müller & Söhne\nGreta Sørensen\n")
    expect(text).toContain("Ihre USt-IdNr. DE811569869")
    expect(text).toContain("Gemäß § 14b UStG")
    expect(text).toContain("Erste Zeile\nZweite Zeile")
    expect(text).toContain("Bio-zertifiziert: DE-ÖKO-006")
  })
})

it("an invoice in English", async () => {
  const { text } = await readDocument({ language: "en", lines: sampleLines(3) })
  for (const words of [
    "Invoice INV-2026-00001",
    "Invoice date 22 November 2026",
    "Due date 6 December 2026",
    "No. Description Quantity Unit price VAT Amount",
    "3 29.90 19% 89.70",
    "Net amount €137.60",
    "VAT 19% €17.04",
    "Amount due €157.99",
    "Please transfer €157.99 by 6 December 2026.",
    "VAT ID DE136695976",
    "Page 1 of 1",
  ]) {
    expect(text).toContain(words)
  }
})

it("a language that is not written is answered in English", async () => {
  expect((await readDocument({ language: "fr-FR" })).text).toContain("Invoice date 22 November 2026")
})

describe("the presentation of prices", () => {
  it("is net where any line was priced without tax", async () => {
    const lines = [
      sampleLine(0),
      sampleLine(2, {
        tax_inclusive: true,
        unit_price: "25.126050",
        unit_price_gross: "29.90",
        discount: "2.49",
        discount_gross: "2.96",
      }),
    ]
    const { text } = await readDocument({ lines })
    expect(text).toContain("Alle Preise in EUR ohne USt.")
    expect(text).toContain("Menge Einzelpreis Rabatt USt. Betrag")
    expect(text).toContain("1 24,90 7 % 24,90")
    expect(text).toContain("3 25,1261 −2,49 19 % 89,70")
  })

  it("is gross where all were priced with tax", async () => {
    const lines = [
      sampleLine(2, {
        tax_inclusive: true,
        unit_price: "25.126050",
        unit_price_gross: "29.90",
        discount_gross: "2.96",
      }),
    ]
    const { text } = await readDocument({ lines })
    expect(text).toContain("Alle Preise in EUR inklusive USt.")
    expect(text).toContain("3 29,90 −2,96 19 % 106,74")
    expect((await readDocument({ lines, language: "en" })).text).toContain("Prices include VAT")
  })

  it("says nothing of tax where there is none", async () => {
    const lines = [sampleLine(0, { scheme: "small_business", tax_category: "E", tax_rate: "0" })]
    expect(linesWith((await readDocument({ lines })).text, "Alle Preise")).toEqual(["Alle Preise in EUR"])
  })
})

describe("currencies", () => {
  const inCurrency = (currency_code: string, amount: string, tax: string, gross: string, zero: string) =>
    readDocument({
      currency_code,
      lines: [sampleLine(0, { unit_price: amount, net: amount, tax, gross, discount: zero, discount_gross: zero })],
      tax_breakdown: [sampleBreakdown({ taxable: amount, tax })],
      totals: { net: amount, tax, gross, rounding: zero, prepaid: zero, payable: gross },
    })

  it("M1: JPY has no digits after the point", async () => {
    const { text } = await inCurrency("jpy", "2490", "473", "2963", "0")
    expect(text).toContain("1 2.490 7 % 2.490")
    expect(text).toContain("Zahlbetrag 2.963 ¥")
    expect(text).not.toContain("2.963,")
  })

  it("M1: KWD has three", async () => {
    const { text } = await inCurrency("kwd", "12.500", "2.375", "14.875", "0.000")
    expect(text).toContain("USt. 19 % 12,500 2,375")
    expect(text).toContain("Zahlbetrag 14,875 KWD")
  })
})

describe("tax", () => {
  it("names a country that is not the seller's", async () => {
    const { text } = await readDocument({
      lines: sampleLines(2, { tax_country: "fr", tax_rate: "20", scheme: "oss_union" }),
      tax_breakdown: [
        sampleBreakdown({ rate: "20", name: "TVA 20 %", tax_country: "fr", scheme: "oss_union" }),
        sampleBreakdown({ rate: "5.5", name: "TVA réduite", tax_country: "fr", scheme: "oss_union" }),
      ],
    })
    expect(text).toContain("TVA 20 % (Frankreich) 100,00 19,00")
    expect(text).toContain("TVA réduite 5,5 % (Frankreich)")
  })

  it("T1: explains a rate of zero, once", async () => {
    const reason = "Steuerfreie innergemeinschaftliche Lieferung, § 4 Nr. 1b UStG"
    const { text } = await readDocument({
      lines: [sampleLine(0, { tax_category: "K", tax_rate: "0", tax: "0.00", gross: "24.90" })],
      tax_breakdown: [
        sampleBreakdown({ category: "K", rate: "0", taxable: "24.90", tax: "0.00", exemption_reason: reason }),
      ],
      legal_notes: [
        { text: reason, language: "de", source: null },
        { text: "Intra-Community supply", language: "en", source: null },
      ],
    })
    expect(text.split(reason)).toHaveLength(2)
    expect(text).toContain("Intra-Community supply")
    expect(text).toContain("innergemeinschaftlich 0 % 24,90 0,00")
  })

  it("M10: shows each of several taxes of a line under their rate", async () => {
    const components = [
      { name: "State", rate: "4", tax: "1.60" },
      { name: "County 4.5%", rate: "4.5", tax: "1.80" },
      { name: null, rate: "0.375", tax: "0.15" },
    ]
    const row = sampleBreakdown({ name: "State + County", rate: "8.875", taxable: "40.00", tax: "3.55", components })
    const { text } = await readDocument({ language: "en", lines: [sampleLine(0)], tax_breakdown: [row] })
    expect(text).toContain("State + County 8.875% 40.00 3.55\nState 4% 1.60\nCounty 4.5% 1.80\nVAT 0.375% 0.15\n")
    expect(text).toContain("State + County 8.875% €3.55")
  })

  it("prints no rate for what is outside of the tax", async () => {
    const lines = [sampleLine(0, { tax_category: "O", tax_rate: "0", tax: "0.00", gross: "24.90" })]
    const { text } = await readDocument({ lines })
    expect(text).toContain("1 24,90 – 24,90")
    expect(text).toContain("nicht steuerbar 24,90 0,00")
  })
})

describe("supply and payment", () => {
  const prepayments = [
    { date: "2026-11-19", method: "store_credit", amount: "20.00", reference: null },
    { date: "2026-11-21", method: "pp_stripe_stripe", amount: "30.00", reference: "pi_3" },
  ]

  it("R4: a supply still to come is announced, with the last payment's date", async () => {
    const { text } = await readDocument({ delivery_date: null, prepayments })
    expect(text).toContain(
      "Die Lieferung oder Leistung erfolgt nach dieser Rechnung. Ihre Zahlung ist am 21.11.2026 eingegangen."
    )
    expect(text).not.toContain("Leistungsdatum")
  })

  it("goods that are sent have a date of delivery, and periods are named", async () => {
    const shipping = sampleLine(3, { kind: "shipping", description: "Versand" })
    const period = sampleLine(1, { period: { start: "2026-11-01", end: "2026-11-30" } })
    const other = sampleLine(2, { supply_date: "2026-11-18" })
    const { text } = await readDocument({ lines: [shipping, period, other] })
    expect(text).toContain("Lieferdatum 20.11.2026")
    expect(text).toContain("Leistungszeitraum 01.11.2026 bis 30.11.2026")
    expect(text).toContain("Lieferdatum 18.11.2026")
  })

  it("M4: lists what was paid before, the rounding, and what remains", async () => {
    const totals = { ...base.totals, rounding: "0.01", prepaid: "50.00", payable: "108.00" }
    const { text } = await readDocument({ prepayments, totals })
    expect(text).toContain("Rundung 0,01 €")
    expect(text).toContain("bereits gezahlt am 21.11.2026, Stripe −30,00 €")
    expect(text).toMatch(/bereits gezahlt am 19\.11\.2026, Guthaben\s+oder Geschenkkarte\s+−20,00 €/)
    expect(text).toContain("Zahlbetrag 108,00 €")
    expect(text).toContain("Bitte überweisen Sie 108,00 €")
  })

  it("M4: a rounding down, as to what coins can pay, is taken off", async () => {
    const totals = { ...base.totals, rounding: "-0.04", payable: "157.95" }
    const { text } = await readDocument({ currency_code: "chf", totals })
    expect(text).toContain("Gesamtbetrag 157,99 CHF\nRundung −0,04 CHF\nZahlbetrag 157,95 CHF")
  })

  it("thanks instead of asking where nothing is payable", async () => {
    const totals = { ...base.totals, prepaid: base.totals.gross, payable: "0.00" }
    const { text } = await readDocument({ totals })
    expect(text).toContain("bereits gezahlt −157,99 €")
    expect(text).toContain("Der Rechnungsbetrag ist beglichen. Vielen Dank!")
    for (const words of ["IBAN", "BIC", "Zahlbar bis", "überweisen"]) {
      expect(text).not.toContain(words)
    }
  })

  it("asks for payment without an account, and without a date", async () => {
    const seller = { ...base.seller, bank_accounts: [] }
    expect((await readDocument({ seller })).text).toContain("Bitte zahlen Sie 157,99 € bis zum 06.12.2026.")
    expect((await readDocument({ seller, due_date: null })).text).toContain("Bitte zahlen Sie 157,99 €.")
  })

  it("a delivery address is shown where it differs", async () => {
    const to = (recipient: Partial<NonNullable<InvoiceDocument["ship_to"]>>) =>
      readDocument({ ship_to: { name: base.buyer.name, company: null, address: base.buyer.address, ...recipient } })
    expect((await to({ name: "Mika Sørensen", address: paris })).text).toContain(
      "Lieferadresse: Mika Sørensen, 12 rue de la Paix, 75002 Paris, FRANKREICH"
    )
    expect((await to({})).text).not.toContain("Lieferadresse")
  })
})

describe("a part of an order", () => {
  const preceding = [
    { id: "inv_1", number: "INV-2026-00001", issue_date: "2026-11-12" },
    { id: "inv_4", number: "INV-2026-00004", issue_date: "2026-11-18" },
  ]

  it("M5: says so, and what was invoiced before", async () => {
    expect((await readDocument({ preceding })).text).toContain(
      "Teilrechnung. Zuvor berechnet: INV-2026-00001 vom 12.11.2026; INV-2026-00004 vom 18.11.2026"
    )
    expect((await readDocument({ preceding, language: "en" })).text).toContain(
      "Part invoice. Invoiced before: INV-2026-00001 of 12 November 2026; INV-2026-00004 of 18 November 2026"
    )
    expect((await readDocument()).text).not.toContain("Teilrechnung")
  })
})
