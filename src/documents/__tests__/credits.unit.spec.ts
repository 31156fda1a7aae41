import type { DocumentLine, InvoiceDocument } from "../../domain/invoice/document"
import { readDocument } from "./support/read-document"
import { sampleLine, sampleLines } from "./support/sample-document"

const credit: Partial<InvoiceDocument> = {
  type: "credit_note",
  number: "RK-2026-00007",
  credits: { id: "inv_1", number: "INV-2026-00001", issue_date: "2026-11-12" },
  due_date: null,
  reason: "Zwei Tüten kamen beschädigt an.",
}

const read = (overrides: Partial<InvoiceDocument> = {}) => readDocument({ ...credit, ...overrides })

const credited = (index: number, overrides: Partial<DocumentLine> = {}) =>
  sampleLine(index, { credited_line_id: `invli_of_${index}`, cause: "returned", ...overrides })

/** Five euros off, which leave the quantity. */
function reduction(): DocumentLine {
  const line = credited(2, { cause: "merchant", quantity: "1", unit_price: "5.00", net: "5.00", tax: "0.95", gross: "5.95" })
  return { ...line, source: { ...line.source!, quantity: "0", charge: "5.00" } }
}

it.each(["de", "de-AT"])("T7: in %s it has its own title, never Gutschrift, and names the invoice with its date", async (language) => {
  const { text } = await read({ language })
  expect(text).toContain("Rechnungskorrektur RK-2026-00007")
  expect(text).toContain("Korrektur der Rechnung INV-2026-00001 vom 12.11.2026: Die Rechnung wird um die folgenden Beträge gemindert.")
  expect(text).toContain("Korrekturnummer RK-2026-00007\nDatum 22.11.2026\nRechnungsnummer INV-2026-00001\n")
  expect(text).toContain("Grund: Zwei Tüten kamen beschädigt an.")
  expect(text).not.toMatch(/gutschrift|gutgeschrieben/i)
})

it("T7: in English too", async () => {
  const { text } = await read({ language: "en", reason: "Two bags arrived damaged." })
  for (const words of [
    "Credit note RK-2026-00007",
    "Credits invoice INV-2026-00001 of 12 November 2026: the following amounts are deducted from it.",
    "Credit note number RK-2026-00007",
    "Invoice number INV-2026-00001",
    "Reason: Two bags arrived damaged.",
    "Net amount credited €137.60",
    "Total credited €157.99",
    "Amount credited €157.99",
    "The amount is refunded or offset, unless that has already been done.",
  ]) {
    expect(text).toContain(words)
  }
})

it("L4: its amounts are positive, said to be taken off, by rate", async () => {
  const { text } = await read()
  for (const words of ["USt. 19 % 89,70 17,04", "USt. 7 % 47,90 3,35", "Minderung netto 137,60 €", "Minderung brutto 157,99 €", "Korrekturbetrag 157,99 €"]) {
    expect(text).toContain(words)
  }
  expect(text).not.toContain("−")
})

it("M6: shows the rounding that it takes of its invoice", async () => {
  const totals = { net: "137.60", tax: "20.39", gross: "157.99", rounding: "-0.02", prepaid: "0.00", payable: "157.97" }
  expect((await read({ totals })).text).toContain("Minderung brutto 157,99 €\nRundung −0,02 €\nKorrekturbetrag 157,97 €")
})

it("asks for no money, and announces no supply", async () => {
  const { text } = await read({ delivery_date: null, due_date: "2026-12-06" })
  expect(text).toContain("Der Betrag wird erstattet oder verrechnet, soweit das nicht bereits geschehen ist.")
  for (const words of ["überweisen", "zahlen", "Zahlbetrag", "IBAN", "Verwendungszweck", "Zahlbar bis", "erfolgt nach dieser Rechnung"]) {
    expect(text).not.toContain(words)
  }
})

it("M6: a line says why it is credited, and an amount is a reduction of the price, not a piece that came back", async () => {
  const lines = [
    credited(0),
    credited(1, { cause: "canceled" }),
    credited(3, { cause: "replaced" }),
    credited(4, { cause: "removed" }),
    credited(0, { cause: "merchant" }),
    reduction(),
  ]
  const { text } = await read({ lines })
  for (const words of [
    "NLK-ESP-1000 · zurückgegeben\n",
    "NLK-ETH-250 · storniert\n",
    "NLK-FP-100 · wird neu berechnet\n",
    "NLK-KE-08 · aus der Bestellung entfernt\n",
    "NLK-ESP-1000\n",
    "NLK-HF-02-W · Preisnachlass\n1 5,00 19 % 5,00",
  ]) {
    expect(text).toContain(words)
  }
})

it("M6: what a list price is above the credit is a deduction: a discount, or credited before", async () => {
  const lines = [credited(0, { discount: "2.49", net: "22.41", tax: "1.57", gross: "23.98" })]
  const { text } = await read({ lines })
  expect(text).toContain("Menge Einzelpreis Abzug USt. Betrag")
  expect(text).toContain("1 24,90 −2,49 7 % 22,41")
  expect(text).not.toContain("Rabatt")
})

it("without a reason says none", async () => {
  expect((await read({ reason: null })).text).not.toContain("Grund")
})

it("L1: a draft of one is watermarked and has no number", async () => {
  const { pages, text } = await read({ number: null, issue_date: null, lines: sampleLines(20) })
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.every((page) => page.includes("Entwurf"))).toBe(true)
  expect(text).toContain("Korrektur der Rechnung INV-2026-00001")
  expect(text).not.toMatch(/Korrekturnummer|RK-/)
})

it("of many lines keeps its totals beside the last of them", async () => {
  const { pages } = await read({ lines: Array.from({ length: 40 }, (_, index) => credited(index)) })
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.at(-1)).toMatch(/\n40 \D[^]*Korrekturbetrag 2\.884,37 €/)
  expect(pages.slice(1).every((page) => page.includes("Nordlicht Kaffeerösterei GmbH Rechnungskorrektur RK-2026-00007"))).toBe(true)
})
