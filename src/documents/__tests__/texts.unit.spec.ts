import type { InvoiceDocument } from "../../domain/invoice/document"
import { uncoveredLetters } from "../index"
import { readDocument } from "./support/read-document"
import { sampleBreakdown, sampleDocument, sampleLine, sampleLines } from "./support/sample-document"

const base = sampleDocument()

it.each([
  "Żółć",
  "Ćelik",
  "Жук",
  "Ελλάδα",
  "Đặng Thị Ngọc",
  "Łódź",
  "€",
  "№ 5",
  "½ ™ ©",
  "„“ – …",
  "naïve e\u0301tude".normalize("NFC"),
])("prints %s as it is", async (name) => {
  const { text } = await readDocument({ buyer: { ...base.buyer, name }, lines: [sampleLine(0, { description: name })] })
  expect(text.split(name).length).toBeGreaterThan(2)
  expect(uncoveredLetters(sampleDocument({ buyer: { ...base.buyer, name } }))).toEqual([])
})

describe("what the fonts lack", () => {
  const buyer = { ...base.buyer, name: "星野 聡", company: "x\u0331 👩\u200d🍳 🇩🇪 e\u0301" }

  it("is marked, never dropped", async () => {
    const { text } = await readDocument({ buyer })
    expect(text).toContain("?? ?\n")
    expect(text).toContain("x? ?? ? é\n")
  })

  it("is named where it is a letter, each once", () => {
    const document = sampleDocument({ buyer, lines: [sampleLine(0, { description: "星 \u0007\t\n" })] })
    expect(uncoveredLetters(document).sort()).toEqual(["星", "聡", "野"].sort())
  })
})

describe("hostile text", () => {
  it("is text, never markup", async () => {
    const description = "<b>fett</b> {{number}} ${x} %s &amp; \\n [[a]] **x** javascript:alert(1)"
    const { text } = await readDocument({ lines: [sampleLine(0, { description })], notes: description })
    expect(text.replace(/\n/g, " ").split(description).length).toBeGreaterThan(2)
  })

  it("loses its control characters and nothing else", async () => {
    const { text } = await readDocument({ notes: "A\u0000B\u0007C\u202eD\u200bE\ufeffF\tG\u00adH\u2028I\r\nJ\ud800K" })
    expect(text).toContain("ABCDEF GH\nI\nJ?K")
  })

  it.each(["title", "toString", "__proto__", "data:image/png;base64,xx", "https://example.com/a.png", "/etc/passwd"])(
    "%s is a name like any other",
    async (name) => {
      expect((await readDocument({ buyer: { ...base.buyer, name } })).text).toContain(`${name}\nLange Reihe 84`)
    }
  )
})

describe("long text", () => {
  const words = "Kaffee aus dem Hochland ".repeat(420)
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

  it("of 10,000 characters runs over as many pages as it needs", async () => {
    const { text, pages } = await readDocument({
      lines: [sampleLine(0, { description: words, detail: words }), sampleLine(1)],
    })
    expect(count(text, /Hochland/g)).toBe(840)
    expect(pages[pages.length - 1].includes("Zahlbetrag")).toBe(true)
    expect(pages.length).toBeLessThan(12)
  })

  it("without a place to break is broken", async () => {
    const lines = [
      sampleLine(0, {
        description: "w".repeat(10_000),
        detail: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk".repeat(3),
      }),
    ]
    const { text } = await readDocument({ lines })
    expect(count(text, /w/g)).toBeGreaterThanOrEqual(10_000)
    const longest = Math.max(
      ...text
        .split("\n")
        .filter((line) => /^w+$/.test(line))
        .map((line) => line.length)
    )
    expect(longest).toBeLessThan(51)
    expect(text.replace(/\n/g, "").includes("betriebswerkDonaudampf")).toBe(true)
  })

  it("of many line breaks is printed to the end", async () => {
    const { text } = await readDocument({ lines: [sampleLine(0, { description: `A${"\nB".repeat(400)}\nEnde` })] })
    expect(count(text, /^B$/gm)).toBe(400)
    expect(text.includes("\nEnde")).toBe(true)
  })

  const hostile: Record<string, Partial<InvoiceDocument>> = {
    "the buyer's name": { buyer: { ...base.buyer, name: words } },
    "the buyer's street": { buyer: { ...base.buyer, address: { ...base.buyer.address, address_1: words } } },
    "a reference": { buyer_reference: words },
    "the seller's name": { seller: { ...base.seller, name: words } },
    "the seller's footer": { seller: { ...base.seller, footer: words } },
    "the seller's register": { seller: { ...base.seller, registration: words } },
    "a bank's name": {
      seller: { ...base.seller, bank_accounts: [{ ...base.seller.bank_accounts[0], bank_name: words }] },
    },
    "the name of a rate": { tax_breakdown: [sampleBreakdown({ name: words })] },
    "a payment method": { prepayments: [{ date: "2026-11-19", method: words, amount: "1.00", reference: null }] },
    "a legal note": { legal_notes: [{ text: words, language: "de", source: null }] },
    "the merchant's notes": { notes: words },
    "the number of an invoice before": { preceding: [{ id: "inv_0", number: words, issue_date: "2026-11-01" }] },
    "the name of one of several taxes": {
      tax_breakdown: [sampleBreakdown({ components: [{ name: words, rate: "19", tax: "19.00" }] })],
    },
    "the reason for a credit": { reason: words },
    "an order's number": { orders: [{ ...base.orders[0], display_id: words }] },
  }

  it.each(Object.entries(hostile))("as %s loses nothing", async (_, overrides) => {
    const { text, pages } = await readDocument({ lines: sampleLines(4), ...overrides })
    expect(count(text, /Hochland/g)).toBeGreaterThanOrEqual(420)
    expect(text.includes("Zahlbetrag")).toBe(true)
    expect(pages[pages.length - 1].includes(`Seite ${pages.length} von ${pages.length}`)).toBe(true)
  })
})
