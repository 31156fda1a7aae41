import { readDocument } from "./support/read-document"
import { sampleLines } from "./support/sample-document"

const HEADER = "Pos. Bezeichnung Menge Einzelpreis USt. Betrag"
const TOTALS = ["Nettobetrag Steuer", "Gesamtbetrag", "Zahlbetrag", "Bitte überweisen"]
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** Row texts begin with their position, and end with the article's number below it. */
const rows = (page: string) => ({
  begun: count(page, /^\d+ (?:Espresso|Filter|Hand|Schwanen)/gm),
  ended: count(page, /Nr\. NLK/g),
})

it.each([1, 30, 200])("%i lines: header on each page with lines, pages numbered, every line there", async (lines) => {
  const { pages, text } = await readDocument({ lines: sampleLines(lines) })
  pages.forEach((page, index) => {
    expect(page).toContain(`Seite ${index + 1} von ${pages.length}`)
    expect(page.split(HEADER)).toHaveLength(2)
    expect(page).toContain("USt-IdNr. DE136695976")
  })
  expect(pages.slice(1).every((page) => page.includes("Nordlicht Kaffeerösterei GmbH Rechnung INV-2026-00001"))).toBe(
    true
  )
  expect(rows(text)).toEqual({ begun: lines, ended: lines })
  if (lines === 200) {
    expect(pages.length).toBeGreaterThan(8)
  }
})

it("around two page breaks: no row is torn, and the totals stay in one piece beside at least one line", async () => {
  for (const lines of [...range(3, 14), ...range(22, 34), 60]) {
    const { pages, text } = await readDocument({ lines: sampleLines(lines) })
    const last = pages[pages.length - 1]
    const faults = [
      ...pages.filter((page) => rows(page).begun !== rows(page).ended).map(() => "a row is torn"),
      ...TOTALS.filter((words) => !last.includes(words)).map((words) => `"${words}" is not on the last page`),
      ...(rows(last).begun === 0 ? ["the totals stand alone"] : []),
      ...(rows(text).begun === lines ? [] : ["lines are missing or doubled"]),
    ]
    expect({ lines, faults }).toEqual({ lines, faults: [] })
  }
}, 120_000)

it("a row of many lines of text goes over to the next page as a whole", async () => {
  const detail = "Schonend geröstet, von Hand verlesen und am selben Tag verpackt. ".repeat(5)
  const { pages } = await readDocument({ lines: sampleLines(20, { detail }) })
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) {
    expect(rows(page).ended).toBe(rows(page).begun)
  }
})

it("more payments than a page holds are all printed", async () => {
  const prepayments = Array.from({ length: 90 }, (_, index) => ({
    date: "2026-11-19",
    method: `pp_bank${index}_x`,
    amount: "1.00",
    reference: null,
  }))
  const { text, pages } = await readDocument({ prepayments })
  expect(pages.length).toBeGreaterThan(2)
  expect(count(text, /Bank\d+ −1,00 €/g)).toBe(90)
})

it("a draft without lines is a page", async () => {
  const { pages } = await readDocument({ number: null, lines: [], tax_breakdown: [] })
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain("Zahlbetrag 0,00 €")
})
